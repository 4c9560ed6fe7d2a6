package dev.litfass.gateway.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/**
 * Lines of the record for a spreadsheet. What a spreadsheet would take for a formula is marked as text, since names are
 * chosen by people and partners (owasp.org/www-community/attacks/CSV_Injection).
 */
final class AuditCsv {

    /** The mark of the encoding, without which spreadsheets garble umlauts, and the names of the columns. */
    static final String HEAD = "\uFEFF" + csv("at", "kind", "who", "who id", "action", "subject", "client", "detail");

    private static final String FORMULA = "=+-@\t\r";

    private AuditCsv() {}

    static String line(AuditRecord line) {
        var by = line.by();
        return csv(
                line.at().toString(),
                by.kind(),
                by.name(),
                by.id(),
                line.action(),
                line.subject(),
                line.clientId(),
                line.detail());
    }

    private static String csv(@Nullable String... fields) {
        var text = new StringWriter();
        var safe = new String[fields.length];
        for (int i = 0; i < fields.length; i++) {
            safe[i] = safe(fields[i]);
        }
        CsvWriter.builder().fieldSeparator(';').bufferSize(0).build(text).writeRecord(safe);
        return text.toString();
    }

    private static String safe(@Nullable String field) {
        if (field == null || field.isEmpty()) {
            return "";
        }
        return FORMULA.indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
    }
}
