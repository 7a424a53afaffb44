package io.zhidu.audit.verify;

import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import java.io.PrintStream;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** For whoever has a shell and no login: prints what a verification says, and answers as a command does. */
@Component
public class VerifyCommand {

    /** Of the command line: {@code all}, a day as in 2026-11-25, a business number or a process instance. */
    public static final String OPTION = "zhidu.audit.verify";

    private final VerificationService service;
    private final Sentences sentences;

    VerifyCommand(VerificationService service, Sentences sentences) {
        this.service = service;
        this.sentences = sentences;
    }

    /** @return 0 if nothing was changed, 1 if something was, 2 for a number that nobody knows */
    public int run(String of, PrintStream out) {
        try {
            Report report = report(of);
            out.println(sentences.of(
                    report.whole() ? "audit.verify.whole" : "audit.verify.broken",
                    report.of(),
                    report.chains(),
                    report.links(),
                    report.rows(),
                    report.found()));
            report.findings().forEach(finding -> out.println(FindingSentence.of(sentences, finding)));
            return report.whole() ? 0 : 1;
        } catch (Refusal refusal) {
            out.println(sentences.of(refusal));
            return 2;
        }
    }

    private Report report(String of) {
        if (of.equals(Report.ALL)) {
            return service.ofEverything();
        }
        return of.matches("\\d{4}-\\d{2}-\\d{2}") ? service.ofDay(LocalDate.parse(of)) : service.ofCase(of);
    }
}
