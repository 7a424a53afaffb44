package io.zhidu.audit.verify;

import io.zhidu.audit.chain.Finding;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.Times;

/** A finding in words. */
public final class FindingSentence {

    private FindingSentence() {}

    public static String of(Sentences sentences, Finding finding) {
        String said = sentences.of(
                "audit.finding." + finding.kind() + (finding.column() == null ? "" : ".column"),
                finding.table(),
                finding.row(),
                finding.column(),
                shown(sentences, finding.was()),
                shown(sentences, finding.is()));
        return finding.writtenAt() == null
                ? said
                : said + sentences.of("audit.finding.written", Times.show(finding.writtenAt()), finding.writtenBy());
    }

    private static String shown(Sentences sentences, String value) {
        return value == null ? sentences.of("audit.finding.nothing") : value;
    }
}
