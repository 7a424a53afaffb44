package io.zhidu.audit.file.pdf;

import java.text.Bidi;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A customer's words may hold Hebrew: a PDF draws from left to right, so each line is put into the order the eye sees. */
final class Bidirectional {

    private Bidirectional() {}

    static String visual(String line) {
        if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
            return line;
        }
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_LEFT_TO_RIGHT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        String[] runs = new String[count];
        IntStream.range(0, count).forEach(run -> {
            String text = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            levels[run] = (byte) bidi.getRunLevel(run);
            runs[run] = levels[run] % 2 == 0
                    ? text
                    : new StringBuilder(text).reverse().toString();
        });
        Bidi.reorderVisually(levels, 0, runs, 0, count);
        return Stream.of(runs).collect(Collectors.joining());
    }
}
