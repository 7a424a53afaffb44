package io.zhidu.audit.file;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A case file, made for somebody.
 *
 * @param json canonical; its SHA-256 is what gets printed
 * @param madeFor the engine's user id
 */
public record FiledCase(
        CaseFile file, byte[] json, String sha256, List<ChainHead> heads, LocalDateTime madeAt, String madeFor) {}
