package org.huiqi.lab.diff;

import java.math.BigDecimal;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/**
 * How many firms go each way, and what those that gain or lose a programme may get at most. For one
 * thread.
 */
final class Counts {
    long gains;
    long losses;
    long other;

    /** Firms that can apply, perhaps with an attestation or a condition. */
    long open;

    private BigDecimal gained = BigDecimal.ZERO;
    private BigDecimal lost = BigDecimal.ZERO;
    private long unknown;

    /**
     * What firms may get at most, as far as the handbook prints an amount for one firm.
     *
     * @param unit unit of the amounts
     * @param gained for the firms that gain
     * @param lost for the firms that lose
     * @param net what the change costs: for those that gain, less for those that lose
     * @param firmsUnknown how many firms gain or lose of which no amount is known
     */
    record Cost(
            String unit, BigDecimal gained, BigDecimal lost, BigDecimal net, long firmsUnknown) {
        /** Whether an amount is known of some firm. */
        boolean isKnown() {
            return gained.signum() != 0 || lost.signum() != 0;
        }
    }

    /** Takes a firm that goes in a direction, with the most for it; null where it is not known. */
    void add(Direction direction, @Nullable BigDecimal atMost) {
        switch (direction) {
            case GAIN -> gains++;
            case LOSS -> losses++;
            case OTHER -> other++;
        }
        if (direction != Direction.OTHER && atMost == null) {
            unknown++;
        } else if (direction == Direction.GAIN) {
            gained = gained.add(atMost);
        } else if (direction == Direction.LOSS) {
            lost = lost.add(atMost);
        }
    }

    long moved() {
        return gains + losses;
    }

    /** What it costs; null of a standard. */
    @Nullable Cost cost(Judged judged) {
        return judged instanceof Programme
                ? new Cost(Unit.WAN_YUAN.text().zh(), gained, lost, gained.subtract(lost), unknown)
                : null;
    }
}
