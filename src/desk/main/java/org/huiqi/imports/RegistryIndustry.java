package org.huiqi.imports;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.profile.reading.Node;
import org.jspecify.annotations.Nullable;

/** Finds the code of an industry that an export names, the finest level that it has. */
final class RegistryIndustry {
    private static final List<String> LEVELS = List.of("国标行业小类", "国标行业中类", "国标行业大类");
    private static final Pattern ANY_CODE = Pattern.compile("(?<![0-9])[A-T]?[0-9]{2,4}(?![0-9])");
    private static final Pattern CODE = Pattern.compile("^\\(?([A-T])?([0-9]{2,4})\\)?(?![0-9])");

    private final Industries industries;

    RegistryIndustry(Industries industries) {
        this.industries = industries;
    }

    /** Whether a column is read; the section says nothing that the finer ones do not. */
    static boolean reads(String column) {
        return LEVELS.contains(column) || column.equals("国标行业门类");
    }

    /** Codes that a text names, which may be more than one. */
    static List<String> named(String text) {
        return ANY_CODE.matcher(LineName.dense(text))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    void read(Tab tab, Map<String, TabCell> cells, Extract extract) {
        for (int i = 0; i < LEVELS.size(); i++) {
            TabCell cell = cells.get(LEVELS.get(i));
            if (cell != null && !FormAmount.isDash(cell.text())) {
                Source source = tab.source(cell, LEVELS.get(i), "");
                List<String> named = named(cell.text());
                if (named.size() > 1) {
                    extract.leftOut(
                            source, RegistryText.SEVERAL_INDUSTRIES.with(String.join("、", named)));
                    return;
                }
                List<String> codes = codes(cell.text(), 4 - i, cells);
                if (codes.size() == 1) {
                    extract.text("industry.code", codes.get(0), source);
                    return;
                }
                if (codes.size() > 1) {
                    offer(cell.text(), codes, source, extract);
                    return;
                }
                extract.leftOut(source, RegistryText.UNKNOWN_INDUSTRY.with(cell.text()));
            }
        }
    }

    /** The codes that a text names, of those that go with what the other columns say. */
    private List<String> codes(String text, int digits, Map<String, TabCell> cells) {
        Matcher written = CODE.matcher(LineName.dense(text));
        if (written.find() && written.group(2).length() == digits) {
            String padded = (written.group(2) + "00").substring(0, 4);
            String code = industries.withLetter(padded);
            return code == null ? List.of() : List.of(code.substring(0, digits + 1));
        }
        List<String> codes = industries.codes(text, digits);
        for (int i = 0; i < LEVELS.size() && codes.size() > 1; i++) {
            TabCell above = cells.get(LEVELS.get(i));
            int shorter = 4 - i;
            if (above != null && shorter < digits) {
                List<String> within = industries.codes(above.text(), shorter);
                codes =
                        codes.stream()
                                .filter(c -> within.stream().anyMatch(c::startsWith))
                                .toList();
            }
        }
        return codes;
    }

    private void offer(String name, List<String> codes, Source source, Extract extract) {
        for (String code : codes) {
            extract.offer(
                    "industry.code",
                    new Node.Scalar(source.at(), Node.Kind.TEXT, code),
                    RegistryText.INDUSTRY.with(code, name, above(code)),
                    source);
        }
    }

    private @Nullable String above(String code) {
        return industries.name(code.substring(0, 3));
    }
}
