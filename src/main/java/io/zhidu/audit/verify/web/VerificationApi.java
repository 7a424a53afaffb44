package io.zhidu.audit.verify.web;

import io.zhidu.audit.verify.Report;
import io.zhidu.audit.verify.VerificationService;
import io.zhidu.platform.Refusal;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("@pageAccess.allows('VERIFICATION', authentication)")
class VerificationApi {

    private final VerificationService service;

    VerificationApi(VerificationService service) {
        this.service = service;
    }

    /**
     * {@code GET /api/audit/verification?case=WX-20261124-0007}, {@code ?day=2026-11-24} or {@code ?all=true}, which answers when
     * everything was looked at: {@code whole} says whether nothing was changed, {@code findings} the first differences.
     */
    @GetMapping("/api/audit/verification")
    Report verify(
            @RequestParam(name = "case", required = false) String of,
            @RequestParam(required = false) LocalDate day,
            @RequestParam(defaultValue = "false") boolean all) {
        if (all) {
            return service.ofEverything();
        }
        if (day != null) {
            return service.ofDay(day);
        }
        if (of == null || of.isBlank()) {
            throw Refusal.invalid("audit.verify.nothing");
        }
        return service.ofCase(of);
    }
}
