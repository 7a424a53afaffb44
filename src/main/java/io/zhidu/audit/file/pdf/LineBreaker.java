package io.zhidu.audit.file.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Breaks a text into lines: between any two Chinese characters, yet no line begins with what closes and none ends with what
 * opens; between Latin words; within a word only where the word alone is wider than the line.
 */
class LineBreaker {

    private static final String CLOSING = "，。、；：！？）」』】》〉〕…％·,.;:!?)]}%";
    private static final String OPENING = "（「『【《〈〔([{";

    private final ToDoubleFunction<String> measure;

    LineBreaker(ToDoubleFunction<String> measure) {
        this.measure = measure;
    }

    /** @return at least one line */
    List<String> lines(String text, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            fill(lines, paragraph, width);
        }
        return lines;
    }

    private void fill(List<String> lines, String paragraph, double width) {
        StringBuilder line = new StringBuilder();
        double used = 0;
        for (String unit : units(paragraph)) {
            double wide = measure.applyAsDouble(unit);
            double inked = measure.applyAsDouble(unit.stripTrailing());
            if (used > 0 && used + inked > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            if (inked > width) {
                unit = cut(lines, unit, width);
                wide = measure.applyAsDouble(unit);
            }
            line.append(unit);
            used += wide;
        }
        lines.add(line.toString().stripTrailing());
    }

    /** @return what is left for the next line */
    private String cut(List<String> lines, String unit, double width) {
        StringBuilder part = new StringBuilder();
        double used = 0;
        for (int character : unit.codePoints().toArray()) {
            String one = Character.toString(character);
            double wide = measure.applyAsDouble(one);
            if (used + wide > width && !part.isEmpty()) {
                lines.add(part.toString());
                part.setLength(0);
                used = 0;
            }
            part.append(one);
            used += wide;
        }
        return part.toString();
    }

    /** What stays together. */
    private static List<String> units(String paragraph) {
        List<String> units = new ArrayList<>();
        StringBuilder unit = new StringBuilder();
        int before = -1;
        for (int character : paragraph.codePoints().toArray()) {
            if (before != -1 && mayBreak(before, character)) {
                units.add(unit.toString());
                unit.setLength(0);
            }
            unit.appendCodePoint(character);
            before = character;
        }
        units.add(unit.toString());
        return units;
    }

    private static boolean mayBreak(int before, int after) {
        if (CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0 || after == ' ') {
            return false;
        }
        return before == ' ' || isWide(before) || isWide(after);
    }

    private static boolean isWide(int character) {
        return character >= 0x2E80 && character != 0xFEFF;
    }
}
