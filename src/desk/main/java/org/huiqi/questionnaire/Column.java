package org.huiqi.questionnaire;

import java.util.List;
import java.util.regex.Pattern;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Unit;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A field as the questionnaire asks for it: a row of a form or a column of a table.
 *
 * @param path path in the schema, {@code softwareProducts[].test.passed}
 * @param name path below the record of the form or table, {@code test.passed}
 * @param field what the dictionary of the profile says of it
 * @param label short name
 */
public record Column(String path, String name, Fields.Field field, Bilingual label) {

    private static final Pattern LIST_REMARK = Pattern.compile("[；;] \\[\\].*|；\\[\\].*");

    /** The same field at the path of one entry, {@code softwareProducts[0].test.passed}. */
    public Column at(String place) {
        return new Column(place, name, field, label);
    }

    /** What an answer holds. */
    public Kind kind() {
        return Kind.of(field);
    }

    /** What it means in full. */
    public Bilingual meaning() {
        return field.meaning();
    }

    /** Unit of a number in words, or null. */
    public @Nullable Bilingual unit() {
        return field.unit() == null ? null : field.unit().text();
    }

    /** Unit of a number, or null. */
    public @Nullable Unit measure() {
        return field.unit();
    }

    /** Whether it is an amount that may be below 0. */
    public boolean mayBeNegative() {
        return field.mayBeNegative();
    }

    /** What it means beyond its label; the label where that says all. */
    public Bilingual explanation() {
        Bilingual meaning = meaning();
        return new Bilingual(
                LIST_REMARK.matcher(meaning.zh()).replaceFirst(""),
                LIST_REMARK.matcher(meaning.en()).replaceFirst(""));
    }

    /** A name or a note that no rule reads; shown only where it is filled in. */
    public boolean isRemark() {
        return !path.equals("name") && List.of("name", "note").contains(last());
    }

    /** Whether it tells the entries of a list apart. */
    public boolean isId() {
        return last().equals("id");
    }

    /** Its own name, without those of records that hold it. */
    public String last() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Constants of an enum, in order; empty where it takes no words. */
    public List<Enum<?>> words() {
        return field.type().isEnum()
                ? List.of((Enum<?>[]) field.type().getEnumConstants())
                : List.of();
    }

    /** How many cells it takes. */
    public int width() {
        return kind() == Kind.WORDS ? words().size() : 1;
    }
}
