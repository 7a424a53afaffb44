package io.zhidu.audit.file.pdf;

import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** The outline that a reader shows beside the pages. */
class Bookmarks {

    private final Paper paper;
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private PDOutlineItem chapter;

    Bookmarks(Paper paper) {
        this.paper = paper;
        paper.document().getDocumentCatalog().setDocumentOutline(outline);
    }

    void chapter(String text) {
        chapter = item(text);
        outline.addLast(chapter);
    }

    void section(String text) {
        if (chapter == null) {
            chapter(text);
        } else {
            chapter.addLast(item(text));
        }
    }

    /** Leads to where the cursor is. */
    private PDOutlineItem item(String text) {
        PDPageXYZDestination here = new PDPageXYZDestination();
        here.setPage(paper.page());
        here.setLeft(0);
        here.setTop((int) paper.y() + 2);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(text);
        item.setDestination(here);
        return item;
    }
}
