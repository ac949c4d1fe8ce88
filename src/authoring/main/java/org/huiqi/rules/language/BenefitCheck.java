package org.huiqi.rules.language;

import static org.huiqi.rules.language.SeedText.*;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.huiqi.catalogue.BenefitTerms;
import org.huiqi.catalogue.BenefitTerms.Amount;
import org.huiqi.catalogue.BenefitTerms.EntryAmounts;
import org.huiqi.catalogue.BenefitTerms.Said;
import org.huiqi.catalogue.BenefitTerms.Variant;
import org.huiqi.catalogue.Formula;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.schema.Fields;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** Whether the formulas of a programme's benefit can be read, and speak of what there is. */
final class BenefitCheck {
    private static final Pattern AMOUNT = Pattern.compile("\\{(\\w+)}");

    private final Programme programme;
    private final BenefitTerms terms;
    private final Problems found;

    /** What is looked at, for the place of a problem. */
    private String about = "benefit";

    private BenefitCheck(Programme programme, BenefitTerms terms, Problems found) {
        this.programme = programme;
        this.terms = terms;
        this.found = found;
    }

    static void check(Programme programme, Problems found) {
        if (programme.benefit() != null) {
            BenefitCheck check = new BenefitCheck(programme, programme.benefit(), found);
            check.formulas();
            check.texts();
        }
    }

    private void formulas() {
        Set<String> ofVariants = ofVariants();
        Set<String> known = new HashSet<>(ofVariants);
        if (terms.variants() != null) {
            field(terms.variants().by());
            terms.variants().within().keySet().forEach(this::field);
        }
        for (EntryAmounts entries : terms.entries()) {
            field(entries.list());
            String prefix = entries.list() + "[].";
            Set<String> own = new HashSet<>(known);
            Fields.map().keySet().stream()
                    .filter(path -> path.startsWith(prefix))
                    .forEach(path -> own.add(path.substring(prefix.length())));
            entries.amounts().forEach(amount -> amount(amount, own));
        }
        terms.amounts().forEach(amount -> amount(amount, known));
        if (terms.atMost() != null) {
            about = "benefit.atMost.formula";
            formula(terms.atMost().formula(), ofVariants);
        }
        about = "benefit";
    }

    /** Names that every variant gives. */
    private Set<String> ofVariants() {
        List<Variant> variants = terms.variants() == null ? List.of() : terms.variants().of();
        Set<String> names = new HashSet<>();
        variants.stream().limit(1).forEach(variant -> names.addAll(variant.with().keySet()));
        variants.forEach(variant -> names.retainAll(variant.with().keySet()));
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
                    problem(NOT_IN_FORMULA.with(text, name), WRITE_NAME);
                }
            }
        } catch (Formula.Malformed e) {
            problem(e.text(), CORRECT_FORMULA);
        }
    }

    private void field(String path) {
        if (!Fields.map().containsKey(Fields.template(path))) {
            problem(NO_FIELD.with(path), FIELDS);
        }
    }

    private void texts() {
        Set<String> all = new HashSet<>();
        terms.amounts().forEach(amount -> all.add(amount.id()));
        terms.amounts().forEach(amount -> all.addAll(amount.bounds()));
        for (Said said : terms.say()) {
            Set<String> known = new TreeSet<>(all);
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
        Bilingual advice = WRITE_AMOUNT.with(String.join(" ", known));
        for (String language : List.of(text.zh(), text.en())) {
            AMOUNT.matcher(language)
                    .results()
                    .map(amount -> amount.group(1))
                    .filter(name -> !known.contains(name))
                    .forEach(name -> problem(NO_AMOUNT.with(language, name), advice));
        }
    }

    private void problem(Bilingual what, Sentence advice) {
        found.entry(programme, about, BENEFIT.with(what), advice);
    }
}
