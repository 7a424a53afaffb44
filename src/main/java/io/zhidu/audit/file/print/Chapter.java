package io.zhidu.audit.file.print;

import io.zhidu.audit.file.FiledCase;
import io.zhidu.audit.file.pdf.Report;
import java.io.IOException;

/** A part of the printed case file. */
interface Chapter {

    void print(FiledCase filed, Report report) throws IOException;
}
