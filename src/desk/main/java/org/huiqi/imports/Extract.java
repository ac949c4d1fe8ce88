package org.huiqi.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Node;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** What files say, as it is read from them: values, offers, notes, faults. */
final class Extract {
    private final String file;
    private final List<Found> values = new ArrayList<>();
    private final List<String> questionnaires = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private final List<Found> compared = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /** What a file says; the name is empty where it is of several. */
    Extract(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    /** Names of the files that are questionnaires. */
    List<String> questionnaires() {
        return questionnaires;
    }

    List<Found> values() {
        return values;
    }

    List<Offer> offers() {
        return offers;
    }

    /** Figures to hold against what another file, or the profile, says of the same. */
    List<Found> compared() {
        return compared;
    }

    List<Note> notes() {
        return notes;
    }

    List<Fault> faults() {
        return faults;
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
        value(path, Node.Kind.TEXT, text, source);
    }

    void flag(String path, boolean holds, Source source) {
        value(path, Node.Kind.BOOLEAN, String.valueOf(holds), source);
    }

    void date(String path, LocalDate day, Source source) {
        value(path, Node.Kind.TEXT, day.toString(), source);
    }

    void number(String path, BigDecimal number, Source source) {
        value(path, Node.Kind.NUMBER, FormAmount.shortest(number).toPlainString(), source);
    }

    void value(String path, Node.Kind kind, String text, Source source) {
        values.add(new Found(path, new Node.Scalar(source.at(), kind, text), source));
    }

    /** A figure that is not taken, but held against the same from elsewhere. */
    void compare(String path, BigDecimal number, Source source) {
        String digits = FormAmount.shortest(number).toPlainString();
        compared.add(
                new Found(path, new Node.Scalar(source.at(), Node.Kind.NUMBER, digits), source));
    }

    /**
     * The amount of a cell in 万元; null where the cell is empty, has a dash, or makes no sense,
     * which is noted as a fault.
     *
     * @param power power of ten by which amounts of the form become yuan
     */
    @Nullable BigDecimal amount(@Nullable TabCell cell, int power, Source source) {
        if (cell == null) {
            return null;
        }
        FormAmount amount = FormAmount.in(cell, power);
        if (amount == null) {
            fault(
                    source,
                    "",
                    cell.text(),
                    FormAmount.problem(cell),
                    StatementText.WRITE_AMOUNT.text());
            return null;
        }
        return amount.value();
    }

    void fault(
            Source source,
            String path,
            @Nullable String value,
            Bilingual problem,
            Bilingual advice) {
        faults.add(new Fault(source.at(), path, value, problem, advice));
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
                Node.Kind kind =
                        field.getKey().equals("numberYear") ? Node.Kind.NUMBER : Node.Kind.TEXT;
                Node value = new Node.Scalar(source.at(), kind, field.getValue());
                title = title.with(field.getKey(), value);
            }
        }
        offer("titles", title, label, source);
    }

    void offer(String path, Node value, Bilingual label, Source source) {
        offers.add(new Offer(path, value, label, source));
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
