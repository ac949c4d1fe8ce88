# What the launchers of a checkout and of a distribution have in common; POSIX. They set
#   home     the folder with facts/
#   options  the folder of this file
#   jar      the application, its libraries in lib/ beside it
#   archive  classes as the JVM wants them, so that later starts are quick; may be missing

find_java() {
    if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
        java=$JAVA_HOME/bin/java
    elif command -v java >/dev/null; then
        java=java
    else
        echo "没有找到 Java；请安装 $1 17 或更高版本 / Java is missing; install a $1, 17 or later" >&2
        exit 2
    fi
}

# What a virtual machine that crashes leaves behind goes where temporary files go. One that has no
# memory left ends: what it would still say or serve is not to be trusted.
no_crash="-XX:ErrorFile=${TMPDIR:-/tmp}/huiqi-crash-%p.log"

# Makes the archive, whole or not at all; not having it does no harm, so where it cannot be made an
# empty one stands in its place and is not tried again.
archive_classes() {
    classes=$archive.$$
    for format in text html json; do
        "$java" -Xlog:disable -XX:ErrorFile="$classes.error" -XX:-CreateCoredumpOnCrash \
            -XX:DumpLoadedClassList="$classes.$format" \
            @"$options/quick.options" \
            -jar "$jar" check "$home/facts/sparse-profile.yaml" --format "$format"
    done >/dev/null 2>&1 || true
    cat "$classes".text "$classes".html "$classes".json 2>/dev/null |
        awk '!seen[$0]++' >"$classes.all" || true
    if "$java" -Xlog:disable -XX:ErrorFile="$classes.error" -XX:-CreateCoredumpOnCrash \
        -Xshare:dump \
        -XX:SharedClassListFile="$classes.all" -XX:SharedArchiveFile="$classes" \
        @"$options/quick.options" -jar "$jar" >/dev/null 2>&1; then
        mv -f "$classes" "$archive"
    else
        : >"$archive"
    fi
    rm -f "$classes" "$classes".*
}

# What is over in a second is better off with the quick compiler; the rest takes the usual one.
run() {
    command=${1:-}
    set -- "$no_crash" -XX:-CreateCoredumpOnCrash -XX:+ExitOnOutOfMemoryError -Dhuiqi.home="$home" -jar "$jar" "$@"
    if [ -s "$archive" ]; then
        set -- -Xlog:disable -XX:SharedArchiveFile="$archive" "$@"
    fi
    case $command in
        screen | generate | mutate | coverage | test | diff | serve) ;;
        *) set -- @"$options/quick.options" "$@" ;;
    esac
    exec "$java" "$@"
}
