package io.zhidu.audit.file.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** The head of an answer that a browser saves as a file. */
final class Download {

    private Download() {}

    /** The name loses what a file system could read as a path. */
    static void begin(HttpServletResponse response, String type, String fileName) {
        String name = fileName.replaceAll("[/\\\\:\\p{Cntrl}]", "_");
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
