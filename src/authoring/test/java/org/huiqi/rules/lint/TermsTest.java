package org.huiqi.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.PackFiles;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final Edition EDITION = Catalogue.read(PackFiles.builtIn());

    /** What a maintainer holds against the text of the handbook. */
    @Test
    void every_criterion_has_the_key_terms_of_its_clause() {
        assertThat(EDITION.programmes())
                .flatMap(programme -> programme.criteria())
                .hasSize(282)
                .allSatisfy(criterion -> assertThat(criterion.terms()).isNotEmpty())
                .extracting(Criterion::terms)
                .allSatisfy(
                        terms ->
                                assertThat(terms)
                                        .allSatisfy(
                                                term ->
                                                        assertThat(term)
                                                                .isNotBlank()
                                                                .doesNotContain("。")));
    }
}
