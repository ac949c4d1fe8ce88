package org.huiqi.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Node;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What files say, as it is read from them: values, offers, notes, faults. */
final class Extract {
    /** The file, or the row of an export, that says it; of several files nowhere. */
    final Source place;

    final List<Filling> values = new ArrayList<>();
    final List<Offer> offers = new ArrayList<>();
    final List<Note> notes = new ArrayList<>();
    final List<Fault> faults = new ArrayList<>();

    /** Names of the files that are questionnaires. */
    final List<String> questionnaires = new ArrayList<>();

    /** Figures to hold against what another file, or the profile, says of the same. */
    final List<Filling> compared = new ArrayList<>();

    Extract(Source place) {
        this.place = place;
    }

    /** The file as a whole. */
    Source file() {
        return Source.of(place.file());
    }

    /** Whether it has nothing that could be put into a profile. */
    boolean isEmpty() {
        return values.isEmpty() && offers.isEmpty() && compared.isEmpty();
    }

    /** Takes over everything that another one has. */
    void addAll(Extract other) {
        values.addAll(other.values);
        questionnaires.addAll(other.questionnaires);
        offers.addAll(other.offers);
        compared.addAll(other.compared);
        notes.addAll(other.notes);
        faults.addAll(other.faults);
    }

    void text(String path, String text, Source source) {
        values.add(found(path, Node.Kind.TEXT, text, source));
    }

    void flag(String path, boolean holds, Source source) {
        values.add(found(path, Node.Kind.BOOLEAN, String.valueOf(holds), source));
    }

    void number(String path, BigDecimal number, Source source) {
        values.add(found(path, number, source));
    }

    /** A figure that is not taken, but held against the same from elsewhere. */
    void compare(String path, BigDecimal number, Source source) {
        compared.add(found(path, number, source));
    }

    private static Filling found(String path, BigDecimal number, Source source) {
        String digits = FormAmount.shortest(number).toPlainString();
        return found(path, Node.Kind.NUMBER, digits, source);
    }

    private static Filling found(String path, Node.Kind kind, String text, Source source) {
        return new Filling(path, new Node.Scalar(source.at(), kind, text), source);
    }

    /**
     * The amount of a cell in 万元; null where the cell is empty, has a dash, or makes no sense,
     * which is noted as a fault.
     *
     * @param power power of ten by which amounts of the form become yuan
     */
    @Nullable BigDecimal amount(@Nullable TabCell cell, int power, Source source) {
        FormAmount amount = cell == null ? null : FormAmount.in(cell, power);
        if (cell != null && amount == null) {
            Bilingual problem = FormAmount.problem(cell);
            fault(source, cell.text(), problem, StatementText.WRITE_AMOUNT);
        }
        return amount == null ? null : amount.value();
    }

    void fault(Source source, @Nullable String value, Bilingual problem, Sentence advice) {
        fault(source, "", value, problem, advice);
    }

    void fault(
            Source source,
            String path,
            @Nullable String value,
            Bilingual problem,
            Sentence advice) {
        faults.add(new Fault(source.at(), path, value, problem, advice.text()));
    }

    /**
     * Offers a title.
     *
     * @param fields what is known of it beside its type, by the names of the fields; empty texts
     *     are not
     */
    void title(TitleType type, Map<String, String> fields, Bilingual label, Source source) {
        Node title = new Node.Mapping(source.at(), List.of());
        title = title.with("type", new Node.Scalar(source.at(), Node.Kind.TEXT, type.name()));
        for (Map.Entry<String, String> field : fields.entrySet()) {
            if (!field.getValue().isEmpty()) {
                boolean isYear = field.getKey().equals("numberYear");
                Node.Kind kind = isYear ? Node.Kind.NUMBER : Node.Kind.TEXT;
                Node value = new Node.Scalar(source.at(), kind, field.getValue());
                title = title.with(field.getKey(), value);
            }
        }
        offers.add(new Offer("titles", title, label, source));
    }

    void warning(Source source, Bilingual text) {
        notes.add(new Note(Note.Kind.WARNING, source, text));
    }

    void remark(Source source, Bilingual text) {
        notes.add(new Note(Note.Kind.REMARK, source, text));
    }

    void leftOut(Source source, Bilingual text) {
        notes.add(new Note(Note.Kind.LEFT_OUT, source, text));
    }
}
