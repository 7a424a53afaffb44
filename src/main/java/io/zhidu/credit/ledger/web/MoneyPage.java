package io.zhidu.credit.ledger.web;

import io.zhidu.credit.ledger.LedgerLines;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.csv.BadFile;
import io.zhidu.platform.csv.CsvFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Finance books a file of invoices or receipts. */
@Controller
@PreAuthorize("@pageAccess.allows('MONEY', authentication)")
class MoneyPage {

    private static final String VIEW = "credit-money";

    private final LedgerService ledger;
    private final Sentences sentences;

    MoneyPage(LedgerService ledger, Sentences sentences) {
        this.ledger = ledger;
        this.sentences = sentences;
    }

    @GetMapping("/credit/money")
    ModelAndView show(@RequestParam(required = false) Integer taken) {
        return new ModelAndView(VIEW, "taken", taken);
    }

    @PostMapping("/credit/money")
    ModelAndView take(@RequestParam LedgerCsv kind, @RequestParam MultipartFile file) throws IOException {
        try {
            List<Map<String, String>> lines = new CsvFile(file.getOriginalFilename(), file.getBytes()).read(kind);
            switch (kind) {
                case INVOICES -> ledger.recordInvoices(LedgerLines.invoices(lines));
                case RECEIPTS -> ledger.recordReceipts(LedgerLines.receipts(lines));
            }
            return new ModelAndView("redirect:/credit/money?taken=" + lines.size());
        } catch (Refusal refusal) {
            HttpStatus status = refusal.kind() == Refusal.Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
            ModelAndView page = new ModelAndView(VIEW, status);
            page.addObject("refused", sentences.of(refusal));
            page.addObject("badRows", BadFile.rows(refusal));
            return page;
        }
    }
}
