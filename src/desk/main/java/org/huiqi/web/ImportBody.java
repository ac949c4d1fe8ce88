package org.huiqi.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Blocker;
import org.huiqi.imports.ImportFile;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.jspecify.annotations.Nullable;

/**
 * A form with files, and the profile so far, YAML or JSON, in a part {@code profile}.
 *
 * @param files the files
 * @param held the profile so far; null where there is none
 */
record ImportBody(List<ImportFile> files, byte @Nullable [] held) {
    private static final String PROFILE = "profile";
    private static final int MOST_FILES = 20;
    private static final int LONGEST_NAME = 200;

    static ImportBody of(Request request, byte[] bytes) throws ProblemException {
        String header = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        String boundary = MultiPart.extractBoundary(header);
        if (boundary == null) {
            throw unreadable();
        }
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        parser.setMaxParts(MOST_FILES + 1L);
        parser.setMaxMemoryFileSize(-1);
        parser.setMaxLength(-1);
        Content.Source body = Content.Source.from(ByteBuffer.wrap(bytes));
        try (MultiPartFormData.Parts parts =
                Blocker.blockWithPromise(promise -> parser.parse(body, promise))) {
            return of(parts);
        } catch (IOException | RuntimeException e) {
            throw unreadable();
        }
    }

    private static ImportBody of(MultiPartFormData.Parts parts) throws ProblemException {
        List<ImportFile> files = new ArrayList<>();
        byte[] held = null;
        for (MultiPart.Part part : parts) {
            String name = part.getFileName();
            if (PROFILE.equals(part.getName())) {
                held = bytes(part);
            } else if (name != null && !name.isBlank()) {
                files.add(new ImportFile(safe(name), bytes(part)));
            }
        }
        if (files.isEmpty()) {
            throw unreadable();
        }
        return new ImportBody(files, held);
    }

    private static byte[] bytes(MultiPart.Part part) throws ProblemException {
        try {
            ByteBuffer buffer = Content.Source.asByteBuffer(part.createContentSource());
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static ProblemException unreadable() {
        return new ProblemException(
                ProblemKind.BAD_REQUEST, ProblemText.NOT_FILES.with(MOST_FILES));
    }

    /** The name without a folder, fit to be shown. */
    private static String safe(String name) {
        String last = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
        String shown = last.replaceAll("[\\p{Cc}\\p{Cf}]", " ").strip();
        String kept = shown.substring(Math.max(0, shown.length() - LONGEST_NAME));
        return kept.isEmpty() ? "-" : kept;
    }

    /** The profile so far, which is valid. */
    ProfileDocument profile(ProfileReader reader, LocalDate asOf) throws ProblemException {
        if (held == null) {
            return ProfileDocument.blank(Format.JSON);
        }
        boolean json = new String(held, StandardCharsets.UTF_8).stripLeading().startsWith("{");
        Format format = json ? Format.JSON : Format.YAML;
        if (reader.read(held, PROFILE, format, asOf) instanceof Read.Refused refused) {
            throw new ProblemException(Problem.of(PROFILE, refused));
        }
        return ProfileDocument.of(held, PROFILE, format);
    }
}
