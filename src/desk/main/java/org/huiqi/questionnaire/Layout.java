package org.huiqi.questionnaire;

import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Profile;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Meaning;
import org.huiqi.profile.schema.Values;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Divides the profile into sections, single fields and tables, following its records. */
public final class Layout {
    /** What attestations are called together. */
    public static final Bilingual ATTESTATIONS = new Bilingual("人工确认", "Attestations");

    private static final Map<String, Bilingual> PARTS =
            Map.of(
                    "value", new Bilingual("是否符合", "Holds"),
                    "by", new Bilingual("确认人", "By"),
                    "on", new Bilingual("确认日期", "On"),
                    "evidence", new Bilingual("依据的材料", "On what evidence"),
                    "edition", new Bilingual("手册版次", "Edition"),
                    "digest", new Bilingual("要求摘要", "Digest of the requirement"));

    /** Of an attestation: value, by, on, evidence, and what was read: edition and digest. */
    public static final List<Column> ATTESTATION =
            Stream.of(AttestationEntry.class.getRecordComponents()).map(Layout::part).toList();

    private static final Set<String> BESIDE =
            Set.of("format", AttestationKey.SECTION, Profile.ORIGIN);
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Bilingual NOTHING = Bilingual.same("");
    private static final List<Section> ALL = of(path -> true);

    /** The lists of the profile, in its order. */
    public static final List<Table> TABLES =
            ALL.stream().flatMap(section -> section.tables().stream()).toList();

    private static final Map<String, Column> COLUMNS =
            ALL.stream()
                    .flatMap(section -> section.columns().stream())
                    .collect(Collectors.toMap(Column::path, Function.identity()));
    private static final Map<String, Table> BY_PATH =
            TABLES.stream()
                    .flatMap(table -> Stream.concat(Stream.of(table), table.below().stream()))
                    .collect(Collectors.toMap(Table::path, Function.identity()));

    private final Predicate<String> shown;
    private final List<Section> sections = new ArrayList<>();

    private Layout(Predicate<String> shown) {
        this.shown = shown;
    }

    /** The sections with the fields whose path is shown, and whatever they cannot do without. */
    public static List<Section> of(Predicate<String> shown) {
        Layout layout = new Layout(shown);
        layout.profile();
        return layout.sections.stream().filter(section -> !section.isEmpty()).toList();
    }

    /** The field of a place, {@code years.2023.revenue}; null where there is none. */
    public static @Nullable Column column(String place) {
        return COLUMNS.get(Fields.template(place));
    }

    /** The table of a list by its path, {@code majorProjects[].directions}; null for none. */
    public static @Nullable Table table(String path) {
        return BY_PATH.get(path);
    }

    /** Whether a path is a field of the profile that stands once, or a list of the profile. */
    public static boolean isSingle(String path) {
        return COLUMNS.containsKey(path) && !path.contains("[]") && !path.contains("<Y>");
    }

    private static Column part(RecordComponent component) {
        String name = component.getName();
        Meaning meaning = Meaning.of(component);
        Bilingual label = meaning == null ? PARTS.get(name) : meaning.text();
        return new Column(
                AttestationKey.SECTION + ".<K>." + name,
                name,
                component,
                Objects.requireNonNull(label));
    }

    private void profile() {
        List<Column> basics = new ArrayList<>();
        for (RecordComponent component : Profile.class.getRecordComponents()) {
            String name = component.getName();
            Class<?> type = component.getType();
            if (BESIDE.contains(name)) {
                continue;
            }
            if (type == List.class || type == Map.class || type.isRecord()) {
                sections.add(section(component));
            } else if (!name.endsWith(Profile.COMPLETE)) {
                single(component, basics);
            }
        }
        Bilingual name = new Bilingual("基本信息", "Basics");
        sections.add(0, new Section("basics", name, basics, List.of(), List.of()));
    }

    private void single(RecordComponent component, List<Column> columns) {
        String name = component.getName();
        if (shown.test(name)) {
            columns.add(new Column(name, name, component, label(NOTHING, component)));
        }
    }

    private Section section(RecordComponent component) {
        String name = component.getName();
        List<Column> form = new ArrayList<>();
        List<Column> years = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        if (component.getType() == List.class) {
            // The field that says whether the list is whole stands beside it.
            Stream.of(Profile.class.getRecordComponents())
                    .filter(other -> other.getName().equals(name + Profile.COMPLETE))
                    .forEach(other -> single(other, form));
            table(component, name, name, null, tables);
        } else if (component.getType() == Map.class) {
            Class<?> figures = Values.raw(Values.entry(component.getGenericType()));
            collect(figures, "years.<Y>.", "", NOTHING, new Held(years, tables, null));
        } else {
            Held fields = new Held(form, tables, null);
            collect(component.getType(), name + ".", name + ".", NOTHING, fields);
        }
        String en = HUMP.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
        String capital = Character.toUpperCase(en.charAt(0)) + en.substring(1);
        Bilingual label = new Bilingual(label(NOTHING, component).zh(), capital);
        return new Section(name, label, form, years, tables);
    }

    /**
     * What a record holds.
     *
     * @param columns takes its fields, those of records in it too
     * @param tables takes its lists
     * @param list the list that it is an entry of, or null
     */
    private record Held(List<Column> columns, List<Table> tables, @Nullable Column list) {}

    private void table(
            RecordComponent component,
            String path,
            String name,
            @Nullable Column parent,
            List<Table> tables) {
        Column list = new Column(path, name, component, label(NOTHING, component));
        Held held = new Held(new ArrayList<>(), new ArrayList<>(), list);
        collect(Kind.entry(component), path + "[].", "", NOTHING, held);
        boolean asked = held.columns().stream().anyMatch(c -> !c.isId() && !c.isRemark());
        if (asked || shown.test(path)) {
            tables.add(new Table(list, held.columns(), parent, held.tables()));
        }
    }

    private void collect(Class<?> record, String path, String name, Bilingual before, Held held) {
        for (RecordComponent component : record.getRecordComponents()) {
            String at = path + component.getName();
            String below = name + component.getName();
            Column column = new Column(at, below, component, label(before, component));
            if (component.getType().isRecord()) {
                Bilingual label = column.label();
                Bilingual within = new Bilingual(label.zh() + "·", label.en() + ": ");
                collect(component.getType(), at + ".", below + ".", within, held);
            } else if (column.kind() == Kind.LIST) {
                table(component, at, below, held.list(), held.tables());
            } else if (column.isId() || shown.test(at)) {
                held.columns().add(column);
            }
        }
    }

    /** The name of a field below what it belongs to, which may be named alike. */
    private static Bilingual label(Bilingual before, RecordComponent component) {
        Bilingual brief = Fields.brief(Objects.requireNonNull(Meaning.of(component)).text());
        String zh = before.zh().equals(brief.zh() + "·") ? brief.zh() : before.zh() + brief.zh();
        return new Bilingual(zh, before.en() + brief.en());
    }
}
