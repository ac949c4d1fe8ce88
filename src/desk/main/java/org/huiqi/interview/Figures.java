package org.huiqi.interview;

import java.math.BigDecimal;
import org.huiqi.interview.Reading.Value;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.WrittenValue;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Unit;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Numbers and amounts that a person typed, with what they were understood as. */
final class Figures {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private Figures() {}

    /** A number or an amount; what it cannot mean is handed on as text, which is refused. */
    static Reading read(String place, String text) {
        Fields.Field field = Places.field(place);
        Node.Scalar value =
                (Node.Scalar)
                        WrittenValue.of(field.type(), field.unit(), text, ScalarNodes.NOWHERE);
        return new Value(place, value, understood(value, field.unit()));
    }

    private static Bilingual understood(Node.Scalar value, @Nullable Unit unit) {
        if (value.kind() != Node.Kind.NUMBER || unit == null) {
            return Bilingual.same(value.text());
        }
        return unit == Unit.WAN_YUAN
                ? amount(new BigDecimal(value.text()))
                : new Bilingual(
                        value.text() + " " + unit.text().zh(),
                        value.text() + " " + unit.text().en());
    }

    /** {@code 12000 万元（1.2 亿元）}. */
    static Bilingual amount(BigDecimal wan) {
        boolean large = wan.abs().compareTo(TEN_THOUSAND) >= 0;
        String more = large ? "（" + plain(wan.scaleByPowerOfTen(-4)) + " 亿元）" : "";
        String million = plain(wan.scaleByPowerOfTen(-2));
        return new Bilingual(
                plain(wan) + " 万元" + more, plain(wan) + " 万元 (" + million + " million yuan)");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
