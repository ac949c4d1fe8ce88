package org.huiqi.profile.reading;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Parses YAML text into a located tree. Works on parser events: there tags are still as written,
 * and an alias can be counted before it is unfolded.
 */
final class YamlTree {

    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    /** What an anchor stands for, with its number of values and of levels below it. */
    private record Anchored(Node node, int values, int levels) {}

    private final Iterator<Event> events;
    private final String source;
    private final TreeLimits limits = new TreeLimits();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int deepest;

    private YamlTree(Iterator<Event> events, String source) {
        this.events = events;
        this.source = source;
    }

    /** The tree of a YAML text. */
    static Node read(String text, String source) {
        refuseLongLine(text, source);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        YamlTree tree =
                new YamlTree(new Yaml(options).parse(new StringReader(text)).iterator(), source);
        try {
            return tree.document();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            // The parser throws more than its own exceptions on hostile escapes and markers.
            Mark mark = SyntaxWording.mark(e);
            Location at = mark == null ? Location.somewhere(source) : tree.location(mark);
            throw new Refusal(at, SyntaxWording.yaml(e), SyntaxText.CHECK_YAML.text());
        }
    }

    private static void refuseLongLine(String text, String source) {
        int start = 0;
        for (int line = 1; start < text.length(); line++) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end - start > TreeLimits.LONGEST_YAML_LINE) {
                throw new Refusal(
                        new Location(source, line, 1),
                        SyntaxText.LINE_TOO_LONG.with(TreeLimits.LONGEST_YAML_LINE),
                        SyntaxText.BREAK_LINE.text());
            }
            start = end + 1;
        }
    }

    private Node document() {
        events.next(); // stream start
        if (!events.next().is(Event.ID.DocumentStart)) {
            throw new Refusal(
                    new Location(source, 1, 1),
                    SyntaxText.COMMENTS_ONLY.text(),
                    SyntaxText.AT_LEAST_FORMAT.text());
        }
        Node root = node(events.next(), 1);
        events.next(); // document end
        Event after = events.next();
        if (after.is(Event.ID.DocumentStart)) {
            throw new Refusal(
                    location(after.getStartMark()),
                    SyntaxText.SECOND_DOCUMENT.text(),
                    SyntaxText.ONE_PROFILE_A_FILE.text());
        }
        return root;
    }

    /** The node of an event; where it is an object or a list, it is at that level. */
    private Node node(Event event, int level) {
        Location at = location(event.getStartMark());
        if (event instanceof AliasEvent alias) {
            return alias(alias, at, level);
        }
        int valuesBefore = limits.values();
        int deepestOutside = deepest;
        deepest = level - 1;
        limits.add(at, 1);
        Node node = content(event, at, level);
        String anchor = ((NodeEvent) event).getAnchor();
        if (anchor != null) {
            int values = limits.values() - valuesBefore;
            anchors.put(anchor, new Anchored(node, values, deepest - level + 1));
        }
        deepest = Math.max(deepest, deepestOutside);
        return node;
    }

    private Node content(Event event, Location at, int level) {
        if (event instanceof MappingStartEvent start) {
            refuseTag(start.getTag(), at);
            enter(at, level);
            return mapping(at, level);
        }
        if (event instanceof SequenceStartEvent start) {
            refuseTag(start.getTag(), at);
            enter(at, level);
            return sequence(at, level);
        }
        ScalarEvent scalar = (ScalarEvent) event;
        refuseTag(scalar.getTag(), at);
        return new Node.Scalar(at, kind(scalar), scalar.getValue());
    }

    private void enter(Location at, int level) {
        limits.level(at, level);
        deepest = Math.max(deepest, level);
    }

    private Node alias(AliasEvent alias, Location at, int level) {
        Anchored target = anchors.get(alias.getAnchor());
        if (target == null) {
            throw new Refusal(
                    at,
                    SyntaxText.UNKNOWN_ALIAS.with(alias.getAnchor()),
                    SyntaxText.QUOTE_ASTERISK.text());
        }
        limits.add(at, target.values());
        enter(at, level - 1 + target.levels());
        return target.node();
    }

    private Node mapping(Location at, int level) {
        List<Node.Entry> entries = new ArrayList<>();
        for (Event event = events.next(); !event.is(Event.ID.MappingEnd); event = events.next()) {
            Location keyAt = location(event.getStartMark());
            if (!(node(event, level + 1) instanceof Node.Scalar key)) {
                throw new Refusal(
                        keyAt, SyntaxText.KEY_NOT_SCALAR.text(), SyntaxText.WRITE_KEY_VALUE.text());
            }
            entries.add(new Node.Entry(keyAt, key.text(), node(events.next(), level + 1)));
        }
        return new Node.Mapping(at, entries);
    }

    private Node sequence(Location at, int level) {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); !event.is(Event.ID.SequenceEnd); event = events.next()) {
            items.add(node(event, level + 1));
        }
        return new Node.Sequence(at, items);
    }

    private static Node.Kind kind(ScalarEvent scalar) {
        if (!scalar.isPlain()) {
            return Node.Kind.TEXT;
        }
        return switch (scalar.getValue()) {
            case "", "~", "null" -> Node.Kind.NULL;
            case "true", "false" -> Node.Kind.BOOLEAN;
            default ->
                    NUMBER.matcher(scalar.getValue()).matches() ? Node.Kind.NUMBER : Node.Kind.TEXT;
        };
    }

    private void refuseTag(@Nullable String tag, Location at) {
        if (tag != null) {
            throw new Refusal(
                    at,
                    SyntaxText.NO_TAGS.with(Printable.cut(tag, 60)),
                    SyntaxText.REMOVE_TAG.text());
        }
    }

    private Location location(Mark mark) {
        return new Location(source, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
