package dev.litfass.content.media;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of documents that a client's library takes. */
enum DocumentType {
    PDF("application/pdf", ".pdf"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    PPT("application/vnd.ms-powerpoint", ".ppt"),
    DOC("application/msword", ".doc");

    private static final Pattern ENDING = Pattern.compile("\\.(?:pdf|pptx?|docx?)$", Pattern.CASE_INSENSITIVE);

    private final String type;
    private final String ending;

    DocumentType(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    String type() {
        return type;
    }

    /** Null where this is the type of no document. */
    static @Nullable DocumentType of(String type) {
        for (var each : values()) {
            if (each.type.equals(type)) {
                return each;
            }
        }
        return null;
    }

    /** The name of a file as people's machines know what to open it with. */
    String fileName(String name) {
        return name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length())
                ? name
                : name + ending;
    }

    /** A name without its ending, if anything is left of it. */
    static String title(String name) {
        var title = ENDING.matcher(name).replaceFirst("").strip();
        return title.isEmpty() ? name : title;
    }
}
