package org.huiqi.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which editions of the handbook there are, without their content. Immutable.
 *
 * @param all every edition, the oldest first
 */
public record Editions(List<Entry> all) {
    /** Where the build names the editions that it has compiled: id and first day, one a line. */
    public static final String RESOURCE = "org/huiqi/compiled/index";

    private static final Comparator<Entry> OLDEST =
            Comparator.comparing(
                            Entry::from,
                            Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                    .thenComparing(Entry::id);

    /**
     * The oldest first.
     *
     * @param all every edition, in any order
     */
    public Editions {
        all = all.stream().sorted(OLDEST).toList();
    }

    /**
     * An edition.
     *
     * @param id for example 2024q3
     * @param from first day on which it is in force; null: it does not say
     */
    public record Entry(String id, @Nullable LocalDate from) {
        private boolean isInForceOn(LocalDate day) {
            return from == null || !from.isAfter(day);
        }
    }

    /** Found once: what is built in does not change while a process runs. */
    private static final class BuiltIn {
        static final Editions ALL = find();

        private static Editions find() {
            String text = PackTree.ClassPath.BUILT_IN.text(RESOURCE);
            return text == null ? Editions.onClassPath() : parse(text);
        }
    }

    /**
     * {@return the editions whose catalogue is inside the jar, whether the build has compiled them
     * or not} It takes longer than {@link #builtIn()}.
     *
     * @throws CatalogueException where a folder cannot be read
     */
    public static Editions onClassPath() {
        PackTree all = PackTree.ClassPath.BUILT_IN;
        return new Editions(
                all.folders("seeds").stream()
                        .filter(id -> all.text("seeds/" + id + "/" + PackFiles.INDEX) != null)
                        .map(id -> new Entry(id, PackFiles.builtIn(id).from()))
                        .toList());
    }

    /**
     * {@return the editions inside the jar}
     *
     * @throws IllegalStateException where the build has named them wrongly
     */
    public static Editions builtIn() {
        return BuiltIn.ALL;
    }

    /**
     * {@return one edition alone}
     *
     * @param edition the edition
     */
    public static Editions of(Edition edition) {
        return new Editions(List.of(new Entry(edition.id(), edition.from())));
    }

    /** {@return the text that {@link #builtIn} reads: id and first day, one a line} */
    public String text() {
        return all.stream()
                .map(entry -> entry.from() == null ? entry.id() : entry.id() + " " + entry.from())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Editions parse(String text) {
        try {
            List<Entry> found =
                    text.lines()
                            .map(line -> line.split(" ", 2))
                            .map(w -> new Entry(w[0], w.length < 2 ? null : LocalDate.parse(w[1])))
                            .toList();
            if (!found.isEmpty() && !found.get(0).id().isEmpty()) {
                return new Editions(found);
            }
            throw new IllegalArgumentException("no edition");
        } catch (RuntimeException e) {
            throw new IllegalStateException("the list of editions is damaged: " + RESOURCE, e);
        }
    }

    /** {@return ids, the oldest first} */
    public List<String> ids() {
        return all.stream().map(Entry::id).toList();
    }

    /**
     * {@return id of the newest edition in force on a day; of the first one before that}
     *
     * @param day the day
     * @throws CatalogueException where there is no edition
     */
    public String on(LocalDate day) {
        if (all.isEmpty()) {
            throw new CatalogueException("没有内置版次 / no edition is built in");
        }
        return all.stream()
                .filter(entry -> entry.isInForceOn(day))
                .reduce((older, newer) -> newer)
                .orElse(all.get(0))
                .id();
    }

    /**
     * {@return an id that there is}
     *
     * @param id the one asked for
     * @throws CatalogueException where there is none
     */
    public String named(String id) {
        if (!ids().contains(id)) {
            String all = String.join(" ", ids());
            throw new CatalogueException(
                    "没有版次 " + id + "；可用的版次：" + all + " / no edition " + id + "; there are " + all);
        }
        return id;
    }

    /**
     * {@return the one asked for, or the newest in force}
     *
     * @param id the one asked for; null: none
     * @param day the day that is looked at
     * @throws CatalogueException where there is none of this id
     */
    public String chosen(@Nullable String id, LocalDate day) {
        return id == null ? on(day) : named(id);
    }
}
