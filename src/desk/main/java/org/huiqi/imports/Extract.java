package org.huiqi.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
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

    /** The firm that it names. */
    FirmIdentity firm() {
        return new FirmIdentity(said("name").orElse(null), said("creditCode").orElse(null));
    }

    private Optional<String> said(String path) {
        return found(path).map(found -> ((Node.Scalar) found.value()).text());
    }

    private Optional<Filling> found(String path) {
        return values.stream()
                .filter(found -> found.path().equals(path) && found.value() instanceof Node.Scalar)
                .findFirst();
    }

    /** Where it names its firm; its file where it names none. */
    Source namedAt() {
        return found("name").or(() -> found("creditCode")).map(Filling::source).orElse(file());
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
        values.add(filling(path, Node.Kind.TEXT, text, source));
    }

    void flag(String path, boolean holds, Source source) {
        values.add(filling(path, Node.Kind.BOOLEAN, String.valueOf(holds), source));
    }

    void number(String path, BigDecimal number, Source source) {
        values.add(figure(path, number, source));
    }

    static Filling figure(String path, BigDecimal number, Source source) {
        String digits = FormAmount.shortest(number).toPlainString();
        return filling(path, Node.Kind.NUMBER, digits, source);
    }

    private static Filling filling(String path, Node.Kind kind, String text, Source source) {
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
     * @param fields what is known of it beside its type, by the names of the fields
     */
    void title(TitleType type, Map<String, String> fields, Bilingual label, Source source) {
        List<Node.Entry> title = new ArrayList<>();
        BiConsumer<String, String> put =
                (key, text) -> {
                    boolean isYear = key.equals("numberYear");
                    Node.Kind kind = isYear ? Node.Kind.NUMBER : Node.Kind.TEXT;
                    Node value = new Node.Scalar(source.at(), kind, text);
                    title.add(new Node.Entry(source.at(), key, value));
                };
        put.accept("type", type.name());
        fields.forEach(put);
        offers.add(new Offer("titles", new Node.Mapping(source.at(), title), label, source));
    }

    void remark(Source source, Bilingual text) {
        notes.add(new Note(Note.Kind.REMARK, source, text));
    }

    void leftOut(Source source, Bilingual text) {
        notes.add(new Note(Note.Kind.LEFT_OUT, source, text));
    }
}
