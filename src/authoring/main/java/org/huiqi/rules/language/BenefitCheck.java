package org.huiqi.rules.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.catalogue.BenefitTerms;
import org.huiqi.catalogue.BenefitTerms.Amount;
import org.huiqi.catalogue.BenefitTerms.EntryAmounts;
import org.huiqi.catalogue.BenefitTerms.Said;
import org.huiqi.catalogue.BenefitTerms.Variant;
import org.huiqi.catalogue.Formula;
import org.huiqi.catalogue.MalformedFormula;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.schema.Fields;
import org.huiqi.text.Bilingual;

/** Whether the formulas of a programme's benefit can be read, and speak of what there is. */
public final class BenefitCheck {
    private static final Pattern AMOUNT = Pattern.compile("\\{(\\w+)}");

    private final Programme programme;
    private final BenefitTerms terms;

    /** What is looked at, for the place of a problem. */
    private String about = "benefit";

    private final List<PackProblem> problems = new ArrayList<>();

    private BenefitCheck(Programme programme, BenefitTerms terms) {
        this.programme = programme;
        this.terms = terms;
    }

    /**
     * {@return what is wrong with the benefit of a programme; empty where it has none}
     *
     * @param programme a programme as it was read
     */
    public static List<PackProblem> check(Programme programme) {
        if (programme.benefit() == null) {
            return List.of();
        }
        BenefitCheck check = new BenefitCheck(programme, programme.benefit());
        check.formulas();
        check.texts();
        return check.problems;
    }

    private void formulas() {
        Set<String> known = new HashSet<>(terms());
        if (terms.variants() != null) {
            field(terms.variants().by());
            terms.variants().within().keySet().forEach(this::field);
        }
        for (EntryAmounts entries : terms.entries()) {
            field(entries.list());
            Set<String> own = new HashSet<>(known);
            Fields.map().keySet().stream()
                    .filter(path -> path.startsWith(entries.list() + "[]."))
                    .forEach(path -> own.add(path.substring(entries.list().length() + 3)));
            entries.amounts().forEach(amount -> amount(amount, own));
        }
        terms.amounts().forEach(amount -> amount(amount, known));
        if (terms.atMost() != null) {
            about = "benefit.atMost.formula";
            formula(terms.atMost().formula(), terms());
        }
        about = "benefit";
    }

    /** Names that every variant gives. */
    private Set<String> terms() {
        Set<String> names = new HashSet<>();
        if (terms.variants() != null && !terms.variants().of().isEmpty()) {
            names.addAll(terms.variants().of().get(0).with().keySet());
            for (Variant variant : terms.variants().of()) {
                names.retainAll(variant.with().keySet());
            }
        }
        return names;
    }

    private void amount(Amount amount, Set<String> known) {
        about = "benefit." + amount.id() + ".formula";
        formula(amount.formula(), known);
        known.add(amount.id());
        known.addAll(amount.bounds());
    }

    private void formula(String text, Set<String> known) {
        try {
            for (String name : Formula.of(text).names()) {
                if (name.contains(".")) {
                    field(name);
                } else if (!known.contains(name)) {
                    problem(SeedText.NOT_IN_FORMULA.with(text, name), SeedText.WRITE_NAME.text());
                }
            }
        } catch (MalformedFormula e) {
            problem(e.text(), SeedText.CORRECT_FORMULA.text());
        }
    }

    private void field(String path) {
        if (!Fields.map().containsKey(Fields.template(path))) {
            problem(SeedText.NO_FIELD.with(path), SeedText.FIELDS.text());
        }
    }

    private void texts() {
        Set<String> all = new HashSet<>();
        terms.amounts().forEach(amount -> all.add(amount.id()));
        terms.amounts().forEach(amount -> all.addAll(amount.bounds()));
        for (Said said : terms.say()) {
            Set<String> known = new HashSet<>(all);
            terms.entries().stream()
                    .filter(entries -> entries.as().equals(said.entries()))
                    .forEach(entries -> entries.amounts().forEach(a -> known.add(a.id())));
            text(said.text(), known);
        }
        if (terms.atMost() != null) {
            text(terms.atMost().text(), Set.of("atMost"));
        }
    }

    private void text(Bilingual text, Set<String> known) {
        for (String language : List.of(text.zh(), text.en())) {
            Matcher amounts = AMOUNT.matcher(language);
            while (amounts.find()) {
                if (!known.contains(amounts.group(1))) {
                    problem(
                            SeedText.NO_AMOUNT.with(language, amounts.group(1)),
                            SeedText.WRITE_AMOUNT.with(
                                    String.join(" ", known.stream().sorted().toList())));
                }
            }
        }
    }

    private void problem(Bilingual what, Bilingual advice) {
        problems.add(
                new PackProblem(
                        programme.id() + ".yaml", about, SeedText.BENEFIT.with(what), advice));
    }
}
