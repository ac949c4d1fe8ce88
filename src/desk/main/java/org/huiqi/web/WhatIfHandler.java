package org.huiqi.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiqi.Report;
import org.huiqi.WhatIf;
import org.huiqi.document.MediaFormat;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileChange;
import org.huiqi.profile.reading.ProfileChange.Kind;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.profile.reading.Tree;
import org.huiqi.report.WhatIfJson;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Takes a profile with changes and says what would be different.
 *
 * <pre>{@code
 * {"profile": {"format": 1, …},
 *  "changes": [{"set": "years.2023.rdExpense", "value": "700万元"},
 *              {"add": "titles", "value": {"type": "HNTE", "issuedOn": "2024-11-01"}},
 *              {"remove": "titles[type=HNTE]"}]}
 * }</pre>
 */
final class WhatIfHandler {
    private static final String PROFILE = "profile";
    private static final String CHANGES = "changes";
    private static final String VALUE = "value";

    private final Body body;

    private WhatIfHandler(Body body) {
        this.body = body;
    }

    /** What a body asks. */
    private record Question(Profile before, List<ProfileChange> changes, Profile after) {}

    static Answer answer(Call call) throws Exception {
        MediaFormat format = call.format(MediaFormat.JSON);
        Body body = Body.of(call, Body.Type.JSON, Body.Type.YAML);
        Deadline deadline = call.deadline();
        return body.size(format)
                .run(
                        deadline,
                        () -> new WhatIfHandler(body).question(call.reader(), call.asOf()),
                        what -> {
                            call.size(what.before());
                            return call.size(what.after());
                        },
                        what -> {
                            Report before = call.check(what.before(), body.source(), deadline);
                            Report after = call.check(what.after(), body.source(), deadline);
                            WhatIf whatIf = WhatIf.of(before, after);
                            return Answer.of(
                                    format,
                                    deadline,
                                    out -> WhatIfJson.writeLine(whatIf, what.changes(), out));
                        });
    }

    /** Reads it; what is wrong with it is refused as a profile is. */
    private Question question(ProfileReader reader, LocalDate asOf) throws ProblemException {
        Tree tree = Tree.read(body.bytes(), body.source(), body.format());
        if (tree instanceof Tree.Refused refused) {
            body.accepted(new Read.Refused(refused.faults()));
        }
        Node root = ((Tree.Parsed) tree).root();
        Node profile = root instanceof Node.Mapping asked ? asked.get(PROFILE) : null;
        if (profile == null) {
            throw refusal(root, "", WhatIfBodyText.NO_PROFILE, WhatIfBodyText.WRITE_BODY);
        }
        known((Node.Mapping) root, "", Set.of(PROFILE, CHANGES));
        Profile before = body.accepted(reader.bind(profile, asOf));
        List<ProfileChange> changes = new ArrayList<>();
        Node list = ((Node.Mapping) root).get(CHANGES);
        if (list instanceof Node.Sequence items) {
            for (int i = 0; i < items.items().size(); i++) {
                changes.add(change(items.items().get(i), CHANGES + "[" + i + "]"));
            }
        } else if (list != null && !list.isNull()) {
            throw refusal(list, CHANGES, InputText.NOT_A_LIST, WhatIfBodyText.WRITE_LIST);
        }
        Profile after = body.accepted(ProfileChange.apply(before, changes, reader, asOf));
        return new Question(before, changes, after);
    }

    private ProfileChange change(Node node, String at) throws ProblemException {
        Kind kind = null;
        for (Kind each : Kind.values()) {
            boolean is = node instanceof Node.Mapping map && map.get(each.word()) != null;
            kind = kind == null && is ? each : is ? null : kind;
        }
        if (kind == null || !(((Node.Mapping) node).get(kind.word()) instanceof Node.Scalar path)) {
            throw refusal(node, at, WhatIfBodyText.NOT_A_CHANGE, WhatIfBodyText.WRITE_CHANGE);
        }
        Node.Mapping change = (Node.Mapping) node;
        known(
                change,
                at + ".",
                kind == Kind.REMOVE ? Set.of("remove") : Set.of(kind.word(), VALUE));
        Node value = change.get(VALUE);
        try {
            return ProfileChange.of(
                    kind, path.text(), value == null ? ProfileChange.NOTHING : value);
        } catch (ProfileChange.Malformed e) {
            throw refusal(path, at + "." + kind.word(), e.problem(), e.advice());
        }
    }

    private void known(Node.Mapping map, String above, Set<String> keys) throws ProblemException {
        for (Node.Entry entry : map.entries()) {
            if (!keys.contains(entry.key())) {
                Node key = new Node.Scalar(entry.at(), Node.Kind.TEXT, entry.key());
                Bilingual known =
                        InputText.KNOWN_KEYS.with(Sentence.listed(keys.stream().sorted().toList()));
                throw refusal(key, above + entry.key(), InputText.UNKNOWN_KEY.text(), known);
            }
        }
    }

    private ProblemException refusal(Node met, String path, Sentence problem, Sentence advice) {
        return refusal(met, path, problem.text(), advice.text());
    }

    private ProblemException refusal(Node met, String path, Bilingual problem, Bilingual advice) {
        @Nullable String value = met instanceof Node.Scalar scalar ? scalar.text() : null;
        Fault fault = new Fault(met.at(), path, value, problem, advice);
        return ProblemException.refused(body.source(), fault);
    }
}
