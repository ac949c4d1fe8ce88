package org.huiqi.web.page;

import org.huiqi.text.Language;

/** The page at the root of the server. */
public final class Page {
    private Page() {}

    /** The page as HTML. */
    public static String html(Language language) {
        boolean chinese = language == Language.ZH;
        return "<!DOCTYPE html>\n<html lang=\""
                + (chinese ? "zh-CN" : "en")
                + "\"><meta charset=\"utf-8\"><title>"
                + (chinese ? "惠企" : "Huiqi")
                + "</title><h1>"
                + (chinese ? "惠企" : "Huiqi")
                + "</h1><p><a href=\"/openapi.json\">/openapi.json</a></p></html>\n";
    }
}
