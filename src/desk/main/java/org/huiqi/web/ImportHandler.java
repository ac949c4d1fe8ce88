package org.huiqi.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Blocker;
import org.huiqi.document.MediaFormat;
import org.huiqi.excel.ProfileText;
import org.huiqi.imports.Conflict;
import org.huiqi.imports.FieldText;
import org.huiqi.imports.ImportFile;
import org.huiqi.imports.ImportOptions;
import org.huiqi.imports.ImportOptions.Extra;
import org.huiqi.imports.Imported;
import org.huiqi.imports.Importer;
import org.huiqi.imports.Note;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.text.Bilingual;
import org.huiqi.web.ProblemException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Takes a form with files of a client, and the profile so far, YAML or JSON, in a part {@code
 * profile}; hands out the profile that the files fill, and what is to be told.
 */
final class ImportHandler {
    static final Set<String> PARAMETERS =
            Set.of("asOf", "year", "encoding", "prefer", "titles", "registrationDate");

    private static final String PROFILE = "profile";
    private static final int MOST_FILES = 20;
    private static final int LONGEST_NAME = 200;

    private ImportHandler() {}

    static Answer answer(Call call) throws Exception {
        LocalDate asOf = call.asOf();
        ImportOptions options = options(call);
        Body body = Body.of(call, Body.Type.FORM);
        Deadline deadline = call.deadline();
        String boundary =
                MultiPart.extractBoundary(call.request().getHeaders().get(HttpHeader.CONTENT_TYPE));
        Form form = form(boundary, body.bytes());
        ProfileReader reader = call.reader();
        return body.size(MediaFormat.JSON)
                .run(
                        deadline,
                        () -> {
                            ProfileDocument document = document(form.held(), reader, asOf);
                            Importer importer = new Importer(reader, asOf, deadline);
                            Imported imported = importer.fill(document, form.files(), options);
                            return Answer.json(result(imported));
                        });
    }

    private static ImportOptions options(Call call) throws ProblemException {
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        for (Extra extra : Extra.values()) {
            String name = extra == Extra.TITLES ? "titles" : "registrationDate";
            if ("true".equals(call.word(name, "true", "false"))) {
                extras.add(extra);
            }
        }
        String year = call.parameter("year");
        if (year != null && !year.matches("(?:19|20|21)[0-9]{2}")) {
            throw Call.refused("year", year, "1900-2199");
        }
        return new ImportOptions(
                year == null ? null : Integer.valueOf(year),
                encoding(call.parameter("encoding")),
                call.parameter("prefer"),
                extras);
    }

    private static @Nullable Charset encoding(@Nullable String text) throws ProblemException {
        try {
            return text == null ? null : Charset.forName(text);
        } catch (IllegalArgumentException e) {
            throw Call.refused("encoding", text, "UTF-8, GBK, GB18030");
        }
    }

    /** The files, and the profile so far; null where there is none. */
    private record Form(List<ImportFile> files, byte @Nullable [] held) {}

    private static Form form(@Nullable String boundary, byte[] bytes) throws ProblemException {
        List<ImportFile> files = new ArrayList<>();
        byte[] held = null;
        try (MultiPartFormData.Parts parts = parts(boundary, bytes)) {
            for (MultiPart.Part part : parts) {
                String name = part.getFileName();
                if (PROFILE.equals(part.getName())) {
                    held = bytes(part);
                } else if (name != null && !name.isBlank()) {
                    files.add(new ImportFile(safe(name), bytes(part)));
                }
            }
        } catch (IOException | RuntimeException e) {
            throw unreadable();
        }
        if (files.isEmpty()) {
            throw unreadable();
        }
        return new Form(files, held);
    }

    private static MultiPartFormData.Parts parts(@Nullable String boundary, byte[] bytes)
            throws IOException {
        if (boundary == null) {
            throw new IOException("no boundary");
        }
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        parser.setMaxParts(MOST_FILES + 1L);
        parser.setMaxMemoryFileSize(-1);
        parser.setMaxLength(-1);
        Content.Source body = Content.Source.from(ByteBuffer.wrap(bytes));
        return Blocker.blockWithPromise(promise -> parser.parse(body, promise));
    }

    private static byte[] bytes(MultiPart.Part part) throws IOException {
        return Content.Source.asInputStream(part.createContentSource()).readAllBytes();
    }

    private static ProblemException unreadable() {
        return new ProblemException(Kind.BAD_REQUEST, ProblemText.NOT_FILES.with(MOST_FILES));
    }

    /** The name without a folder, fit to be shown. */
    private static String safe(String name) {
        String last = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
        String shown = last.replaceAll("[\\p{Cc}\\p{Cf}]", " ").strip();
        String kept = shown.substring(Math.max(0, shown.length() - LONGEST_NAME));
        return kept.isEmpty() ? "-" : kept;
    }

    /** The profile so far, which is valid. */
    private static ProfileDocument document(
            byte @Nullable [] held, ProfileReader reader, LocalDate asOf) throws ProblemException {
        if (held == null) {
            return ProfileDocument.blank(Format.JSON);
        }
        boolean json = new String(held, StandardCharsets.UTF_8).stripLeading().startsWith("{");
        Body body = new Body(json ? Body.Type.JSON : Body.Type.YAML, held, PROFILE);
        body.profile(reader, asOf);
        return ProfileDocument.of(held, PROFILE, body.format());
    }

    /** What became of an import. */
    private record Result(
            @JsonRawValue String profile,
            int agreed,
            List<String> questionnaires,
            List<Field> filled,
            List<ConflictEntry> conflicts,
            List<Field> offers,
            List<NoteEntry> notes,
            List<Map<String, Object>> errors) {}

    private record Field(
            String path, Bilingual label, Object value, Bilingual text, String origin) {}

    private record Choice(Object value, Bilingual text, String origin, @Nullable String file) {}

    private record ConflictEntry(String path, Bilingual label, List<Choice> choices) {}

    private record NoteEntry(Note.Kind kind, String place, Bilingual text) {}

    private static Result result(Imported it) {
        return new Result(
                ProfileText.json(it.profile()),
                it.agreed(),
                it.questionnaires(),
                mapped(
                        it.filled(),
                        f -> field(f.path(), f.value(), said(f.path(), f.value()), f.origin())),
                mapped(it.conflicts(), ImportHandler::conflict),
                mapped(
                        it.offers(),
                        o -> field(o.path(), o.value(), o.label(), o.source().toString())),
                mapped(it.notes(), n -> new NoteEntry(n.kind(), n.source().toString(), n.text())),
                mapped(it.faults(), ImportHandler::error));
    }

    private static <A, B> List<B> mapped(List<A> all, Function<A, B> each) {
        return all.stream().map(each).toList();
    }

    private static Field field(String path, Node value, Bilingual text, String origin) {
        return new Field(path, FieldText.label(path), plain(value), text, origin);
    }

    private static ConflictEntry conflict(Conflict it) {
        return new ConflictEntry(
                it.path(),
                FieldText.label(it.path()),
                mapped(
                        it.choices(),
                        c ->
                                new Choice(
                                        plain(c.value()),
                                        said(it.path(), c.value()),
                                        c.origin(),
                                        c.file())));
    }

    private static Bilingual said(String path, Node value) {
        return FieldText.value(path, value);
    }

    private static Map<String, Object> error(Fault fault) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("place", fault.at().source());
        place.put("path", fault.path());
        return ProblemException.entry(place, fault);
    }

    /** A part of a profile's document; numbers keep their digits. */
    private static Object plain(Node node) {
        if (node instanceof Node.Mapping map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.entries().forEach(entry -> members.put(entry.key(), plain(entry.value())));
            return members;
        }
        if (node instanceof Node.Sequence list) {
            return mapped(list.items(), ImportHandler::plain);
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return scalar.kind() == Node.Kind.TEXT ? scalar.text() : new RawValue(scalar.text());
    }
}
