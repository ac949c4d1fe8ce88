package org.huiqi.questionnaire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Profile;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Meaning;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Divides the profile into sections, single fields and tables, following its records. */
public final class Layout {
    private static final Set<String> BESIDE =
            Set.of("format", AttestationKey.SECTION, Profile.ORIGIN);
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

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

    private void profile() {
        List<Column> basics = new ArrayList<>();
        for (RecordComponent component : Profile.class.getRecordComponents()) {
            String name = component.getName();
            if (BESIDE.contains(name)) {
                continue;
            }
            if (component.getType() == List.class) {
                Table table = table(component, name, name, null);
                section(
                        component,
                        whole(name + Profile.COMPLETE),
                        List.of(),
                        table == null ? List.of() : List.of(table));
            } else if (component.getType() == Map.class) {
                section(component, List.of(), years(component), List.of());
            } else if (component.getType().isRecord()) {
                record(component);
            } else if (shown.test(name) && !name.endsWith(Profile.COMPLETE)) {
                basics.add(new Column(name, name, component, label("", "", component)));
            }
        }
        sections.add(
                0,
                new Section(
                        "basics", new Bilingual("基本信息", "Basics"), basics, List.of(), List.of()));
    }

    /** The field that says whether a list is whole, beside the list. */
    private List<Column> whole(String name) {
        return Stream.of(Profile.class.getRecordComponents())
                .filter(component -> component.getName().equals(name) && shown.test(name))
                .map(component -> new Column(name, name, component, label("", "", component)))
                .toList();
    }

    private void section(
            RecordComponent component, List<Column> form, List<Column> years, List<Table> tables) {
        Bilingual zh = label("", "", component);
        String en = HUMP.matcher(component.getName()).replaceAll(" ").toLowerCase(Locale.ROOT);
        String capital = Character.toUpperCase(en.charAt(0)) + en.substring(1);
        sections.add(
                new Section(
                        component.getName(), new Bilingual(zh.zh(), capital), form, years, tables));
    }

    private void record(RecordComponent component) {
        String prefix = component.getName() + ".";
        List<Column> form = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        collect(component.getType(), prefix, prefix, "", "", form, tables, null);
        section(component, form, List.of(), tables);
    }

    private List<Column> years(RecordComponent component) {
        ParameterizedType map = (ParameterizedType) component.getGenericType();
        List<Column> rows = new ArrayList<>();
        Class<?> figures = (Class<?>) map.getActualTypeArguments()[1];
        collect(figures, "years.<Y>.", "", "", "", rows, new ArrayList<>(), null);
        return rows;
    }

    private @Nullable Table table(
            RecordComponent component, String path, String name, @Nullable Column parent) {
        Column list = new Column(path, name, component, label("", "", component));
        List<Column> columns = new ArrayList<>();
        List<Table> below = new ArrayList<>();
        collect(Kind.entry(component), path + "[].", "", "", "", columns, below, list);
        boolean asked = columns.stream().anyMatch(c -> !c.isId() && !c.isRemark());
        return asked || shown.test(path) ? new Table(list, columns, parent, below) : null;
    }

    private void collect(
            Class<?> record,
            String path,
            String name,
            String zh,
            String en,
            List<Column> columns,
            List<Table> tables,
            @Nullable Column above) {
        for (RecordComponent component : record.getRecordComponents()) {
            String at = path + component.getName();
            String below = name + component.getName();
            Bilingual label = label(zh, en, component);
            Column column = new Column(at, below, component, label);
            if (component.getType().isRecord()) {
                collect(
                        component.getType(),
                        at + ".",
                        below + ".",
                        label.zh() + "·",
                        label.en() + ": ",
                        columns,
                        tables,
                        above);
            } else if (column.kind() == Kind.LIST) {
                Table table = table(component, at, below, above);
                if (table != null) {
                    tables.add(table);
                }
            } else if (column.isId() || shown.test(at)) {
                columns.add(column);
            }
        }
    }

    /** The name of a field below what it belongs to, which may be named alike. */
    private static Bilingual label(String zh, String en, RecordComponent component) {
        Bilingual brief = Fields.brief(Objects.requireNonNull(Meaning.of(component)).text());
        String chinese = zh.equals(brief.zh() + "·") ? brief.zh() : zh + brief.zh();
        return new Bilingual(chinese, en + brief.en());
    }
}
