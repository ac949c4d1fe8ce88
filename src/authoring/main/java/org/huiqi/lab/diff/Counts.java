package org.huiqi.lab.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/**
 * How many firms go each way, and what those that gain or lose a programme may get at most. For one
 * thread.
 */
@JsonPropertyOrder({"gains", "losses", "other", "cost"})
public class Counts {
    private final long[] firms = new long[Direction.values().length];
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
    public record Cost(
            String unit, BigDecimal gained, BigDecimal lost, BigDecimal net, long firmsUnknown) {
        /** Whether an amount is known of some firm. */
        boolean isKnown() {
            return gained.signum() != 0 || lost.signum() != 0;
        }
    }

    /** Takes a firm that goes in a direction, with the most for it; null where it is not known. */
    final void add(Direction direction, @Nullable BigDecimal atMost) {
        firms[direction.ordinal()]++;
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

    /** Firms that went in a direction. */
    public final long count(Direction direction) {
        return firms[direction.ordinal()];
    }

    /** Firms that are better off. */
    @JsonProperty
    public final long gains() {
        return count(Direction.GAIN);
    }

    /** Firms that are worse off. */
    @JsonProperty
    public final long losses() {
        return count(Direction.LOSS);
    }

    /** Firms that are neither. */
    @JsonProperty
    final long other() {
        return count(Direction.OTHER);
    }

    final long moved() {
        return gains() + losses();
    }

    /** What it costs; null of a standard. */
    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable Cost cost() {
        return new Cost(Unit.WAN_YUAN.text().zh(), gained, lost, gained.subtract(lost), unknown);
    }
}
