package org.huiqi.synthetic;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.YearFigures;
import org.huiqi.profile.schema.Fields;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a year, with what is usual of firms: which figure it is a part of and how large a
 * part. None of these numbers is a clause's; they only say what a firm may look like.
 *
 * @param name its field
 * @param field what the dictionary says of it
 * @param whole the figure that it is a part of; null: none
 * @param low smallest usual part in per cent; without a whole the smallest number
 * @param high largest
 * @param often the part that it is every other time; null: none
 * @param isBasic whether every firm is asked for it
 */
record Figure(
        String name,
        Fields.Field field,
        @Nullable String whole,
        int low,
        int high,
        @Nullable Integer often,
        boolean isBasic) {
    /** In an order in which wholes come before their parts. */
    private static final List<String> USUAL =
            List.of(
                    "revenue - 10 100000 - basic",
                    "salesRevenue revenue 92 100 100 basic",
                    "totalAssets revenue 40 250 - basic",
                    "employees - 1 2000 - basic",
                    "mainRevenue revenue 45 100 100 more",
                    "netProfit revenue -8 20 - more",
                    "totalLiabilities totalAssets 10 105 - more",
                    "costTotal revenue 80 108 - more",
                    "totalIncome revenue 100 103 100 more",
                    "rdExpense salesRevenue 0 15 - basic",
                    "highTechIncome totalIncome 0 100 - more",
                    "rdExpenseHnte rdExpense 70 100 100 more",
                    "rdExpenseHnteDomestic rdExpenseHnte 55 100 100 more",
                    "techStaff employees 0 40 - more",
                    "rdStaff employees 0 25 - more",
                    "collegeStaff employees 15 95 - more",
                    "advancedServiceIncome totalIncome 40 95 - more",
                    "offshoreIncome totalIncome 0 45 - more",
                    "platformScore - 30 90 - more");

    static final String REVENUE = "revenue";
    static final String EMPLOYEES = "employees";

    private static final String NONE = "-";

    /** Every figure of a year, those of the list first; one that is new in the dictionary last. */
    static List<Figure> all() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        USUAL.stream().map(Figure::of).forEach(figure -> figures.put(figure.name, figure));
        for (RecordComponent component : YearFigures.class.getRecordComponents()) {
            if (Number.class.isAssignableFrom(component.getType())) {
                figures.computeIfAbsent(component.getName(), Figure::unlisted);
            }
        }
        return new ArrayList<>(figures.values());
    }

    private static Figure of(String line) {
        String[] words = line.split(" ");
        return new Figure(
                words[0],
                dictionary(words[0]),
                words[1].equals(NONE) ? null : words[1],
                Integer.parseInt(words[2]),
                Integer.parseInt(words[3]),
                words[4].equals(NONE) ? null : Integer.valueOf(words[4]),
                words[5].equals("basic"));
    }

    private static Figure unlisted(String name) {
        String whole = dictionary(name).type() == Integer.class ? EMPLOYEES : REVENUE;
        return new Figure(name, dictionary(name), whole, 0, 100, null, false);
    }

    private static Fields.Field dictionary(String name) {
        return Fields.of("years.<Y>." + name).orElseThrow();
    }

    boolean isCounted() {
        return field.type() == Integer.class;
    }

    /** Whether only firms that serve customers abroad have some. */
    boolean isForServices() {
        return name.equals("advancedServiceIncome") || name.equals("offshoreIncome");
    }

    /** Whether it is never more than its whole. */
    boolean isWithin() {
        return whole != null && high <= 100;
    }
}
