package io.zhidu.credit;

/** A document that somebody handed in. */
public record StoredFile(String name, String contentType, byte[] content) {}
