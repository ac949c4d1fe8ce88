package org.huiqi.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileChange;
import org.huiqi.profile.reading.ProfileChange.Kind;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.profile.reading.Tree;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What a body asks: a profile, and what would be changed in it.
 *
 * <pre>{@code
 * {"profile": {"format": 1, …},
 *  "changes": [{"set": "years.2023.rdExpense", "value": "700万元"},
 *              {"add": "titles", "value": {"type": "HNTE", "issuedOn": "2024-11-01"}},
 *              {"remove": "titles[type=HNTE]"}]}
 * }</pre>
 *
 * @param profile the profile as it stands
 * @param changes what would be changed, in order
 * @param changed the profile with the changes
 */
record WhatIfBody(Profile profile, List<ProfileChange> changes, Profile changed) {
    private static final String PROFILE = "profile";
    private static final String CHANGES = "changes";
    private static final String VALUE = "value";

    /** Reads it; what is wrong with it is refused as a profile is. */
    static WhatIfBody of(ProfileBody body, ProfileReader reader, LocalDate asOf)
            throws ProblemException {
        Format format = body.type() == Body.Type.JSON ? Format.JSON : Format.YAML;
        Tree tree = Tree.read(body.bytes(), body.source(), format);
        if (tree instanceof Tree.Refused refused) {
            throw refusal(body, new Read.Refused(refused.faults()));
        }
        Node root = ((Tree.Parsed) tree).root();
        Node profile = root instanceof Node.Mapping asked ? asked.get(PROFILE) : null;
        if (profile == null) {
            throw refusal(
                    body,
                    root,
                    "",
                    WhatIfBodyText.NO_PROFILE.text(),
                    WhatIfBodyText.WRITE_BODY.text());
        }
        known(body, (Node.Mapping) root, "", Set.of(PROFILE, CHANGES));
        Profile before = accepted(body, reader.bind(profile, asOf));
        List<ProfileChange> changes = changes(body, ((Node.Mapping) root).get(CHANGES));
        Read changed = ProfileChange.apply(before, changes, reader, asOf);
        return new WhatIfBody(before, changes, accepted(body, changed));
    }

    private static Profile accepted(ProfileBody body, Read read) throws ProblemException {
        if (read instanceof Read.Refused refused) {
            throw refusal(body, refused);
        }
        return ((Read.Accepted) read).profile();
    }

    private static List<ProfileChange> changes(ProfileBody body, @Nullable Node node)
            throws ProblemException {
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!(node instanceof Node.Sequence list)) {
            throw refusal(
                    body,
                    node,
                    CHANGES,
                    InputText.NOT_A_LIST.text(),
                    WhatIfBodyText.WRITE_LIST.text());
        }
        List<ProfileChange> changes = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            changes.add(change(body, list.items().get(i), CHANGES + "[" + i + "]"));
        }
        return changes;
    }

    private static ProfileChange change(ProfileBody body, Node node, String at)
            throws ProblemException {
        Kind kind = null;
        for (Kind each : Kind.values()) {
            boolean is = node instanceof Node.Mapping map && map.get(each.word()) != null;
            kind = kind == null && is ? each : is ? null : kind;
        }
        if (kind == null || !(((Node.Mapping) node).get(kind.word()) instanceof Node.Scalar path)) {
            throw refusal(
                    body,
                    node,
                    at,
                    WhatIfBodyText.NOT_A_CHANGE.text(),
                    WhatIfBodyText.WRITE_CHANGE.text());
        }
        Node.Mapping change = (Node.Mapping) node;
        known(
                body,
                change,
                at + ".",
                kind == Kind.REMOVE ? Set.of("remove") : Set.of(kind.word(), VALUE));
        Node value = change.get(VALUE);
        try {
            return ProfileChange.of(
                    kind, path.text(), value == null ? ProfileChange.NOTHING : value);
        } catch (ProfileChange.Malformed e) {
            throw refusal(body, path, at + "." + kind.word(), e.problem(), e.advice());
        }
    }

    private static void known(ProfileBody body, Node.Mapping map, String above, Set<String> keys)
            throws ProblemException {
        for (Node.Entry entry : map.entries()) {
            if (!keys.contains(entry.key())) {
                throw refusal(
                        body,
                        new Node.Scalar(entry.at(), Node.Kind.TEXT, entry.key()),
                        above + entry.key(),
                        InputText.UNKNOWN_KEY.text(),
                        InputText.KNOWN_KEYS.with(
                                Sentence.listed(keys.stream().sorted().toList())));
            }
        }
    }

    private static ProblemException refusal(
            ProfileBody body, Node met, String path, Bilingual problem, Bilingual advice) {
        String value = met instanceof Node.Scalar scalar ? scalar.text() : null;
        return refusal(
                body, new Read.Refused(List.of(new Fault(met.at(), path, value, problem, advice))));
    }

    private static ProblemException refusal(ProfileBody body, Read.Refused refused) {
        return new ProblemException(Problem.of(body.source(), refused));
    }
}
