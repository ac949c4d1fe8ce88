package org.huiqi.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiqi.RandomProfile;
import org.huiqi.Sample;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Profiles;
import org.junit.jupiter.api.Test;

/** The form loses nothing of a profile: what it is filled with is what it says. */
@InChromium
class FormRoundTripTest {
    private static final int RANDOM = 12;

    @Test
    void the_form_says_what_it_was_filled_with() throws IOException {
        List<Profile> profiles = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("facts"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                profiles.add(Sample.read(Files.readString(file), Format.YAML, Sample.AS_OF));
            }
        }
        for (long seed = 0; seed < RANDOM; seed++) {
            String json = new ObjectMapper().writeValueAsString(RandomProfile.tree(seed));
            profiles.add(Sample.read(json, Format.JSON, Sample.AS_OF));
        }
        Advisor advisor = Advisor.atThePage("zh");
        for (Profile profile : profiles) {
            // Where values came from stands beside the form: the page keeps it.
            String json = Profiles.canonicalJson(profile.toBuilder().origin(Map.of()).build());
            Profile said = Sample.read(throughTheForm(advisor, json), Format.JSON, Sample.AS_OF);
            assertThat(Profiles.canonicalJson(said)).isEqualTo(json);
        }
    }

    private static String throughTheForm(Advisor advisor, String json) {
        return (String)
                advisor.driver()
                        .executeAsyncScript(
                                """
                                const [text, done] = arguments;
                                Promise.all([import('/assets/form.js'), import('/assets/json.js')]).then(([form, json]) => {
                                  const profile = document.querySelector('#profile');
                                  form.fill(profile, json.parse(text));
                                  done(json.stringify(form.read(profile)));
                                });
                                """,
                                json);
    }
}
