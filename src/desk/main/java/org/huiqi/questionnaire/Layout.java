package org.huiqi.questionnaire;

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
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Profile;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Meaning;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

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

    private Layout(Predicate<String> shown) {
        this.shown = shown;
    }

    /** The sections with the fields whose path is shown, and whatever they cannot do without. */
    public static List<Section> of(Predicate<String> shown) {
        Layout layout = new Layout(shown);
        List<Section> sections = new ArrayList<>();
        List<Column> basics = new ArrayList<>();
        for (Fields.Field field : Fields.map().values()) {
            String path = field.path();
            if (path.contains(".") || BESIDE.contains(path)) {
                continue;
            }
            if (field.type().isRecord()) {
                sections.add(layout.section(field));
            } else if (!path.endsWith(Profile.COMPLETE) && shown.test(path)) {
                basics.add(column("", field));
            }
        }
        Bilingual name = new Bilingual("基本信息", "Basics");
        sections.add(0, new Section("basics", name, basics, List.of(), List.of()));
        sections.removeIf(Section::isEmpty);
        return sections;
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
        Bilingual label =
                Objects.requireNonNull(meaning == null ? PARTS.get(name) : meaning.text());
        String path = AttestationKey.SECTION + ".<K>." + name;
        Fields.Field field = field(path, label, component.getType());
        return new Column(path, name, field, label);
    }

    private static Fields.Field field(String path, Bilingual label, Class<?> type) {
        return new Fields.Field(
                path, label, type, false, null, null, null, false, null, false, false, List.of());
    }

    private Section section(Fields.Field field) {
        String name = field.path();
        Bilingual label = field.name();
        String en = HUMP.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
        String capital = Character.toUpperCase(en.charAt(0)) + en.substring(1);
        Bilingual title = new Bilingual(label.zh(), capital);
        if (field.isList()) {
            // The field that says whether the list is whole stands beside it.
            List<Column> whole = columns(name + Profile.COMPLETE, "");
            return new Section(name, title, whole, List.of(), table(field, "", null).toList());
        }
        boolean isYearly = name.equals("years");
        String below = name + (isYearly ? ".<Y>." : ".");
        List<Column> fields = columns(below, isYearly ? below : "");
        return new Section(
                name,
                title,
                isYearly ? List.of() : fields,
                isYearly ? fields : List.of(),
                tables(below, isYearly ? below : "", null));
    }

    /** Fields below a place that lie in no list below it, those of records in it too. */
    private static Stream<Fields.Field> below(String place) {
        return Fields.map().values().stream()
                .filter(field -> field.path().startsWith(place))
                .filter(field -> field.path().indexOf("[]", place.length()) < 0);
    }

    /** The fields below a place that are shown, named from another one above them. */
    private List<Column> columns(String place, String from) {
        return below(place)
                .filter(field -> !field.type().isRecord())
                .map(field -> column(from, field))
                .filter(column -> column.isId() || shown.test(column.path()))
                .toList();
    }

    private List<Table> tables(String place, String from, @Nullable Column parent) {
        return below(place)
                .filter(field -> field.type().isRecord() && field.isList())
                .flatMap(field -> table(field, from, parent))
                .toList();
    }

    private Stream<Table> table(Fields.Field list, String from, @Nullable Column parent) {
        String entry = list.path() + "[].";
        Column own =
                new Column(list.path(), list.path().substring(from.length()), list, list.name());
        List<Column> columns = columns(entry, entry);
        boolean asked = columns.stream().anyMatch(c -> !c.isId() && !c.isRemark());
        return asked || shown.test(list.path())
                ? Stream.of(new Table(own, columns, parent, tables(entry, entry, own)))
                : Stream.empty();
    }

    private static Column column(String from, Fields.Field field) {
        String name = field.path().substring(from.length());
        return new Column(field.path(), name, field, label(field));
    }

    /** The name of a field below the records that hold it, of which one may be named alike. */
    private static Bilingual label(Fields.Field field) {
        Bilingual own = field.name();
        int dot = field.path().lastIndexOf('.');
        Fields.Field holder = dot < 0 ? null : Fields.map().get(field.path().substring(0, dot));
        if (holder == null || !holder.path().contains(".")) {
            return own;
        }
        Bilingual above = label(holder);
        boolean isAlike = above.zh().equals(own.zh());
        return new Bilingual(
                isAlike ? own.zh() : above.zh() + "·" + own.zh(), above.en() + ": " + own.en());
    }
}
