package org.huiqi.benefit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.VoucherTerms;
import org.huiqi.catalogue.VoucherTerms.Rates;
import org.huiqi.profile.OrderState;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Vouchers;
import org.jspecify.annotations.Nullable;

/**
 * Innovation voucher of a firm in 万元; null where a figure is missing or the firm is elsewhere.
 *
 * @param region rates that apply
 * @param provincial provincial voucher
 * @param provincialLow the least it can be while the region is not known
 * @param provincialHigh the most it can be while the region is not known
 * @param localMin least amount of the linked place
 * @param totalMin both together
 * @param orders state of each order
 */
public record VoucherBenefit(
        Region region,
        @Nullable BigDecimal provincial,
        @Nullable BigDecimal provincialLow,
        @Nullable BigDecimal provincialHigh,
        @Nullable BigDecimal localMin,
        @Nullable BigDecimal totalMin,
        List<Order> orders)
        implements Benefit {
    private static final int SCALE = 6;

    public VoucherBenefit {
        orders = List.copyOf(orders);
    }

    /** The cap of a year for the place; the higher one while it is not known. */
    @Override
    public @Nullable BigDecimal atMost(Programme programme) {
        VoucherTerms terms = programme.voucher();
        if (terms == null) {
            return null;
        }
        return switch (region) {
            case NONE -> null;
            case STANDARD -> terms.standard().cap();
            case NORTH -> terms.north().cap();
            case UNKNOWN -> terms.standard().cap().max(terms.north().cap());
        };
    }

    /** How many orders; no amount and no name of the profile. */
    @Override
    public String toString() {
        return "VoucherBenefit[" + orders.size() + " orders]";
    }

    /** Rates that apply to a place. */
    public enum Region {
        /** One of the five northern cities. */
        NORTH,
        /** Another city of the province. */
        STANDARD,
        /** The city is not known. */
        UNKNOWN,
        /** Outside the province. */
        NONE
    }

    /**
     * State of one order.
     *
     * @param id name of the order; # and its number from 1 where it has none
     * @param state its state
     */
    public record Order(String id, OrderState state) {}

    static VoucherBenefit of(VoucherTerms terms, Profile profile, LocalDate asOf) {
        Region region = region(terms, profile);
        List<Order> orders = orders(terms, profile.vouchers(), asOf);
        if (region == Region.NONE) {
            return new VoucherBenefit(region, null, null, null, null, null, orders);
        }
        if (region == Region.UNKNOWN) {
            BigDecimal standard = provincial(terms.standard(), profile.vouchers());
            BigDecimal north = provincial(terms.north(), profile.vouchers());
            boolean known = standard != null && north != null;
            return new VoucherBenefit(
                    region,
                    null,
                    known ? standard.min(north) : null,
                    known ? standard.max(north) : null,
                    null,
                    null,
                    orders);
        }
        Rates rates = region == Region.NORTH ? terms.north() : terms.standard();
        BigDecimal provincial = provincial(rates, profile.vouchers());
        BigDecimal local = local(rates, provincial, profile.vouchers().linked());
        return new VoucherBenefit(
                region,
                provincial,
                provincial,
                provincial,
                local,
                local == null || provincial == null ? null : local.add(provincial),
                orders);
    }

    private static Region region(VoucherTerms terms, Profile profile) {
        String province = profile.registration().province();
        String city = profile.registration().city();
        if (city == null) {
            boolean open = province == null || province.equals(terms.province());
            return open ? Region.UNKNOWN : Region.NONE;
        }
        if (terms.northCities().contains(city)) {
            return Region.NORTH;
        }
        return terms.standardCities().contains(city) ? Region.STANDARD : Region.NONE;
    }

    private static @Nullable BigDecimal provincial(Rates rates, Vouchers firm) {
        if (firm.spend() == null || firm.alreadyReceived() == null) {
            return null;
        }
        return rates.rate()
                .multiply(firm.spend())
                .min(rates.cap().subtract(firm.alreadyReceived()))
                .max(BigDecimal.ZERO)
                .setScale(SCALE, RoundingMode.DOWN);
    }

    private static @Nullable BigDecimal local(
            Rates rates, @Nullable BigDecimal provincial, @Nullable Boolean linked) {
        if (Boolean.FALSE.equals(linked)) {
            return BigDecimal.ZERO;
        }
        if (linked == null || provincial == null) {
            return null;
        }
        return provincial
                .multiply(BigDecimal.valueOf(rates.localShare()))
                .divide(BigDecimal.valueOf(rates.provincialShare()), SCALE, RoundingMode.UP);
    }

    /** Orders without a name, or with one that is taken, are told apart by their number. */
    private static String freeId(@Nullable String id, List<Order> taken) {
        String number = "#" + (taken.size() + 1);
        if (id == null) {
            return number;
        }
        return taken.stream().anyMatch(order -> order.id().equals(id)) ? id + number : id;
    }

    private static List<Order> orders(VoucherTerms terms, Vouchers firm, LocalDate asOf) {
        List<Order> states = new ArrayList<>();
        List<Vouchers.Order> orders = firm.orders() == null ? List.of() : firm.orders();
        for (Vouchers.Order order : orders) {
            String id = freeId(order.id(), states);
            OrderState state =
                    order.state(
                            terms.orders().invoicedFrom(),
                            terms.orders().invoicedTo(),
                            terms.orders().fileBy(),
                            asOf);
            states.add(new Order(id, state));
        }
        return states;
    }
}
