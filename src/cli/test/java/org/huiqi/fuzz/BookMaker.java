package org.huiqi.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.huiqi.SharedChecker.CHECKER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.huiqi.RandomProfile;
import org.huiqi.Trees;
import org.huiqi.excel.ProfileWorkbook;
import org.huiqi.text.Language;

/** Workbooks that are nearly right: some of what stands in their parts is changed. */
final class BookMaker {
    /** What stands between tags or quotes, or a whole cell or row. */
    private static final List<Pattern> PLACES =
            List.of(
                    Pattern.compile("(?<=>)[^<>]+(?=<)"),
                    Pattern.compile("(?<==\")[^\"<>]*(?=\")"),
                    Pattern.compile("<c [^>]*/?>"),
                    Pattern.compile("(?s)<row .*?</row>"));

    private final List<byte[]> books = new ArrayList<>();

    /** Fills in some books to start from. */
    BookMaker() {
        ProfileWorkbook writer = new ProfileWorkbook(CHECKER.pack());
        for (int seed = 0; seed < 6; seed++) {
            books.add(writer.filled(Trees.profile(RandomProfile.tree(seed)), Language.ZH));
        }
    }

    byte[] make(Random random) throws IOException {
        byte[] book = Damage.pick(books, random);
        Map<String, byte[]> parts = parts(book);
        List<String> names = List.copyOf(parts.keySet());
        for (int change = random.nextInt(4); change >= 0; change--) {
            List<String> sheets = names.stream().filter(n -> n.contains("sheet")).toList();
            List<String> from = random.nextInt(4) == 0 ? names : sheets;
            parts.computeIfPresent(Damage.pick(from, random), (n, part) -> changed(part, random));
        }
        if (random.nextInt(20) == 0) {
            parts.remove(Damage.pick(names, random));
        }
        byte[] packed = packed(parts);
        return random.nextInt(10) == 0 ? Damage.bytes(packed, random) : packed;
    }

    private static byte[] changed(byte[] part, Random random) {
        String text = new String(part, UTF_8);
        Pattern place = Damage.pick(PLACES, random);
        List<MatchResult> places = place.matcher(text).results().collect(Collectors.toList());
        if (places.isEmpty()) {
            return Damage.bytes(part, random);
        }
        MatchResult at = Damage.pick(places, random);
        MatchResult other = Damage.pick(places, random);
        String value = random.nextBoolean() ? other.group() : Damage.pick(Damage.TEXTS, random);
        String changed = text.substring(0, at.start()) + value + text.substring(at.end());
        return changed.getBytes(UTF_8);
    }

    private static Map<String, byte[]> parts(byte[] book) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                parts.put(e.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
