package org.huiqi.profile.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in the product's words what the YAML and JSON libraries say in theirs. */
final class SyntaxWording {

    /** What a library says (a part of it) and what it means. */
    private record Wording(String part, Sentence meaning) {}

    private static final List<Wording> YAML =
            List.of(
                    new Wording("'\\t(TAB)'", SyntaxText.YAML_TAB),
                    new Wording("cannot start any token", SyntaxText.YAML_SPECIAL_CHARACTER),
                    new Wording("mapping values are not allowed", SyntaxText.YAML_MAPPING),
                    new Wording("could not find expected ':'", SyntaxText.YAML_COLON),
                    new Wording("unexpected end of stream", SyntaxText.YAML_QUOTE),
                    new Wording("expected <block end>", SyntaxText.YAML_INDENTATION),
                    new Wording("expected ',' or", SyntaxText.YAML_COMMA),
                    new Wording("escape", SyntaxText.YAML_ESCAPE),
                    new Wording("", SyntaxText.YAML_ERROR));

    private static final List<Wording> JSON =
            List.of(
                    new Wording("end-of-input", SyntaxText.JSON_END),
                    new Wording("expecting comma", SyntaxText.JSON_COMMA),
                    new Wording("start field name", SyntaxText.JSON_KEY),
                    new Wording("expecting a colon", SyntaxText.JSON_COLON),
                    new Wording("close marker", SyntaxText.JSON_BRACKET),
                    new Wording("Unrecognized token", SyntaxText.JSON_WORD),
                    new Wording("unquoted character", SyntaxText.JSON_LINE_BREAK),
                    new Wording("escape", SyntaxText.JSON_ESCAPE),
                    new Wording("numeric value", SyntaxText.JSON_NUMBER),
                    new Wording("", SyntaxText.JSON_ERROR));

    private SyntaxWording() {}

    static Bilingual yaml(RuntimeException e) {
        String said =
                e instanceof MarkedYAMLException marked ? marked.getProblem() : e.getMessage();
        return meaning(YAML, said);
    }

    /** Where the YAML parser stumbled, or null where it does not say. */
    static @Nullable Mark mark(RuntimeException e) {
        return e instanceof MarkedYAMLException marked ? marked.getProblemMark() : null;
    }

    static Bilingual json(JsonProcessingException e) {
        return meaning(JSON, e.getOriginalMessage());
    }

    private static Bilingual meaning(List<Wording> wordings, @Nullable String said) {
        String text = said == null ? "" : said;
        return wordings.stream()
                .filter(wording -> text.contains(wording.part()))
                .map(wording -> wording.meaning().text())
                .findFirst()
                .orElseThrow();
    }
}
