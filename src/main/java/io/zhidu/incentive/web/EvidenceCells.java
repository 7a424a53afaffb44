package io.zhidu.incentive.web;

import io.zhidu.incentive.evidence.Evidence;
import org.springframework.stereotype.Component;

/** Evidence as a row of its kind's file, for the page. */
@Component
class EvidenceCells {

    /** @param field English heading of the kind's file, of which the page has a label {@code incentive.field.<field>} */
    public String of(Evidence evidence, String field) {
        Object cell = switch (field) {
            case "reference", "receipt" -> evidence.reference();
            case "person" -> evidence.person();
            case "project", "category" -> evidence.item();
            case "work" -> evidence.work();
            case "quantity", "score" -> evidence.quantity().toPlainString();
            case "from" -> evidence.from();
            case "to", "date" -> evidence.to();
            case "quarter", "period" -> evidence.period();
            case "amount", "cost" -> evidence.amount();
            case "refund_of" -> evidence.refundOf();
            default -> evidence.basis();
        };
        return cell == null ? "" : cell.toString();
    }

    /** Class of the cell in the table. */
    public String style(String field) {
        return switch (field) {
            case "quantity", "score", "amount", "cost" -> "amount";
            case "from", "to", "date", "quarter", "period" -> "time";
            case "reference", "receipt", "project", "work", "category" -> "number"; // a code is not broken
            default -> "";
        };
    }

    /** How a form asks for it. */
    public String input(String field) {
        return switch (field) {
            case "person" -> "person";
            case "from", "to", "date" -> "date";
            case "project" -> "trip";
            case "work" -> "none"; // chosen with the project
            case "category" -> "category";
            case "quantity", "score", "amount", "cost" -> "number";
            default -> "text";
        };
    }

    public boolean isRequired(String field) {
        return !field.equals("refund_of") && !field.equals("note") && !field.equals("basis");
    }

    public int longest(String field) {
        return switch (field) {
            case "basis", "note", "description" -> 500;
            case "document" -> 200;
            default -> 64;
        };
    }
}
