package org.huiqi.lab.diff;

import java.time.LocalDate;
import org.huiqi.lab.diff.DiffTally.ProgrammeTally;
import org.huiqi.text.Language;

/** A comparison of two packs as one HTML page that needs nothing else. Every value is escaped. */
public final class DiffHtml {
    private static final String STYLE =
            """
            body { font: 1rem/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC",
              sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1.25rem;
              color: #1c2733; background: #fff; }
            h1 { font-size: 1.6rem; } h3 { margin: 1.5rem 0 .25rem; font-size: 1.05rem; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; vertical-align: top; padding: .4rem .6rem;
              border-bottom: 1px solid #d6dde4; }
            td.n { text-align: right; font-variant-numeric: tabular-nums; }
            ul { margin: 0; padding-left: 1.25rem; } .soft { color: #4d5a68; }
            .GAIN { color: #0b5b33; } .LOSS { color: #8a1c14; }
            @media (prefers-color-scheme: dark) {
              body { color: #e6ebf0; background: #1a2129; } th, td { border-color: #36414d; }
              .soft { color: #aab6c2; } .GAIN { color: #8edab0; } .LOSS { color: #f5aaa1; } }
            """;

    private final PackDiff diff;
    private final DiffTally tally;
    private final Language language;
    private final DiffWords words;
    private final StringBuilder page = new StringBuilder();

    private DiffHtml(PackDiff diff, DiffTally tally, Language language) {
        this.diff = diff;
        this.tally = tally;
        this.language = language;
        this.words = new DiffWords(diff, language);
    }

    /** The page. */
    public static String of(PackDiff diff, DiffTally tally, LocalDate asOf, Language language) {
        DiffHtml html = new DiffHtml(diff, tally, language);
        html.head(asOf);
        html.table();
        html.firms();
        return html.page.append("</body>\n</html>\n").toString();
    }

    private void head(LocalDate asOf) {
        String title = words.say("规则包比较", "Comparison of two rule packs");
        page.append("<!doctype html>\n<html lang=\"")
                .append(language == Language.ZH ? "zh-CN" : "en")
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append(
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append("default-src 'none'; style-src 'unsafe-inline'\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(title)
                .append("</h1>\n");
        element("p", editions());
        element(
                "p",
                words.say("基准日 ", "As of ") + asOf + words.say("。", ". ") + words.summary(tally));
    }

    private String editions() {
        return edition(diff.before().edition().id(), diff.before().pack().digest())
                + " → "
                + edition(diff.after().edition().id(), diff.after().pack().digest());
    }

    private String edition(String id, String digest) {
        return id + words.say("（", " (") + digest.substring(0, 19) + words.say("…）", "…)");
    }

    private void table() {
        page.append("<h2>").append(words.say("按项目", "By programme")).append("</h2>\n<table>\n<tr>");
        element("th", words.say("项目", "Programme"));
        for (Direction direction : Direction.values()) {
            element("th", direction.text().in(language));
        }
        element("th", words.say("因哪条条款的哪个条件", "Through which criterion of which clause"));
        page.append("</tr>\n");
        tally.programmes()
                .forEach(
                        (id, counts) -> {
                            if (!counts.transitions().isEmpty()) {
                                row(id, counts);
                            }
                        });
        page.append("</table>\n");
    }

    private void row(String id, ProgrammeTally counts) {
        page.append("<tr>");
        element("td", words.programme(id));
        for (Direction direction : Direction.values()) {
            page.append("<td class=\"n\">").append(counts.count(direction)).append("</td>");
        }
        element("td", words.through(counts));
        page.append("</tr>\n");
    }

    private void firms() {
        page.append("<h2>").append(words.say("按企业", "By firm")).append("</h2>\n");
        String firm = "";
        for (VerdictChange change : tally.listed()) {
            if (!change.source().equals(firm)) {
                page.append(firm.isEmpty() ? "" : "</ul>\n");
                firm = change.source();
                element("h3", words.firm(change));
                page.append("<ul>\n");
            }
            item(change);
        }
        page.append(firm.isEmpty() ? "" : "</ul>\n");
        element("p", firm.isEmpty() ? words.say("没有变化", "Nothing changes") : words.leftOut(tally));
    }

    private void item(VerdictChange change) {
        page.append("<li><strong class=\"").append(change.direction().name()).append("\">");
        text(words.direction(change));
        page.append("</strong> ");
        text(
                words.programme(change.programme())
                        + words.say("：", ": ")
                        + words.word(change.was())
                        + " → "
                        + words.word(change.is()));
        if (!change.through().isEmpty()) {
            page.append("<ul class=\"soft\">");
            change.through().forEach(one -> element("li", words.through(one)));
            page.append("</ul>");
        }
        page.append("</li>\n");
    }

    private void element(String tag, String content) {
        page.append('<').append(tag).append('>');
        text(content);
        page.append("</").append(tag).append('>');
    }

    private void text(String content) {
        page.append(
                content.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;"));
    }
}
