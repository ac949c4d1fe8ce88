package org.huiqi.lab;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.files.AtomicFile;
import org.huiqi.lab.Outcome.Difference;
import org.huiqi.lab.SuiteRun.FileRun;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.Tree;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Rewrites what failing cases expect to what the rules say now, in their files. Comments, order and
 * layout stay. What one value cannot state is left for a person: a question that is no longer
 * asked, candidates that differ, an id that the edition does not have, a changed firm that is
 * refused.
 */
public final class CaseUpdate {
    private final Checker checker;

    /**
     * An update to what a checker's rules say.
     *
     * @param checker whose rules are run
     */
    public CaseUpdate(Checker checker) {
        this.checker = checker;
    }

    /**
     * A file after its update.
     *
     * @param run its cases, run again
     * @param rewrites what was replaced, in the order of the file
     */
    public record Updated(FileRun run, List<Rewrite> rewrites) {
        public Updated {
            rewrites = List.copyOf(rewrites);
        }
    }

    /**
     * A value of a case file that was put in the place of another.
     *
     * @param at where it stands
     * @param subject what it is about: {@code criteria.P14-07}, {@code shortfalls.P14-07.by}
     * @param from as it was written
     * @param to as it is written now
     */
    public record Rewrite(Location at, String subject, String from, String to) {
        @Override
        public String toString() {
            return at + " " + subject + ": " + from + " -> " + to;
        }
    }

    /**
     * Updates a file that was run and runs it again.
     *
     * @param failing a file that was run
     * @return the file as it is then
     * @throws UncheckedIOException where the file cannot be written
     */
    public Updated update(FileRun failing) {
        Path file = failing.path();
        try {
            CaseText text = new CaseText(file.toString(), Files.readString(file));
            failing.failed().forEach(text::rewrite);
            if (text.done.isEmpty()) {
                return new Updated(failing, List.of());
            }
            byte[] edited = text.edited().getBytes(StandardCharsets.UTF_8);
            if (Tree.read(edited, file.toString(), Format.YAML) instanceof Tree.Refused) {
                throw new IllegalStateException(file + " would not be YAML any more");
            }
            try (AtomicFile draft = AtomicFile.of(file.toRealPath())) {
                draft.write(edited);
                draft.finish();
            }
            SuiteRun again = CaseSuite.read(List.of(file)).run(checker);
            return new Updated(again.files().get(0), text.done);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a case file, in which single values and objects in braces are replaced. */
    private static final class CaseText {
        private final String file;

        /** Its characters, which marks of YAML count by code points. */
        private final int[] text;

        private final List<Rewrite> done = new ArrayList<>();

        /** Values in the text, by where they start in the tree. */
        private final Map<Location, Span> spans = new HashMap<>();

        private final SortedMap<Span, String> edits =
                new TreeMap<>(Comparator.comparingInt(Span::start));

        private record Span(int start, int end) {}

        CaseText(String file, String text) {
            this.file = file;
            this.text = text.codePoints().toArray();
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(Integer.MAX_VALUE);
            options.setNestingDepthLimit(Integer.MAX_VALUE);
            measure(new Yaml(options).compose(new StringReader(text)));
        }

        private void measure(org.yaml.snakeyaml.nodes.Node node) {
            Mark start = node.getStartMark();
            boolean isBlock =
                    node instanceof CollectionNode<?> all && all.getFlowStyle() != FlowStyle.FLOW;
            if (!isBlock && !(node instanceof SequenceNode)) {
                Location at = new Location(file, start.getLine() + 1, start.getColumn() + 1);
                int end = node.getEndMark().getIndex();
                spans.put(at, new Span(afterAnchor(start.getIndex(), end), end));
            }
            if (node instanceof MappingNode map) {
                map.getValue().forEach(entry -> measure(entry.getValueNode()));
            } else if (node instanceof SequenceNode list) {
                list.getValue().forEach(this::measure);
            }
        }

        private int afterAnchor(int start, int end) {
            String value = part(start, end);
            return value.startsWith("&") ? start + value.indexOf(' ') + 1 : start;
        }

        private String part(int start, int end) {
            return new String(text, start, end - start);
        }

        /** Replaces what a failed case expects wrongly, as far as one value answers to it. */
        void rewrite(Outcome outcome) {
            Report report = outcome.report();
            if (report != null) {
                outcome.differences().stream()
                        .map(Difference::expectation)
                        .distinct()
                        .forEach(expectation -> rewrite(expectation, report));
            }
        }

        /**
         * Candidates that differ cannot be stated in one value: a person has to name them. What is
         * not asked has no other question in its place.
         */
        private void rewrite(Expectation expectation, Report report) {
            ExpectationTarget target = expectation.target();
            List<Node> met =
                    target.in(report).stream()
                            .map(found -> found.facing(expectation.value()))
                            .distinct()
                            .toList();
            if (met.size() == 1 && target.kind() != ExpectationTarget.Kind.QUESTIONS) {
                rewrite(target.toString(), expectation.value(), met.get(0));
            }
        }

        private void rewrite(String subject, Node expected, Node met) {
            Node said = ReportTree.facing(expected, met);
            if (ReportTree.agree(expected, said)) {
                return;
            }
            if (expected instanceof Node.Mapping wanted && said instanceof Node.Mapping parts) {
                for (Node.Entry entry : wanted.entries()) {
                    Node part = parts.get(entry.key());
                    if (part != null) {
                        rewrite(subject + "." + entry.key(), entry.value(), part);
                    }
                }
            } else {
                replace(subject, expected.at(), ReportTree.known(said).flow());
            }
        }

        private void replace(String subject, Location at, String value) {
            Span span = spans.get(at);
            String was = span == null ? "#" : part(span.start(), span.end());
            if (was.contains("#")) {
                return; // it is a block, or a comment would be lost with the object
            }
            String written = was.isEmpty() ? " " + value : value;
            String before = edits.putIfAbsent(span, written);
            if (before == null || before.equals(written)) {
                done.add(new Rewrite(at, subject, was, value));
            }
        }

        /** The text with everything replaced. */
        String edited() {
            StringBuilder edited = new StringBuilder();
            int at = 0;
            for (Map.Entry<Span, String> edit : edits.entrySet()) {
                edited.append(part(at, edit.getKey().start())).append(edit.getValue());
                at = edit.getKey().end();
            }
            return edited.append(part(at, text.length)).toString();
        }
    }
}
