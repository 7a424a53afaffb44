package io.zhidu.credit.ledger.web;

import io.zhidu.credit.ledger.BadLine;
import io.zhidu.credit.ledger.InvoiceLine;
import io.zhidu.credit.ledger.Ledger;
import io.zhidu.credit.ledger.LedgerLines;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.credit.ledger.ReceiptLine;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Money and goods in, from the accounting system: JSON arrays of at most 1000 objects with the columns of {@link LedgerLines}.
 * All or nothing; a line again is no second one. 400 or 409 answer with the sentence and the line's index, from 0.
 */
@RestController
class LedgerApi {

    private final LedgerService service;
    private final Ledger ledger;
    private final Sentences sentences;

    LedgerApi(LedgerService service, Ledger ledger, Sentences sentences) {
        this.service = service;
        this.ledger = ledger;
        this.sentences = sentences;
    }

    @PostMapping("/api/invoices")
    @PreAuthorize("hasAuthority('finance')")
    Map<String, Integer> invoices(@RequestBody List<Map<String, String>> lines) {
        service.recordInvoices(LedgerLines.invoices(lines));
        return Map.of("lines", lines.size());
    }

    @PostMapping("/api/receipts")
    @PreAuthorize("hasAuthority('finance')")
    Map<String, Integer> receipts(@RequestBody List<Map<String, String>> lines) {
        service.recordReceipts(LedgerLines.receipts(lines));
        return Map.of("lines", lines.size());
    }

    @GetMapping("/api/invoices/{number}")
    @PreAuthorize("hasAnyAuthority('finance', 'auditor')")
    InvoiceLine invoice(@PathVariable String number) {
        return Optional.ofNullable(ledger.invoices(List.of(number)).get(number))
                .orElseThrow(() -> Refusal.notFound("credit.number.unknown", number));
    }

    @GetMapping("/api/receipts/{number}")
    @PreAuthorize("hasAnyAuthority('finance', 'auditor')")
    ReceiptLine receipt(@PathVariable String number) {
        return Optional.ofNullable(ledger.receipts(List.of(number)).get(number))
                .orElseThrow(() -> Refusal.notFound("credit.number.unknown", number));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(BadLine bad) {
        return ResponseEntity.status(bad.kind() == Refusal.Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST)
                .body(Map.of("message", sentences.of(bad), "index", bad.index()));
    }
}
