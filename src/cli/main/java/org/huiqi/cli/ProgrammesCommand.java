package org.huiqi.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.huiqi.Checker;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Overview;
import org.huiqi.catalogue.Programme;
import org.huiqi.document.Document;
import org.huiqi.document.TextPrinter;
import org.huiqi.report.view.CatalogueDocument;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the catalogue, or one programme or overview. */
@Command(name = "programmes", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ProgrammesCommand implements Callable<Integer> {
    private final Console console;
    @Mixin private LanguageOption language;
    @Mixin private RulesOption rules;

    @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "programmes.id")
    private @Nullable String id;

    ProgrammesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Edition edition = Catalogue.read(rules.files(Checker.today()));
        Document document =
                id == null
                        ? CatalogueDocument.list(edition, language.language())
                        : one(edition, language.language());
        console.out().print(TextPrinter.text(document, console.terminal(), console.width()));
        return Exit.DONE;
    }

    private Document one(Edition edition, Language words) {
        String name = ProgrammesOption.id(id);
        return edition.programmes().stream()
                .filter(p -> p.id().equals(name))
                .findFirst()
                .map(programme -> CatalogueDocument.programme(programme, words))
                .or(
                        () ->
                                edition.overviews().stream()
                                        .filter(o -> o.id().equals(name))
                                        .findFirst()
                                        .map(o -> CatalogueDocument.overview(edition, o, words)))
                .or(() -> CatalogueDocument.search(edition, id, words))
                .orElseThrow(() -> unknown(edition));
    }

    private Failure unknown(Edition edition) {
        List<String> ids =
                Stream.concat(
                                edition.programmes().stream().map(Programme::id),
                                edition.overviews().stream().map(Overview::id))
                        .toList();
        return new Failure(
                Exit.USAGE, OptionText.NO_PROGRAMME_OR_WORDS.with(id, String.join(" ", ids)));
    }
}
