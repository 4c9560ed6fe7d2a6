package dev.litfass.monitoring.source.simulator;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.monitoring.mention.Author;
import dev.litfass.monitoring.mention.Mention;
import dev.litfass.monitoring.mention.MentionKind;
import dev.litfass.monitoring.mention.ReplyHandle;
import dev.litfass.monitoring.source.HookReader;
import dev.litfass.monitoring.source.RawMention;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Reads the comments that the simulator sends, signed as Standard Webhooks say; only where Litfass runs on a desk. */
@Component
@ConditionalOnBooleanProperty("litfass.desk")
class SimulatorHookReader implements HookReader {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final JsonMapper json;
    private final Validator validator;

    SimulatorHookReader(JsonMapper json, Validator validator) {
        this.json = json.rebuild().addModule(asTheyCame()).build();
        this.validator = validator;
    }

    @Override
    public Network network() {
        return Network.SIMULATOR;
    }

    @Override
    public void requireSigned(HttpHeaders headers, byte[] body, String secret, Instant now) {
        HookSignature.require(headers, body, secret, now);
    }

    /** A network that is refused says the same again for ever; what is no letter in its texts is replaced instead. */
    private static SimpleModule asTheyCame() {
        return new SimpleModule().addDeserializer(String.class, StringDeserializer.instance);
    }

    @Override
    public RawMention read(byte[] body) {
        try {
            var said = json.readValue(body, Said.class);
            if (said == null) {
                throw INVALID_REQUEST.because("the body says nothing");
            }
            var wrong = validator.validate(said);
            if (!wrong.isEmpty()) {
                throw INVALID_REQUEST
                        .because("some fields are not valid")
                        .at(wrong.stream()
                                .map(v -> new Problem.Place(
                                        "/" + v.getPropertyPath().toString().replace('.', '/'), v.getMessage()))
                                .toList());
            }
            return said.mention();
        } catch (JacksonException e) {
            throw INVALID_REQUEST.because("the body cannot be read");
        }
    }

    /** What the simulator sends: a comment of the public. */
    record Said(
            @NotBlank @Size(max = 200) @Pattern(regexp = WHOLE_LETTERS, message = "is no text")
            String id,

            @NotNull MentionKind kind,
            @NotNull @Valid Person author,
            @NotNull @Size(max = 20_000) String text,
            @Nullable @Size(max = 2000) String url,
            @Nullable @Size(max = 2000) String inReplyTo,
            @NotNull @Size(max = 50) String publishedAt) {

        /** Half of a pair stands for no letter; two ids that differ in it alone would be stored as one. */
        private static final String WHOLE_LETTERS = "(?s)[^\\p{Cs}\\x00]*";

        @AssertTrue(message = "is no time of the years 1 to 9999")
        boolean isPublishedAtInCalendar() {
            if (publishedAt == null) {
                return true;
            }
            try {
                var at = Instant.parse(publishedAt);
                return !at.isBefore(EARLIEST) && !at.isAfter(LATEST);
            } catch (DateTimeParseException e) {
                return false;
            }
        }

        RawMention mention() {
            var content = new Mention.Content(
                    text, url, inReplyTo, new ReplyHandle(id, null, null, null, null), Instant.parse(publishedAt));
            return new RawMention(id, kind, new Author(author.name(), author.handle(), author.url()), content);
        }
    }

    /** Who said it. */
    record Person(
            @NotNull @Size(max = 200) String name,
            @NotNull @Size(max = 200) String handle,
            @Nullable @Size(max = 2000) String url) {}
}
