package org.huiqi.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqi.Sample;
import org.huiqi.SharedChecker;
import org.huiqi.catalogue.Decision;
import org.huiqi.profile.schema.Fields;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The markup as it leaves the server. */
class DeskPageTest {
    private static final DeskPage PAGE =
            new DeskPage(SharedChecker.CHECKER.pack(), List.of("2024q3"), Map.of());

    @Test
    void every_field_of_the_schema_is_asked_for() {
        List<String> paths =
                Fields.map().values().stream()
                        .filter(field -> field.isList() || !field.type().isRecord())
                        .map(Fields.Field::path)
                        .filter(path -> !Set.of("format", "attestations", "origin").contains(path))
                        .map(path -> "data-path=\"" + path.replace("<", "&lt;") + '"')
                        .toList();
        assertThat(PAGE.render(Language.ZH, Sample.AS_OF)).contains(paths);
    }

    @Test
    void whatever_facts_cannot_decide_is_asked_in_the_words_of_its_clause() {
        List<String> questions =
                Sample.EDITION.programmes().stream()
                        .flatMap(programme -> programme.criteria().stream())
                        .filter(criterion -> criterion.decide() != Decision.FACTS)
                        .flatMap(c -> List.of(c.id(), c.requirement().zh()).stream())
                        .map(text -> text.replace("<", "&lt;").replace("&", "&amp;"))
                        .toList();
        assertThat(PAGE.render(Language.ZH, Sample.AS_OF)).contains(questions);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothing_in_it_comes_from_elsewhere_or_stands_inline(Language language) {
        assertThat(PAGE.render(language, Sample.AS_OF))
                .doesNotContain("http://", "https://", "<style", " style=", " onclick=")
                .containsOnlyOnce("<script");
    }

    @Test
    void editions_are_offered_where_there_are_several_and_further_pages_where_there_are_any() {
        String plain = PAGE.render(Language.ZH, Sample.AS_OF);
        assertThat(plain).doesNotContain("class=\"editions\"", "/rules");
        String several =
                new DeskPage(
                                SharedChecker.CHECKER.pack(),
                                List.of("2024q3", "2025demo"),
                                Map.of("/rules", new Bilingual("规则", "Rules")))
                        .render(Language.EN, Sample.AS_OF);
        assertThat(several)
                .contains("<a href=\"/?edition=2024q3&lang=en\" aria-current=\"true\">2024q3</a>")
                .contains("<a href=\"/?edition=2025demo&lang=en\">2025demo</a>")
                .contains("href=\"/rules?edition=2024q3&lang=en\">Rules</a>");
    }
}
