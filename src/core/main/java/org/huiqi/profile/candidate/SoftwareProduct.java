package org.huiqi.profile.candidate;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.profile.schema.Annotations.Money;
import org.huiqi.profile.schema.Annotations.Reads;
import org.jspecify.annotations.Nullable;

/** One entry of {@code softwareProducts}: software products put forward. */
public record SoftwareProduct(
        String id,
        @Nullable Category category,
        @Nullable Boolean ownIp,
        @Nullable Boolean firstRelease,
        @Nullable Boolean hasSales,
        @Money @Nullable BigDecimal rdExpense,
        Copyright copyright,
        Test test,
        @Nullable String name,
        @Nullable String note)
        implements Candidate {

    /** Values of {@code softwareProducts[].category}. */
    public enum Category {
        BASIC,
        SUPPORT,
        PLATFORM,
        INDUSTRIAL,
        EMBEDDED,
        SECURITY,
        FIVE_G,
        AI,
        INDUSTRY_APPLICATION,
        OTHER
    }

    /** Section {@code softwareProducts[].copyright}: software copyright. */
    public record Copyright(
            @Nullable Boolean registered,
            @Nullable LocalDate developmentCompletedOn,
            @Nullable Boolean applicantIsOwner,
            @Nullable String name,
            @Nullable String note) {}

    /** Section {@code softwareProducts[].test}: product test. */
    public record Test(
            @Nullable AgencyLevel agencyLevel,
            @Nullable String standard,
            @Nullable Boolean passed,
            @Nullable String name,
            @Nullable String note) {

        /** Values of {@code softwareProducts[].test.agencyLevel}. */
        public enum AgencyLevel {
            NATIONAL,
            PROVINCIAL,
            MUNICIPAL,
            OTHER
        }

        /**
         * A standard's number with whatever people put between its parts; nothing of it is tried
         * twice, however long a text is.
         */
        private static final Pattern NUMBER =
                Pattern.compile(
                        "(?<![A-Z])([A-Z]++(?:\\s*+/?+\\s*+[A-Z]++)?)\\s*+"
                                + "([0-9]++(?:\\s*+\\.\\s*+[0-9]++)*+)"
                                + "(?:(?:\\s*+[-:(]++\\s*+|\\s++)([0-9]{4}))?(?![0-9])");

        /** What the handbook asks for; without its year it may be the version asked for. */
        private static final String ASKED = "GBT25000.51";

        /** Dashes of all kinds, and what is taken for one between digits. */
        private static final Pattern DASHES =
                Pattern.compile("[\\p{Pd}\u2212\u2500\u2501\u30fc]+|(?<=[0-9])\\s*一\\s*(?=[0-9])");

        /**
         * {@return the number of the standard as it compares, GBT25000.51-2016, whatever dashes,
         * spaces and width it was typed with; null where it is that one without its year, or one of
         * several; the text itself, in capitals and without spaces, where it holds no number}
         */
        @Reads("standard")
        public @Nullable String normalisedStandard() {
            if (standard == null) {
                return null;
            }
            String narrow =
                    Normalizer.normalize(standard, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
            Matcher number = NUMBER.matcher(DASHES.matcher(narrow).replaceAll("-"));
            Set<String> numbers = new LinkedHashSet<>();
            while (number.find()) {
                String year = number.group(3) == null ? "" : "-" + number.group(3);
                numbers.add((number.group(1) + number.group(2)).replaceAll("[\\s/]", "") + year);
            }
            boolean isUnclear = numbers.contains(ASKED) || numbers.size() > 1;
            return isUnclear && numbers.stream().anyMatch(one -> one.startsWith(ASKED))
                    ? null
                    : numbers.stream().findFirst().orElse(narrow.replaceAll("[\\s/]", ""));
        }
    }
}
