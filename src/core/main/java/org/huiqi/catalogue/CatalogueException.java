package org.huiqi.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.huiqi.profile.reading.Fault;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue file is missing or cannot be read; the message names the file and the place, and
 * every fault of the catalogue at once.
 */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * A message that names the file.
     *
     * @param message both languages in one text
     * @param cause what happened
     */
    public CatalogueException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.faults = List.of();
    }

    /**
     * A message that names the file.
     *
     * @param message both languages in one text
     */
    public CatalogueException(String message) {
        super(message);
        this.faults = List.of();
    }

    /**
     * Every fault of the catalogue.
     *
     * @param faults in the order of the files; never empty
     */
    public CatalogueException(List<Fault> faults) {
        super(
                faults.stream()
                        .map(fault -> fault.message().zh() + " / " + fault.message().en())
                        .collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    static CatalogueException unreadable(String file, Exception cause) {
        return new CatalogueException(file + "：无法读取 / cannot be read", cause);
    }

    static CatalogueException notRegular(Path file, @Nullable Exception cause) {
        return new CatalogueException(
                file
                        + "：无法读取；规则包里须为普通文件和文件夹，不能是链接、设备或管道，文件不超过 10 MB / cannot be read;"
                        + " a pack has regular files and folders, no links, devices or pipes, and"
                        + " files of 10 MB at most",
                cause);
    }

    /** {@return what is wrong in the files; empty where they could not be looked at} */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * {@return the message in a language, a line a fault}
     *
     * @param language which one
     */
    public String in(Language language) {
        return faults.isEmpty()
                ? getMessage()
                : faults.stream()
                        .map(fault -> fault.message().in(language))
                        .collect(Collectors.joining("\n"));
    }
}
