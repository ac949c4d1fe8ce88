package org.huiqi.report.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading and a list.
 *
 * @param heading heading
 * @param kind what a reader does with the items
 * @param items items, never none
 */
public record Block(String heading, Kind kind, List<Item> items) implements Part {
    public Block {
        items = List.copyOf(items);
    }

    /** What a reader does with a list. */
    public enum Kind {
        /** Something fails and would have to change. */
        CHANGE,
        /** Somebody has to act: confirm, supply, file. */
        ACT,
        /** Something that speaks for the firm. */
        GAIN,
        /** Things to gather, short names. */
        GATHER,
        /** Things to know. */
        KNOW
    }

    /**
     * One thing to do, to know or to prepare.
     *
     * @param text what
     * @param notes remarks, such as how far off
     * @param reading how we read it, named as ours, or null
     * @param reference where it stands in the handbook, or null
     */
    public record Item(
            String text, List<String> notes, @Nullable String reading, @Nullable String reference) {
        public Item {
            notes = List.copyOf(notes);
        }

        static Item of(String text) {
            return new Item(text, List.of(), null, null);
        }
    }
}
