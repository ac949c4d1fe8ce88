package org.huiqi.report.print;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiqi.text.LineWrap;
import org.huiqi.text.ResourceText;
import org.jspecify.annotations.Nullable;

/**
 * A font of this machine that has Chinese characters. Only the characters that are used go into a
 * file. {@code HUIQI_FONT} names a font file that is taken before all others.
 */
final class PdfFonts {
    private static final String NAMED = "HUIQI_FONT";
    private static final int DEPTH = 6;

    /**
     * Beginnings of the names of files, the best first, as systems and their packages name them.
     */
    private static final List<String> KNOWN = lines("known");

    /** Where systems keep fonts; ~ is the person's own folder. */
    private static final List<String> FOLDERS = lines("folder");

    private final BaseFont plain;
    private final BaseFont strong;
    private final boolean simulated;

    private PdfFonts(BaseFont plain, @Nullable BaseFont strong) {
        this.plain = plain;
        this.strong = strong == null ? plain : strong;
        this.simulated = strong == null;
    }

    /** The first font that can be used; nothing where there is none. */
    static Optional<PdfFonts> find(Map<String, String> environment) {
        String named = environment.get(NAMED);
        List<Path> files = named == null ? known(folders(environment)) : List.of(Path.of(named));
        return files.stream().map(PdfFonts::of).flatMap(Optional::stream).findFirst();
    }

    private static List<String> lines(String kind) {
        return ResourceText.of(PdfFonts.class, "fonts.txt")
                .lines()
                .filter(line -> line.startsWith(kind + " "))
                .map(line -> line.substring(kind.length() + 1))
                .toList();
    }

    private static List<Path> folders(Map<String, String> environment) {
        String home = System.getProperty("user.home", "");
        Stream<Path> usual = FOLDERS.stream().map(name -> Path.of(name.replace("~", home)));
        Stream<Path> windows =
                Stream.ofNullable(environment.get("WINDIR")).map(name -> Path.of(name, "Fonts"));
        return Stream.concat(usual, windows).filter(Files::isDirectory).toList();
    }

    private static List<Path> known(List<Path> folders) {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder, DEPTH)) {
                all.filter(file -> rank(file) < KNOWN.size()).forEach(files::add);
            } catch (IOException | UncheckedIOException e) {
                // A folder that cannot be read has no font for us.
            }
        }
        files.sort(Comparator.comparingInt(PdfFonts::rank).thenComparing(Path::toString));
        return files;
    }

    private static int rank(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean font = name.endsWith(".ttc") || name.endsWith(".ttf") || name.endsWith(".otf");
        for (int i = 0; font && i < KNOWN.size(); i++) {
            if (name.startsWith(KNOWN.get(i))) {
                return i;
            }
        }
        return KNOWN.size();
    }

    private static Optional<PdfFonts> of(Path file) {
        BaseFont plain = load(file);
        if (plain == null || !plain.charExists('惠') || !plain.charExists('企')) {
            return Optional.empty();
        }
        String name = file.getFileName().toString();
        Path bold = file.resolveSibling(name.replace("Regular", "Bold"));
        boolean own = !bold.equals(file) && Files.isRegularFile(bold);
        return Optional.of(new PdfFonts(plain, own ? load(bold) : null));
    }

    /** A font that cannot be read, or must not be embedded, is none. */
    private static @Nullable BaseFont load(Path file) {
        try {
            String name = file.toString();
            if (name.toLowerCase(Locale.ROOT).endsWith(".ttc")) {
                name += "," + simplified(BaseFont.enumerateTTCNames(name));
            }
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** Of the fonts of a collection the one with the characters' simplified forms. */
    private static int simplified(String[] names) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].endsWith("SC") || names[i].contains("SC-") || names[i].contains(" SC ")) {
                return i;
            }
        }
        return 0;
    }

    /**
     * A text that breaks as Chinese is broken: no closing punctuation begins a line, no opening one
     * ends it.
     */
    static Chunk chunk(String text, Font font) {
        Chunk chunk = new Chunk(text, font);
        chunk.setSplitCharacter(
                (start, current, end, characters, chunks) ->
                        current + 1 >= end
                                || LineWrap.mayBreak(characters[current], characters[current + 1]));
        return chunk;
    }

    /** The font for texts. */
    Font plain(float size, Color colour) {
        return new Font(plain, size, Font.NORMAL, colour);
    }

    /** The font for what stands out. */
    Font strong(float size, Color colour) {
        return new Font(strong, size, simulated ? Font.BOLD : Font.NORMAL, colour);
    }
}
