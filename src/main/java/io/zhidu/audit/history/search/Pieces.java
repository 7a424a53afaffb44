package io.zhidu.audit.history.search;

import io.zhidu.platform.Refusal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Texts in pieces that an index holds: of Chinese every two characters that follow each other, of letters and digits every three,
 * and a word of one or two as it is. Whatever contains a text contains all of its pieces.
 */
public final class Pieces {

    private static final int LONGEST_BEGINNING = 32;
    private static final int LONGEST_RUN = 200; // longer ones are hashes and pictures

    private Pieces() {}

    /** As texts are compared: one width, one case. */
    public static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Of a number, each as it is: whatever begins with a text has its beginning among its own. */
    static Set<String> beginnings(String number) {
        Set<String> beginnings = new LinkedHashSet<>();
        for (int length = 1; length <= Math.min(number.length(), LONGEST_BEGINNING); length++) {
            beginnings.add(number.substring(0, length));
        }
        return beginnings;
    }

    /** The longest that an index holds. */
    public static String beginning(String number) {
        return number.substring(0, Math.min(number.length(), LONGEST_BEGINNING));
    }

    /** @throws Refusal if nothing in it is long enough to be looked for */
    public static Set<String> wanted(String text) {
        Set<String> pieces = new LinkedHashSet<>();
        runs(normal(text)).stream().filter(run -> run.length > 1).forEach(run -> pieces.addAll(pieces(run)));
        if (pieces.isEmpty()) {
            throw Refusal.invalid("history.search.tooShort", text);
        }
        return pieces;
    }

    /** @param most pieces; a text with more is found by its first ones only */
    static Set<String> of(String normal, int most) {
        Set<String> pieces = new LinkedHashSet<>();
        for (int[] run : runs(normal)) {
            if (pieces.size() >= most) {
                return pieces;
            }
            pieces.addAll(pieces(run));
        }
        return pieces;
    }

    private static List<String> pieces(int[] run) {
        int size = isWord(run[0]) ? 3 : 2;
        List<String> pieces = new ArrayList<>();
        if (run.length < size) {
            pieces.add(new String(run, 0, run.length));
        }
        for (int i = 0; i + size <= run.length && i < LONGEST_RUN; i++) {
            pieces.add(new String(run, i, size));
        }
        return pieces;
    }

    /** Neighbouring characters of one sort; everything else parts them. */
    private static List<int[]> runs(String text) {
        List<int[]> runs = new ArrayList<>();
        int[] all = text.codePoints().toArray();
        int from = 0;
        for (int i = 0; i <= all.length; i++) {
            if (i == all.length
                    || !Character.isLetterOrDigit(all[i])
                    || i > from && isWord(all[i]) != isWord(all[from])) {
                if (i > from) {
                    runs.add(Arrays.copyOfRange(all, from, i));
                }
                from = i < all.length && Character.isLetterOrDigit(all[i]) ? i : i + 1;
            }
        }
        return runs;
    }

    /** Scripts that are written without spaces are not cut into words. */
    private static boolean isWord(int character) {
        return !Character.isIdeographic(character)
                && switch (Character.UnicodeScript.of(character)) {
                    case HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, THAI -> false;
                    default -> true;
                };
    }
}
