package org.huiqi.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiqi.Sample;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.schema.Fields;
import org.jspecify.annotations.Nullable;

/** Answers every question from a profile that somebody has filled in; else does not know. */
final class Oracle {
    private static final String DONT_KNOW = "?";

    private final Node.Mapping profile;

    Oracle(Node.Mapping profile) {
        this.profile = profile;
    }

    String answer(Prompt prompt) {
        if (prompt.place().equals("*")) {
            return putForward(prompt);
        }
        return AttestationKey.isAt(prompt.place())
                ? attested(prompt.place().substring("attestations.".length()))
                : known(prompt);
    }

    /** Every list that is not known to be empty. */
    private String putForward(Prompt prompt) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < prompt.choices().size(); i++) {
            String name = prompt.choices().get(i).zh().replaceFirst("（P.*", "");
            String list =
                    Fields.map().values().stream()
                            .filter(field -> field.isList() && field.name().zh().equals(name))
                            .findFirst()
                            .orElseThrow()
                            .path();
            boolean isEmpty =
                    QuestionPaths.at(profile, list) instanceof Node.Sequence entries
                            && entries.items().isEmpty();
            if (!isEmpty) {
                numbers.add(String.valueOf(i + 1));
            }
        }
        return numbers.isEmpty() ? "0" : String.join(" ", numbers);
    }

    private String known(Prompt prompt) {
        if (prompt.place().endsWith(".issuedOn")) {
            return term(prompt.place().substring(0, prompt.place().lastIndexOf('.')));
        }
        Node value = QuestionPaths.at(profile, prompt.place());
        if (value == null || value.isNull()) {
            return isOpenEnded(prompt.place()) ? "长期" : DONT_KNOW;
        }
        if (value instanceof Node.Sequence list) {
            return list.items().isEmpty() ? "0" : items(prompt, list.items());
        }
        String text = ((Node.Scalar) value).text();
        return List.of("true", "false").contains(text) ? yesOrNo(text) : text;
    }

    /** From when until when a title is valid, as far as the profile says so; else its issue. */
    private String term(String title) {
        Node entry = QuestionPaths.at(profile, title);
        Optional<String> issued = QuestionPaths.text(entry, "issuedOn");
        Optional<String> from = QuestionPaths.text(entry, "validFrom").or(() -> issued);
        Optional<String> to =
                QuestionPaths.text(entry, "validTo")
                        .or(
                                () ->
                                        isOpenEnded(title + ".validTo")
                                                ? Optional.of("长期")
                                                : Optional.empty());
        return from.isPresent() && to.isPresent()
                ? from.get() + " 至 " + to.get()
                : issued.orElse(DONT_KNOW);
    }

    private boolean isOpenEnded(String place) {
        return place.endsWith(".validTo")
                && QuestionPaths.text(
                                QuestionPaths.at(
                                        profile, place.substring(0, place.lastIndexOf('.'))),
                                "openEnded")
                        .filter("true"::equals)
                        .isPresent();
    }

    private static String items(Prompt prompt, List<Node> items) {
        if (items.get(0) instanceof Node.Scalar) {
            return items.stream()
                    .map(item -> ((Node.Scalar) item).text())
                    .collect(Collectors.joining(" "));
        }
        if (prompt.choices().isEmpty()) {
            return String.valueOf(items.size());
        }
        String key =
                QuestionPaths.firstWord(QuestionPaths.column(prompt.place())).orElseThrow().name();
        return items.stream()
                .map(entry -> QuestionPaths.text(entry, key).orElseThrow())
                .collect(Collectors.joining(" "));
    }

    /** The profile may name its candidates otherwise: they are the same by their order. */
    private String attested(String key) {
        String id = key.split("@", 2)[0];
        Node found = key.contains("@") ? value(id + "@" + candidate(key, id)) : null;
        if (found == null || found.isNull()) {
            found = value(id);
        }
        return found == null || found.isNull() ? DONT_KNOW : yesOrNo(found);
    }

    private String candidate(String key, String criterion) {
        String list =
                Sample.EDITION
                        .programme(criterion.substring(0, 3))
                        .criterion(criterion)
                        .candidate();
        int index = Integer.parseInt(key.substring(key.indexOf('@') + 2)) - 1;
        return QuestionPaths.text(QuestionPaths.at(profile, list + "[" + index + "]"), "id")
                .orElseThrow();
    }

    private @Nullable Node value(String key) {
        return QuestionPaths.at(profile, "attestations") instanceof Node.Mapping map
                ? map.get(key)
                : null;
    }

    private static String yesOrNo(Node value) {
        return yesOrNo(
                value instanceof Node.Scalar scalar
                        ? scalar.text()
                        : QuestionPaths.text(value, "value").orElseThrow());
    }

    private static String yesOrNo(String flag) {
        return flag.equals("true") ? "y" : "n";
    }
}
