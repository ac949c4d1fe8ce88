package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.catalogue.Programme;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.CandidateResult;
import org.jspecify.annotations.Nullable;

/** Names of tracks and candidates. */
final class RouteText {
    private final Phrasing phrasing;
    private final FactLabel labels;

    RouteText(Phrasing phrasing) {
        this.phrasing = phrasing;
        this.labels = new FactLabel(phrasing);
    }

    /** {@code 创新型、行业龙头企业牵头 · 工业软件创新联合体（k1）}, or null where there is one way only. */
    @Nullable String name(Programme programme, CandidateResult result) {
        List<String> parts = new ArrayList<>();
        Bilingual track = programme.trackName(result.track());
        if (track != null) {
            parts.add(phrasing.sentence(track));
        }
        if (result.candidate() != null) {
            parts.add(candidate(programme, result));
        } else if (programme.candidates() != null) {
            parts.add(unlisted(programme.candidates()));
        }
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }

    /** {@code 云枢工业操作系统（s1）}, or {@code 软件产品 s1} where it has no name. */
    String candidate(Programme programme, CandidateResult result) {
        String id = Plain.text(String.valueOf(result.candidate()));
        return result.candidateName() == null
                ? phrasing.capital(
                        labels.listName(String.valueOf(programme.candidates())) + " " + id)
                : phrasing.aside(Plain.text(result.candidateName()), id);
    }

    /** What a list of candidates is called. */
    String listName(Programme programme) {
        return labels.listName(String.valueOf(programme.candidates()));
    }

    private String unlisted(String list) {
        String name = labels.listName(list);
        return phrasing.say(FindingPhrase.NONE_LISTED, name);
    }

    /** What to ask where the list itself is missing. */
    String askForList(String list) {
        String name = labels.listName(list);
        return phrasing.capital(phrasing.say(FindingPhrase.LIST_WANTED, name));
    }

    /** Why a programme does not apply. */
    String none(String list) {
        String name = labels.listName(list);
        return phrasing.capital(phrasing.say(FindingPhrase.NONE_PUT_FORWARD, name));
    }
}
