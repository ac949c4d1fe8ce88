package org.huiqi.document;

import org.huiqi.document.Document.Climb;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Rows;
import org.huiqi.document.Document.Table;
import org.huiqi.document.Document.Title;

/** A face of documents: is handed one part after the other. */
public interface Printer {
    /** What it is and whom it is about. */
    void title(Title title);

    /** A heading. */
    void heading(Heading heading);

    /** A text by itself. */
    void paragraph(Paragraph paragraph);

    /** Names and values. */
    void rows(Rows rows);

    /** A table. */
    void table(Table table);

    /** A list. */
    void items(Items items);

    /** Steps one above the other; without a drawing they are a table. */
    default void climb(Climb climb) {
        table(climb.table());
    }

    /** Hands itself a part; a box is none, and numbers are told by a sentence. */
    default void print(Node node) {
        if (node instanceof Title title) {
            title(title);
        } else if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (node instanceof Rows rows) {
            rows(rows);
        } else if (node instanceof Table table) {
            table(table);
        } else if (node instanceof Items items) {
            items(items);
        } else if (node instanceof Climb climb) {
            climb(climb);
        }
    }
}
