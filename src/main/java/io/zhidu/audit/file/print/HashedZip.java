package io.zhidu.audit.file.print;

import io.zhidu.audit.file.Hash;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP whose last file is {@code SHA256SUMS}, as {@code sha256sum --check} reads it. */
class HashedZip {

    private final ZipOutputStream zip;
    private final LocalDateTime madeAt;
    private final StringBuilder sums = new StringBuilder();

    HashedZip(OutputStream out, LocalDateTime madeAt) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.madeAt = madeAt;
    }

    /** Writes a file's content; closing the stream ends nothing. */
    interface Content {
        void write(OutputStream entry) throws IOException;
    }

    void add(String path, Content content) throws IOException {
        MessageDigest digest = Hash.begin();
        put(path, entry -> content.write(new DigestOutputStream(entry, digest)));
        sums.append(HexFormat.of().formatHex(digest.digest()))
                .append("  ")
                .append(path)
                .append('\n');
    }

    void finish() throws IOException {
        put("SHA256SUMS", entry -> entry.write(sums.toString().getBytes(StandardCharsets.UTF_8)));
        zip.finish();
    }

    private void put(String path, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(madeAt);
        zip.putNextEntry(entry);
        content.write(new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length); // in one go, not byte by byte
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        });
        zip.closeEntry();
    }
}
