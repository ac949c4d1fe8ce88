package org.huiqi.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers with boxes as forms print them: □是 ☑否, 是（√）否（ ）, or the word alone. */
final class CheckBoxes {
    private static final String MARK = "[☑√✓✔■●☒⊠◼Vv]";
    private static final String EMPTY = "[□☐○◻]";
    private static final Pattern BEFORE =
            Pattern.compile("(" + MARK + "|" + EMPTY + "|\\(" + MARK + "?\\))(是|否)");
    private static final Pattern BEHIND =
            Pattern.compile("(是|否)(" + MARK + "|" + EMPTY + "|\\(" + MARK + "?\\))");

    private CheckBoxes() {}

    /** Yes or no; null where neither is marked, or both are. */
    static @Nullable Boolean answer(String written) {
        String text = LineName.dense(written);
        if (text.matches("是|Y|YES|yes|y|true")) {
            return true;
        }
        if (text.matches("否|N|NO|no|n|false")) {
            return false;
        }
        boolean before =
                text.matches("^[^是否]*(?:" + MARK + "|" + EMPTY + "|\\(" + MARK + "?\\))[是否].*");
        Matcher boxes = (before ? BEFORE : BEHIND).matcher(text);
        int word = before ? 2 : 1;
        Boolean answer = null;
        while (boxes.find()) {
            boolean marked = Pattern.compile(MARK).matcher(boxes.group(3 - word)).find();
            if (marked && answer != null) {
                return null;
            }
            answer = marked ? Boolean.valueOf(boxes.group(word).equals("是")) : answer;
        }
        return answer;
    }
}
