package org.huiqi.lab.diff;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.huiqi.benefit.Benefit;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What firms that gain or lose a programme may get at most, as far as the handbook prints an amount
 * for one firm; in 万元. For one thread.
 */
public final class Cost {
    private BigDecimal gained = BigDecimal.ZERO;
    private BigDecimal lost = BigDecimal.ZERO;
    private long unknown;

    /**
     * The most that is printed for a firm; null where none is, or where it cannot be told which
     * applies to it.
     */
    static @Nullable BigDecimal atMost(@Nullable Judged judged, Profile firm, LocalDate asOf) {
        if (!(judged instanceof Programme programme)) {
            return null;
        }
        Benefit benefit = Benefit.of(programme, firm, asOf);
        return benefit == null ? null : benefit.atMost();
    }

    /** Takes a firm that goes in a direction, with the most for it. */
    void add(Direction direction, @Nullable BigDecimal atMost) {
        if (direction == Direction.OTHER) {
            return;
        }
        if (atMost == null) {
            unknown++;
        } else if (direction == Direction.GAIN) {
            gained = gained.add(atMost);
        } else {
            lost = lost.add(atMost);
        }
    }

    /** For the firms that gain. */
    public BigDecimal gained() {
        return gained;
    }

    /** For the firms that lose. */
    public BigDecimal lost() {
        return lost;
    }

    /** What the change costs: for those that gain, less for those that lose. */
    public BigDecimal net() {
        return gained.subtract(lost);
    }

    /** How many firms gain or lose of which no amount is known. */
    public long unknown() {
        return unknown;
    }

    /** Whether an amount is known of some firm. */
    public boolean isKnown() {
        return gained.signum() != 0 || lost.signum() != 0;
    }
}
