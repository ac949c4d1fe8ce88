package org.huiqi.report.print;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.huiqi.text.ResourceText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * The styles of a Word file by the names that Word gives them in every language. A template keeps
 * its own; only those that it lacks are put in.
 */
final class WordStyles {
    private final Map<String, String> ids = new HashMap<>();

    private WordStyles() {}

    /** The styles of a document, completed. */
    static WordStyles of(XWPFDocument word) {
        WordStyles found = new WordStyles();
        CTStyles own = own();
        XWPFStyles styles = word.getStyles();
        if (styles == null) {
            styles = word.createStyles();
            styles.setStyles(own);
        }
        for (CTStyle one : own.getStyleList()) {
            String name = one.getName().getVal();
            XWPFStyle style = styles.getStyleWithName(name);
            if (style == null && !one.isSetDefault()) {
                style = added(styles, one);
            }
            found.ids.put(name, style == null ? "" : style.getStyleId());
        }
        return found;
    }

    private static XWPFStyle added(XWPFStyles styles, CTStyle missing) {
        CTStyle copy = (CTStyle) missing.copy();
        if (styles.getStyle(copy.getStyleId()) != null) {
            copy.setStyleId("Huiqi" + copy.getStyleId());
        }
        if (copy.isSetBasedOn()) {
            copy.unsetBasedOn();
        }
        if (copy.isSetNext()) {
            copy.unsetNext();
        }
        XWPFStyle style = new XWPFStyle(copy, styles);
        styles.addStyle(style);
        return style;
    }

    private static CTStyles own() {
        try {
            String xml = ResourceText.of(WordStyles.class, "styles.xml");
            return StylesDocument.Factory.parse(xml).getStyles();
        } catch (XmlException e) {
            throw new IllegalStateException("the styles of Word files are damaged", e);
        }
    }

    /** Id of a style in this document. */
    String id(String name) {
        return Objects.requireNonNull(ids.get(name));
    }
}
