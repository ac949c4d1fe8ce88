package org.huiqi.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import org.huiqi.Checker;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.rules.compile.PackCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
    @Test
    void a_process_makes_one_checker_however_often_the_rules_arrive() throws Exception {
        assertThat(sent(Rules.builtIn()).checker()).isSameAs(sent(Rules.builtIn()).checker());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules/2024q3", "src/authoring/test/resources/packs/2025demo"})
    void rules_of_a_folder_arrive_whole(Path folder) throws Exception {
        Checker checker = sent(Rules.in(folder)).checker();
        assertThat(checker.pack().digest())
                .isEqualTo(Checker.of(PackCompiler.load(PackFiles.in(folder))).pack().digest());
        assertThat(checker).isNotSameAs(Rules.builtIn().checker());
    }

    private static Rules sent(Rules rules) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(rules);
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (Rules) in.readObject();
        }
    }
}
