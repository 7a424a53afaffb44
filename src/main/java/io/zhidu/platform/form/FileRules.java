package io.zhidu.platform.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.variable.value.FileValue;

/** What an uploaded file must be: its name without a path, its type and its size. */
final class FileRules {

    private FileRules() {}

    static void check(Limits limits, String label, Object value) {
        FieldRules.require(value instanceof FileValue || value instanceof byte[], "type", label);
        if (value instanceof FileValue file) {
            String name = file.getFilename() == null ? "" : file.getFilename();
            FieldRules.require(isPlain(name), "fileName", label);
            FieldRules.require(
                    accepted(limits.accept(), name, file.getMimeType()),
                    "fileType",
                    label,
                    String.join(", ", limits.accept()));
        }
        FieldRules.require(
                limits.maxBytes() == null || size(value) <= limits.maxBytes(), "fileSize", label, limits.maxBytes());
    }

    private static boolean isPlain(String name) {
        return !name.contains("/")
                && !name.contains("\\")
                && !name.equals("..")
                && name.length() <= 255
                && name.chars().noneMatch(Character::isISOControl);
    }

    private static boolean accepted(List<String> accept, String name, String mimeType) {
        String type = mimeType == null ? "" : mimeType.toLowerCase(Locale.ROOT);
        return accept.isEmpty()
                || accept.stream()
                        .map(each -> each.toLowerCase(Locale.ROOT))
                        .anyMatch(each -> each.startsWith(".")
                                ? name.toLowerCase(Locale.ROOT).endsWith(each)
                                : each.endsWith("/*")
                                        ? type.startsWith(each.substring(0, each.length() - 1))
                                        : type.equals(each));
    }

    private static long size(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes.length;
        }
        try (InputStream content = ((FileValue) value).getValue()) {
            return content == null ? 0 : content.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
