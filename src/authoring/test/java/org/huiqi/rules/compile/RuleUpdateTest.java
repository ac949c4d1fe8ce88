package org.huiqi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huiqi.text.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleUpdateTest {
    @TempDir Path folder;

    @Test
    void the_bill_of_materials_has_the_digest_of_the_jar_that_is_there_now() throws IOException {
        Path jar = Files.writeString(folder.resolve("huiqi-1.0.jar"), "new");
        Path bill =
                Files.writeString(
                        folder.resolve("bill.json"),
                        """
                        {"components": [
                          {"name": "huiqi", "version": "1.0",
                           "hashes": [{"alg": "SHA-256", "content": "old"}]},
                          {"name": "other", "version": "1.0",
                           "hashes": [{"alg": "SHA-256", "content": "same"}]}]}
                        """);
        RuleUpdate.enter(jar, bill);
        String digest = Digest.of(Files.readAllBytes(jar)).replace("sha256:", "");
        assertThat(Files.readString(bill)).contains(digest, "\"same\"").doesNotContain("\"old\"");
    }
}
