package io.zhidu.credit.web;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.StoredFile;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Clause 3-1.1.1: the opener's ID copy never enters the engine, whose history more people read. */
@RestController
class IdCopyApi {

    private static final String SALES = "salesDepartment";
    private static final String FINANCE = "finance";
    private static final String AUDITOR = "auditor";

    private final AccountService accounts;

    IdCopyApi(AccountService accounts) {
        this.accounts = accounts;
    }

    /** Whether he may read any customer's copy. */
    static boolean mayRead(Authentication who) {
        return who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(List.of(SALES, FINANCE, AUDITOR)::contains);
    }

    @PostMapping("/api/credit-accounts/{number}/id-copy")
    @PreAuthorize("hasAnyAuthority('salesDepartment', 'finance')")
    ResponseEntity<Void> store(@PathVariable String number, @RequestParam MultipartFile file) throws IOException {
        accounts.storeIdCopy(
                number, new StoredFile(file.getOriginalFilename(), file.getContentType(), file.getBytes()));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/api/credit-accounts/{number}/id-copy")
    @PreAuthorize("hasAnyAuthority('" + SALES + "', '" + FINANCE + "', '" + AUDITOR + "')")
    ResponseEntity<byte[]> read(@PathVariable String number) {
        StoredFile copy = accounts.idCopy(number);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(copy.contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(copy.name(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(copy.content());
    }
}
