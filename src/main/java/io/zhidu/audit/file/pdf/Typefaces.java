package io.zhidu.audit.file.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Latin characters, figures and arrows from one font, Chinese from the other; what neither has is named by its number. */
class Typefaces {

    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String CHINESE = "/fonts/DroidSansFallbackFull.ttf";

    private final List<Typeface> faces;
    private final Map<Integer, Optional<Typeface>> known = new HashMap<>();
    private final Map<Integer, Float> widths = new HashMap<>();

    Typefaces(PDDocument document) throws IOException {
        faces = List.of(new Typeface(document, LATIN), new Typeface(document, CHINESE));
    }

    /** The same text with each character that cannot be drawn as {@code [U+20BB7]}; line ends stay. */
    String drawable(String text) {
        StringBuilder drawn = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character == '\n' || face(character) != null) {
                drawn.appendCodePoint(character);
            } else if (character == '\t') {
                drawn.append(' ');
            } else if (character != '\r') {
                drawn.append("[U+%04X]".formatted(character));
            }
        });
        return drawn.toString();
    }

    /** @param drawable as {@link #drawable} made it, without line ends */
    List<Run> runs(String drawable) {
        List<Run> runs = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        Typeface last = null;
        for (int character : drawable.codePoints().toArray()) {
            Typeface face = face(character);
            if (face != last && !same.isEmpty()) {
                runs.add(new Run(last.font(), same.toString()));
                same.setLength(0);
            }
            same.appendCodePoint(character);
            last = face;
        }
        if (!same.isEmpty()) {
            runs.add(new Run(last.font(), same.toString()));
        }
        return runs;
    }

    /** @return in points */
    float width(String drawable, float size) {
        float sum = 0;
        for (int character : drawable.codePoints().toArray()) {
            sum += widths.computeIfAbsent(character, this::measured);
        }
        return sum * size / 1000;
    }

    private float measured(int character) {
        try {
            return face(character).width(character);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Typeface face(int character) {
        return known.computeIfAbsent(character, this::first).orElse(null);
    }

    private Optional<Typeface> first(int character) {
        return faces.stream().filter(face -> face.has(character)).findFirst();
    }
}
