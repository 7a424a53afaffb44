package io.zhidu.audit.file.pdf;

import org.apache.pdfbox.pdmodel.font.PDFont;

/** Characters in a row that one font has. */
record Run(PDFont font, String text) {}
