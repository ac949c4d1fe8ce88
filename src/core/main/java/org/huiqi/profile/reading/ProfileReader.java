package org.huiqi.profile.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.huiqi.files.RegularFile;
import org.huiqi.profile.AsOf;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Faults.Refusal;
import org.huiqi.profile.schema.OriginMap;
import org.huiqi.text.Bilingual;

/**
 * Reads profiles of format 1 from YAML, JSON, JSON Lines and objects. A profile is accepted whole
 * or refused with all its faults; nothing is repaired and no content makes a method throw.
 * Immutable, safe to share between threads.
 *
 * <pre>{@code
 * Read read = checker.reader().read(Path.of("facts/x.yaml"));
 * if (read instanceof Read.Refused refused) {
 *     refused.faults().forEach(fault -> System.err.println(fault.message().zh()));
 * }
 * }</pre>
 */
public final class ProfileReader {

    private final Set<String> criterionIds;
    private final ReadingLimits limits;
    private final boolean ofForms;

    /**
     * A reader with the usual limits.
     *
     * @param criterionIds ids of all criteria, such as P14-07; attestations for other ids are
     *     refused
     */
    public ProfileReader(Set<String> criterionIds) {
        this(criterionIds, ReadingLimits.DEFAULT);
    }

    /**
     * A reader.
     *
     * @param criterionIds ids of all criteria, such as P14-07; attestations for other ids are
     *     refused
     * @param limits how much a profile may hold; beyond it the profile is refused
     */
    public ProfileReader(Set<String> criterionIds, ReadingLimits limits) {
        this(criterionIds, limits, false);
    }

    private ProfileReader(Set<String> criterionIds, ReadingLimits limits, boolean ofForms) {
        this.criterionIds = Set.copyOf(criterionIds);
        this.limits = limits;
        this.ofForms = ofForms;
    }

    /**
     * {@return a reader with the same checks for what somebody filled in: its faults speak of
     * labels and choices, not of keys and quotes}
     */
    public ProfileReader ofForms() {
        return new ProfileReader(criterionIds, limits, true);
    }

    /**
     * Reads one profile from a file, as of today.
     *
     * @param file a {@code .json} file, or YAML, UTF-8, at most 10 MB
     * @return the profile, or every fault of the file
     * @throws IOException where it cannot be read, or is no regular file
     */
    public Read read(Path file) throws IOException {
        String name = file.getFileName().toString();
        Format format = name.toLowerCase(Locale.ROOT).endsWith(".json") ? Format.JSON : Format.YAML;
        return read(RegularFile.read(file), name, format, AsOf.today());
    }

    /**
     * Reads one profile from a text, as of today.
     *
     * @param text YAML, or JSON where it begins with a brace
     * @return the profile, or every fault of the text
     */
    public Read read(String text) {
        Format format = text.stripLeading().startsWith("{") ? Format.JSON : Format.YAML;
        return read(text.getBytes(UTF_8), "-", format, AsOf.today());
    }

    /**
     * Reads one profile.
     *
     * @param bytes the file, UTF-8, at most 10 MB
     * @param source its name for messages
     * @param format its format
     * @param asOf the as-of date, which a birth date cannot be after
     * @return the profile, or every fault of the file
     */
    public Read read(byte[] bytes, String source, Format format, LocalDate asOf) {
        return bind(Tree.read(bytes, source, format), asOf);
    }

    /**
     * Reads a profile from a tree of Jackson's: JSON that is parsed already, or one's own objects
     * by {@code objectMapper.valueToTree(own)}. Keys, words and units are those of a file; {@code
     * null} is unknown. A mapper writes dates as texts with {@code JavaTimeModule} and without
     * {@code WRITE_DATES_AS_TIMESTAMPS}. Digits are exact where the mapper kept them ({@code
     * USE_BIG_DECIMAL_FOR_FLOATS} in parsing).
     *
     * @param tree the tree; at most 64 levels and 200 000 values
     * @param source its name for messages, which tell a path but no line
     * @param asOf the as-of date
     * @return the profile, or every fault of the file
     */
    public Read read(JsonNode tree, String source, LocalDate asOf) {
        try {
            return bind(DocumentParser.of(tree, source), asOf);
        } catch (Refusal refusal) {
            return new Read.Refused(List.of(refusal.fault()));
        }
    }

    /**
     * Checks a profile that a program made, by the same checks and with the same faults as if it
     * stood in a file; the faults name a path and no place.
     *
     * @param profile the profile
     * @param asOf the as-of date
     * @return what is accepted is the profile in the form in which a file's is kept: texts trimmed,
     *     江苏省 as 江苏, words once and in order. The rules compare with this form; {@link
     *     org.huiqi.Checker} makes it of what nobody validated
     */
    public Read validate(Profile profile, LocalDate asOf) {
        return bind(Profiles.tree(profile), asOf);
    }

    /**
     * {@return a profile in the form in which a file's is kept: itself where it was read or
     * validated, else as {@link #validate} hands it back}
     *
     * @param profile a profile, read or made by a program
     * @param asOf the as-of date
     * @throws InvalidProfileException where it is refused, with every fault
     */
    public Profile valid(Profile profile, LocalDate asOf) {
        if (((OriginMap) profile.origin()).isAcceptedOn(asOf)) {
            return profile;
        }
        return validate(profile, asOf).orThrow();
    }

    /**
     * Makes a profile of a tree, for callers that change or build the tree themselves.
     *
     * @param root the top node
     * @param asOf the as-of date
     * @return the profile, or every fault of the tree
     */
    public Read bind(Node root, LocalDate asOf) {
        if (!(root instanceof Node.Mapping map)) {
            Bilingual advice = SyntaxText.MADE_OF_KEYS.text();
            Bilingual problem = SyntaxText.TOP_NOT_OBJECT.text();
            return new Read.Refused(List.of(new Fault(root.at(), "", null, problem, advice)));
        }
        Faults faults = new Faults(ofForms, Faults.MOST);
        try {
            Profile profile = new ProfileBinder(faults, criterionIds, asOf, limits).profile(map);
            if (!faults.found().isEmpty()) {
                return new Read.Refused(faults.inReadingOrder(), profile);
            }
            ((OriginMap) profile.origin()).accept(asOf);
            return new Read.Accepted(profile);
        } catch (Refusal tooMany) {
            return new Read.Refused(
                    Stream.concat(faults.inReadingOrder().stream(), Stream.of(tooMany.fault()))
                            .toList());
        }
    }

    /**
     * Reads JSON Lines, one profile a line, lazily and in order. Blank lines are passed over; a
     * line over 10 MB is refused on its own. The caller closes the stream of bytes.
     *
     * @param in the lines, UTF-8
     * @param source name for messages
     * @param asOf the as-of date
     * @return the profiles, one a line, read as they are asked for
     * @throws java.io.UncheckedIOException while the result is consumed, where {@code in} fails
     */
    public Stream<Line> readLines(InputStream in, String source, LocalDate asOf) {
        Spliterator<JsonLine> lines =
                Spliterators.spliteratorUnknownSize(
                        new JsonLines(in), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(lines, false)
                .map(line -> new Line(line.number(), readLine(line, source, asOf)));
    }

    /**
     * Reads one line that {@link JsonLines} yielded, in whatever thread.
     *
     * @param line the line
     * @param source name of the whole file for messages
     * @param asOf the as-of date
     * @return the profile, or every fault of the line
     */
    public Read readLine(JsonLine line, String source, LocalDate asOf) {
        return bind(line.tree(source), asOf);
    }

    private Read bind(Tree tree, LocalDate asOf) {
        return tree instanceof Tree.Parsed parsed
                ? bind(parsed.root(), asOf)
                : new Read.Refused(((Tree.Refused) tree).faults());
    }

    /**
     * What became of one line.
     *
     * @param number line number, from 1
     * @param read its profile, or why it is refused
     */
    public record Line(int number, Read read) {}
}
