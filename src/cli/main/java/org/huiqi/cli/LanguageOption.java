package org.huiqi.cli;

import org.huiqi.text.Language;
import picocli.CommandLine.Option;

/** The language of what people read. */
final class LanguageOption {
    @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh", descriptionKey = "lang")
    private Language language = Language.ZH;

    Language language() {
        return language;
    }
}
