package org.example.cases;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.huiqi.lab.junit.CaseTests;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every case below cases/ is a test of its own. */
class CasesTest {
    @TestFactory
    Stream<DynamicNode> cases() {
        return CaseTests.of(Path.of("cases"));
    }
}
