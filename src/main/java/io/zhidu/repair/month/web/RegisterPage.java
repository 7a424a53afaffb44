package io.zhidu.repair.month.web;

import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.MonthPolicy;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.web.XlsxSheet;
import io.zhidu.repair.month.PaidServices;
import io.zhidu.repair.month.PaidServices.Row;
import io.zhidu.repair.month.RegisterLine;
import io.zhidu.repair.month.RegisterService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Clause 1-5.3: the register of a month, frozen or as it stands now. */
@Controller
@PreAuthorize("@pageAccess.allows('REGISTER', authentication)")
class RegisterPage {

    private static final List<String> COLUMNS = List.of(
            "lineNo",
            "number",
            "signedAt",
            "customer",
            "place",
            "content",
            "technician",
            "amount",
            "received",
            "open",
            "note");

    private final RegisterService register;
    private final StaffDirectory staff;
    private final Sentences sentences;
    private final Clock clock;

    RegisterPage(RegisterService register, StaffDirectory staff, Sentences sentences, Clock clock) {
        this.register = register;
        this.staff = staff;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/repair/register")
    String show(@RequestParam(required = false) String month, Model model) {
        PaidServices services = read(month);
        model.addAttribute("register", services);
        model.addAttribute("month", services.period());
        model.addAttribute("months", register.months());
        model.addAttribute("staff", staff);
        return "register";
    }

    @GetMapping("/repair/register.xlsx")
    void download(@RequestParam(required = false) String month, HttpServletResponse response) throws IOException {
        PaidServices services = read(month);
        List<String> heading = COLUMNS.stream()
                .map(column -> sentences.of("month.register." + column))
                .toList();
        List<List<?>> rows = Stream.<List<?>>concat(
                        services.rows().stream().map(this::cells), Stream.of(total(services)))
                .toList();
        String name = sentences.of(
                services.preview() ? "month.register.previewFile" : "month.register.file", services.period());
        XlsxSheet.download(response, name + ".xlsx", heading, rows);
    }

    private PaidServices read(String month) {
        return register.of(MonthPolicy.begun(month, LocalDate.now(clock)));
    }

    private List<?> cells(Row row) {
        RegisterLine line = row.line();
        return Arrays.asList(
                line.lineNo(),
                line.orderNumber(),
                line.signedAt(),
                line.customerName(),
                line.place(),
                line.content(),
                staff.nameOf(line.technician()),
                line.amount(),
                row.received(),
                row.open(),
                line.reversal()
                        ? sentences.of(
                                "month.register.reverses", line.originalPeriod(), line.originalLineNo(), line.reason())
                        : null);
    }

    private List<?> total(PaidServices services) {
        PaidServices.Sums sums = services.total();
        String label = sentences.of("month.register.total");
        return Arrays.asList(
                null, label, null, null, null, null, null, sums.amount(), sums.received(), sums.open(), null);
    }
}
