package org.huiqi.report.print;

import org.huiqi.document.Row;
import org.huiqi.report.view.Block;
import org.huiqi.text.DisplayWidth;

/** Long texts in short: what stands before their first colon. */
final class Gist {
    private static final int LONG = 60;

    private Gist() {}

    /** {@code 基础设施建设} of {@code 基础设施建设：开展5G网络建设，强化…}. */
    static String of(String text) {
        if (DisplayWidth.of(text) <= LONG) {
            return text;
        }
        String gist = text.split("：|: ", 2)[0];
        return DisplayWidth.of(gist) <= LONG ? gist : text;
    }

    /** An item with its text in short. */
    static Block.Item of(Block.Item item) {
        return new Block.Item(of(item.text()), item.notes(), item.reading(), item.reference());
    }

    /** The first value of a row. */
    static String value(Row row) {
        return row.lines().get(0).text();
    }
}
