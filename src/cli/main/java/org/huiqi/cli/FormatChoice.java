package org.huiqi.cli;

import static org.huiqi.document.MediaFormat.CSV;
import static org.huiqi.document.MediaFormat.DOCX;
import static org.huiqi.document.MediaFormat.HTML;
import static org.huiqi.document.MediaFormat.JSON;
import static org.huiqi.document.MediaFormat.JSONL;
import static org.huiqi.document.MediaFormat.MD;
import static org.huiqi.document.MediaFormat.PDF;
import static org.huiqi.document.MediaFormat.TEXT;
import static org.huiqi.document.MediaFormat.XLSX;
import static org.huiqi.document.MediaFormat.YAML;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import org.huiqi.document.MediaFormat;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The formats that an option takes: a shell completes them, and no other is accepted. */
abstract class FormatChoice implements Iterable<String>, IParameterPreprocessor {
    private final List<MediaFormat> formats;

    FormatChoice(MediaFormat... formats) {
        this.formats = List.of(formats);
    }

    final List<MediaFormat> formats() {
        return formats;
    }

    @Override
    public final Iterator<String> iterator() {
        return formats.stream().map(MediaFormat::name).iterator();
    }

    @Override
    public final boolean preprocess(
            Stack<String> words,
            CommandSpec command,
            ArgSpec argument,
            Map<String, Object> information) {
        if (!words.isEmpty()) {
            String word = words.peek();
            if (formats.stream().noneMatch(format -> format.name().equalsIgnoreCase(word))) {
                throw new ParameterException(command.commandLine(), word, argument, word);
            }
        }
        return false;
    }

    /** A profile on standard input. */
    static final class Profiles extends FormatChoice {
        Profiles() {
            super(YAML, JSON, JSONL);
        }
    }

    /** Many firms in a stream. */
    static final class Firms extends FormatChoice {
        Firms() {
            super(JSONL, CSV);
        }
    }

    /** A report. */
    static final class Reports extends FormatChoice {
        Reports() {
            super(TEXT, MD, HTML, JSON, JSONL, XLSX, DOCX, PDF);
        }
    }

    /** What is for people or for programs. */
    static final class TextOrJson extends FormatChoice {
        TextOrJson() {
            super(TEXT, JSON);
        }
    }
}
