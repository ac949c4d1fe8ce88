package org.huiqi.report.print;

import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.huiqi.report.view.FirmCell;
import org.huiqi.report.view.FirmRow;
import org.huiqi.report.view.PortfolioView;

/**
 * Many firms × programmes as one HTML page beside their reports: no script, no network. Filters and
 * order are radio buttons that the style sheet reads. Every value is escaped.
 *
 * <p>Needs {@code gg.jte:jte-runtime}, an optional dependency.
 */
public final class PortfolioPage {
    private PortfolioPage() {}

    /**
     * {@return the overview as an HTML page}
     *
     * @param view what it shows
     */
    public static String render(PortfolioView view) {
        TemplateOutput page = new StringOutput();
        HtmlReport.ENGINE.render("portfolio.jte", view, page);
        return page.toString();
    }

    /**
     * {@return address of a firm's report, relative to the overview}
     *
     * @param firm a row of the overview
     */
    public static String address(FirmRow firm) {
        return URLEncoder.encode(firm.file(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * {@return address of what a firm's report says about a programme}
     *
     * @param firm a row of the overview
     * @param cell a cell of its row
     */
    public static String address(FirmRow firm, FirmCell cell) {
        return cell.place() == null ? address(firm) : address(firm) + "#" + cell.place();
    }

    /**
     * {@return what a cell says in full, for a pointer that rests on it}
     *
     * @param cell a cell of its row
     */
    public static String title(FirmCell cell) {
        String head = cell.programme().id() + " " + cell.programme().name();
        return cell.missing().isEmpty() ? head : head + "\n" + cell.missing();
    }
}
