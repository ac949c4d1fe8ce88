#!/usr/bin/env bash
# How long a start takes, as ratios within one run: a JVM that prints one line, a check of one
# profile, the same with a pack from the cache, and the same with the rules compiled at start.
# Usage: src/bench/start.sh [rounds]. The commands take turns; the least of all rounds counts, since
# whatever else the machine does can only add to it.
set -euo pipefail

home=$(cd "${BASH_SOURCE[0]%/*}/../.." && pwd)
rounds=${1:-10}
profile=$home/facts/sparse-profile.yaml
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_CACHE_HOME=$work/cache
TIMEFORMAT='%R %U %S'

echo 'class Hello { public static void main(String[] a) { System.out.println("hello"); } }' \
    >"$work/Hello.java"
javac -d "$work" "$work/Hello.java"

names=(hello check cached compiled)
hello() { java -cp "$work" Hello; }
check() { "$home/huiqi" check "$profile"; }
cached() { "$home/huiqi" check "$profile" --rules "$home/rules/2024q3"; }
compiled() { HUIQI_CACHE=off cached; }

# Builds, archives and fills the cache.
check >/dev/null
cached >/dev/null

for ((round = 0; round < rounds; round++)); do
    for name in "${names[@]}"; do
        { time "$name" >/dev/null; } 2>>"$work/$name.times"
    done
done

for name in "${names[@]}"; do
    awk -v name="$name" '
        { cpu = $2 + $3 }
        NR == 1 || $1 < wall { wall = $1 }
        NR == 1 || cpu < least { least = cpu }
        END { print name, wall, least }' "$work/$name.times"
done | awk '
    { wall[$1] = $2; cpu[$1] = $3; printf "%-9s %6.3f s  (%6.3f s of processor)\n", $1, $2, $3 }
    END {
        printf "check / hello    %5.1f  (processor %.1f)\n",
            wall["check"] / wall["hello"], cpu["check"] / cpu["hello"]
        printf "compiled / check %5.1f  (processor %.1f)\n",
            wall["compiled"] / wall["check"], cpu["compiled"] / cpu["check"]
    }'
