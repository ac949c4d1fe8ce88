package org.huiqi.interview;

import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Range;
import org.huiqi.profile.schema.Unit;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;

/** Says what may be answered, with an example. */
final class Allowed {
    /** Most entries of a list that are made by one answer. */
    static final int MOST_ENTRIES = 50;

    private Allowed() {}

    static Bilingual of(Fields.Field field, AnswerKind kind) {
        return switch (kind) {
            case YES_NO -> AllowedText.YES_NO.text();
            case ATTESTATION -> AllowedText.ATTESTATION.text();
            case WORD -> AllowedText.WORD.text();
            case WORDS -> AllowedText.WORDS.text();
            case NUMBER -> number(field);
            case MONEY -> money(field);
            case DATE -> date(field);
            case TEXT -> text(field);
            case NUMBERS -> AllowedText.WHOLE_NUMBERS.text();
            case PUT_FORWARD -> AllowedText.PUT_FORWARD.text();
            case CANDIDATES, ENTRIES -> AllowedText.ENTRIES.text();
            case ENTRIES_BY_WORD -> AllowedText.ENTRIES_BY_WORD.text();
        };
    }

    private static Bilingual money(Fields.Field field) {
        Bilingual amount = AllowedText.MONEY.text();
        return field.mayBeNegative() ? AllowedText.SIGNED_MONEY.with(amount) : amount;
    }

    private static Bilingual number(Fields.Field field) {
        if (field.unit() == Unit.PERCENT) {
            return InputText.PER_CENT.text();
        }
        Range range = field.range();
        if (range != null && range.max() < Integer.MAX_VALUE) {
            return AllowedText.BETWEEN.with(range.min(), range.max());
        }
        boolean year = field.path().endsWith("Year") || field.path().endsWith(".year");
        if (year) {
            return AllowedText.YEAR.text();
        }
        return field.type() == Integer.class
                ? AllowedText.WHOLE.text()
                : AllowedText.DECIMAL.text();
    }

    private static Bilingual date(Fields.Field field) {
        return switch (Places.last(field.path())) {
            case "issuedOn" -> AllowedText.ISSUED_ON.text();
            case "validTo" -> AllowedText.VALID_TO.text();
            default -> AllowedText.DATE.text();
        };
    }

    private static Bilingual text(Fields.Field field) {
        if (field.form() == null) {
            return InputText.TEXT.text();
        }
        return switch (field.form()) {
            case PROVINCE -> AllowedText.PROVINCE.text();
            case CITY -> AllowedText.CITY.text();
            case CREDIT_CODE -> AllowedText.CREDIT_CODE.text();
            case INDUSTRY_CODE -> AllowedText.INDUSTRY_CODE.text();
        };
    }
}
