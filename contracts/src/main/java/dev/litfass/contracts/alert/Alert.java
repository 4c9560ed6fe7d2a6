package dev.litfass.contracts.alert;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.id.StaffId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and that people must know. A service writes it into its outbox and tells it to clients-service,
 * perhaps more than once; clients-service makes notices of it, each once.
 *
 * @param id the same whenever it is told
 * @param clientId whose it is; null where it concerns the agency itself
 * @param details what the sentence about it has to name, such as a channel or a reason's code; never a secret
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Alert(
        @NotNull @Pattern(regexp = "[0-9A-Za-z_-]{1,64}") String id,
        @NotNull AlertKind kind,
        @NotNull Instant at,
        @Nullable ClientId clientId,
        @NotNull @Valid Subject subject,
        @NotNull @Valid People people,
        Map<String, String> details) {

    /** The most characters of a title or of one detail. */
    public static final int LONGEST = 200;

    public Alert {
        details = details == null
                ? Map.of()
                : details.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> cut(entry.getValue())));
    }

    /** What happened to a matter at a moment: the same of the same, so that what is said again is one. */
    public static Alert of(
            AlertKind kind,
            Instant at,
            @Nullable ClientId clientId,
            Subject subject,
            People people,
            Map<String, String> details) {
        var id = Id.named(String.join("/", subject.matter(), kind.name(), at.toString()));
        return new Alert(id, kind, at, clientId, subject, people, details);
    }

    /** Whole characters only; what is cut ends with an ellipsis. */
    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /**
     * What it is about.
     *
     * @param id of what is opened to see to it
     * @param matter what a later alert closes it by: the same as the id, or a part of it such as one delivery of a post
     * @param title a few words to recognise it by, empty where it has none
     */
    public record Subject(Type type, String id, String matter, String title) {

        public Subject {
            title = title == null ? "" : cut(title);
        }

        public static Subject of(Type type, String id, String title) {
            return new Subject(type, id, id, title);
        }
    }

    /** The kind of thing that an alert is about. */
    public enum Type {
        POST,
        SERIES,
        INQUIRY,
        CHANNEL,
        SOURCE,
        CLIENT,
        VIEWER,
        STAFF
    }

    /**
     * Who is involved.
     *
     * @param by who did it, and needs no notice of it; null where nobody did
     * @param theirs whose matter it is: the authors of a post, who has an inquiry
     * @param barred who may not see to it, though others of the same rights may
     */
    public record People(@Nullable StaffId by, Set<StaffId> theirs, Set<StaffId> barred) {

        public static final People NOBODY = new People(null, Set.of(), Set.of());

        public People {
            theirs = theirs == null ? Set.of() : Set.copyOf(theirs);
            barred = barred == null ? Set.of() : Set.copyOf(barred);
        }

        public static People theirs(@Nullable StaffId by, Set<StaffId> theirs) {
            return new People(by, theirs, Set.of());
        }
    }
}
