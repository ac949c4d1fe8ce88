package org.huiqi.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Force;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;

/** Gathers what is still open over programmes and ranks it by how many programmes it settles. */
public final class Questions {
    private final Map<String, Set<String>> programmes = new LinkedHashMap<>();
    private final Map<String, Bilingual> texts = new LinkedHashMap<>();

    /** Takes the open ends of a programme that is undecided or waits for an attestation. */
    public void add(String programme, Verdict verdict, List<CandidateResult> candidates) {
        if (verdict != Verdict.UNDECIDED && verdict != Verdict.NEEDS_ATTESTATION) {
            return;
        }
        for (CandidateResult candidate : candidates) {
            if (candidate.verdict() == verdict) {
                open(candidate).forEach(finding -> add(programme, finding));
            }
        }
    }

    /** Open findings that still matter: not merely preferred, not settled by an alternative. */
    private static List<Finding> open(CandidateResult candidate) {
        Set<String> settled = new LinkedHashSet<>();
        for (Finding finding : candidate.findings()) {
            if (finding.status() == Status.MET && finding.criterion().anyOf() != null) {
                settled.add(finding.criterion().anyOf());
            }
        }
        return candidate.findings().stream()
                .filter(f -> f.status() == Status.UNKNOWN || f.status() == Status.UNATTESTED)
                .filter(f -> f.criterion().force() != Force.PREFERRED)
                .filter(f -> !settled.contains(f.criterion().anyOf()))
                .toList();
    }

    private void add(String programme, Finding finding) {
        for (String path : finding.missing()) {
            programmes.computeIfAbsent(path, p -> new LinkedHashSet<>()).add(programme);
            texts.putIfAbsent(path, ask(path, finding.criterion()));
        }
    }

    /** Programmes whose list of candidates is missing are asked for the list. */
    public void addMissingList(String programme, String list) {
        programmes.computeIfAbsent(list, p -> new LinkedHashSet<>()).add(programme);
        texts.putIfAbsent(list, ask(list));
    }

    private static Bilingual ask(String path, Criterion criterion) {
        if (path.startsWith("attestations.")) {
            int at = path.indexOf('@');
            String whose = at < 0 ? "" : path.substring(at + 1);
            return new Bilingual(
                    "请确认" + brackets("“", whose, "”") + "：" + criterion.requirement().zh(),
                    "Please confirm" + of(whose) + ": " + criterion.requirement().en());
        }
        return ask(path);
    }

    private static Bilingual ask(String path) {
        Fields.Field field = Fields.of(path).orElse(null);
        if (field == null) {
            return Bilingual.same(path);
        }
        Bilingual where = where(path);
        Bilingual name = field.isList() ? field.name() : field.meaning();
        if (field.type() == Boolean.class) {
            return new Bilingual(
                    "是否：" + where.zh() + name.zh() + "？",
                    "Yes or no" + of(where.en()) + ": " + name.en() + "?");
        }
        Bilingual unit = field.unit() == null ? Bilingual.same("") : field.unit();
        return new Bilingual(
                "请补充" + where.zh() + name.zh() + brackets("（", unit.zh(), "）"),
                "Please give" + of(where.en()) + ": " + name.en() + brackets(" (", unit.en(), ")"));
    }

    private static String of(String where) {
        return where.isEmpty() ? "" : ", for " + where;
    }

    private static String brackets(String open, String text, String close) {
        return text.isEmpty() ? "" : open + text + close;
    }

    /** The year or the entry that a field belongs to. */
    private static Bilingual where(String path) {
        if (path.startsWith("years.")) {
            String year = path.substring(6, 10);
            return new Bilingual(year + "年度", year);
        }
        int open = path.indexOf('[');
        if (open < 0) {
            return Bilingual.same("");
        }
        String entry = path.substring(open + 1, path.indexOf(']'));
        Bilingual list =
                Fields.of(path.substring(0, open))
                        .map(Fields.Field::name)
                        .orElse(Bilingual.same(""));
        Bilingual word = Words.named(entry);
        return new Bilingual(
                list.zh() + brackets("“", word.zh(), "”") + "的",
                (list.en() + " " + word.en()).strip());
    }

    /** Ranked questions. */
    public List<Question> ranked() {
        List<Question> questions = new ArrayList<>();
        programmes.forEach(
                (path, ids) ->
                        questions.add(new Question(path, List.copyOf(ids), texts.get(path))));
        questions.sort(
                Comparator.<Question>comparingInt(q -> -q.programmes().size())
                        .thenComparing(q -> q.programmes().get(0))
                        .thenComparing(Question::path));
        return questions;
    }
}
