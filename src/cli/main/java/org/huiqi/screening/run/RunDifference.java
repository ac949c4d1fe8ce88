package org.huiqi.screening.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.huiqi.screening.ScreeningException;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Says what tells an unfinished run from the one that is asked for. */
final class RunDifference {
    private static final Map<String, Bilingual> NAMES =
            Map.ofEntries(
                    Map.entry("input", new Bilingual("输入文件", "input")),
                    Map.entry("input format", new Bilingual("输入格式", "input format")),
                    Map.entry("input size", new Bilingual("输入文件的大小", "size of the input")),
                    Map.entry("input changed", new Bilingual("输入文件的修改时间", "time of the input")),
                    Map.entry("input start", new Bilingual("输入文件的内容", "content of the input")),
                    Map.entry(
                            "input end",
                            new Bilingual("输入文件末尾的内容", "content at the end of the input")),
                    Map.entry("byte-order mark", new Bilingual("字节顺序标记", "byte-order mark")),
                    Map.entry("formulas", new Bilingual("保留公式", "formulas left as they are")),
                    Map.entry("entries", new Bilingual("列表项数上限", "most entries of a list")),
                    Map.entry("findings", new Bilingual("判定条数上限", "most findings of a report")),
                    Map.entry("as-of", new Bilingual("基准日", "as-of date")),
                    Map.entry("format", new Bilingual("输出格式", "output format")),
                    Map.entry("programmes", new Bilingual("项目", "programmes")),
                    Map.entry("verdicts", new Bilingual("结论", "verdicts")),
                    Map.entry("language", new Bilingual("语言", "language")),
                    Map.entry("rules", new Bilingual("规则包", "rules")),
                    Map.entry("version", new Bilingual("程序版本", "version of the program")));

    private RunDifference() {}

    static ScreeningException of(
            Path output, Map<String, String> earlier, @Nullable Map<String, String> asked) {
        if (asked == null) {
            return RunText.UNFINISHED.about(output);
        }
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(earlier.keySet());
        names.addAll(asked.keySet());
        for (String name : names) {
            String was = earlier.getOrDefault(name, "");
            String is = asked.getOrDefault(name, "");
            if (!was.equals(is)) {
                Bilingual words = NAMES.getOrDefault(name, Bilingual.same(name));
                zh.add(words.zh() + " " + was + " → " + is);
                en.add(words.en() + " " + was + " → " + is);
            }
        }
        return RunText.DIFFERS.about(
                output, new Bilingual(String.join("；", zh), String.join("; ", en)));
    }
}
