package org.huiqi.catalogue;

import java.util.List;
import org.huiqi.catalogue.shape.Needed;
import org.huiqi.profile.schema.Doc;

/** What {@code glossary.yaml} holds: one English name for one thing. */
public record Glossary(
        @Doc(zh = "各处的术语", en = "terms wherever they stand") @Needed List<Term> terms,
        @Doc(zh = "名称开头的用语", en = "what a name begins with") List<Term> names) {
    /** Name of the file. */
    public static final String FILE = "glossary.yaml";

    /** A term. */
    public record Term(
            @Doc(zh = "中文", en = "Chinese") String zh,
            @Doc(zh = "英文名称", en = "its English name") String en,
            @Doc(
                            zh = "英文名称的其他写法，如不规则复数",
                            en = "other forms of the name, such as an uncommon plural")
                    List<String> forms) {}
}
