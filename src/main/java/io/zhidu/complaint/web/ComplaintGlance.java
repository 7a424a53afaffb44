package io.zhidu.complaint.web;

import org.springframework.stereotype.Component;

/** The beginning of what a customer says, never half a character. */
@Component("complaintGlance")
class ComplaintGlance {

    private static final int LONGEST = 80;

    /** @param words or their beginning, as a database cut it off */
    public String of(String words) {
        int most = Math.min(words.length(), LONGEST);
        int end = most > 0 && Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most;
        return words.substring(0, end) + (words.length() > LONGEST ? "…" : "");
    }
}
