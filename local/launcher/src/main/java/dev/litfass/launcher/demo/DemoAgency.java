package dev.litfass.launcher.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The agency of the demo: its people, its clients and what they are about to say. The words are in agency.json. */
public record DemoAgency(
        String password, List<Person> staff, List<Client> clients, Partner partner, List<Article> articles) {

    public record Person(
            String name,
            String email,
            String role,
            String language,
            @Nullable List<String> clients) {}

    record Client(
            Map<String, Object> file,
            List<Closure> closures,
            List<Channel> channels,
            List<Map<String, String>> viewers,
            List<Map<String, String>> watches,
            List<Feed> feeds,
            List<Post> posts,

            @JsonProperty("public") List<Comment> comments) {

        String name() {
            return String.valueOf(file.get("name"));
        }

        ZoneId zone() {
            return ZoneId.of(String.valueOf(file.get("zone")));
        }

        /** All there is to say about it, with the closures that are next. */
        Map<String, Object> file(LocalDate today) {
            var whole = new HashMap<>(file);
            whole.put(
                    "closures",
                    closures.stream().map(closure -> closure.next(today)).toList());
            return whole;
        }
    }

    /** Each year within one year, for example from {@code --12-24} on. */
    record Closure(MonthDay from, MonthDay to, String reason) {

        Map<String, String> next(LocalDate today) {
            int year = today.getYear() + (to.atYear(today.getYear()).isBefore(today) ? 1 : 0);
            return Map.of(
                    "from", from.atYear(year).toString(), "to", to.atYear(year).toString(), "reason", reason);
        }
    }

    /**
     * An account in the practice network, or a place where a person publishes.
     *
     * @param handle what the demo calls it, and the practice network too
     * @param network where it is; null for the practice network
     * @param paused true where it publishes nothing for now
     * @param trouble what goes wrong with its first post
     */
    record Channel(
            String name,
            String handle,
            @Nullable String network,
            @Nullable String shown,
            @Nullable Boolean paused,
            @Nullable Map<String, Object> rules,
            @Nullable Map<String, Object> trouble) {

        boolean isByHand() {
            return network != null;
        }

        String token() {
            return "sim_" + handle;
        }
    }

    record Feed(String name, String feed) {}

    /** @param mended the text that it gets after the network has refused the first one */
    record Post(
            String title,
            String text,
            List<String> channels,
            @Nullable List<Variant> variants,
            Stage stage,
            @Nullable Integer inDays,
            @Nullable String time,
            @Nullable String reason,
            @Nullable String image,
            @Nullable String alt,
            @Nullable String mended) {

        /** True where it is to go out at a time that is known beforehand. */
        boolean isPlanned() {
            return stage == Stage.SCHEDULED || stage == Stage.HELD || stage == Stage.SOON;
        }

        static Post scheduled(String title, String text, String channel, int inDays, String time) {
            return new Post(title, text, List.of(channel), null, Stage.SCHEDULED, inDays, time, null, null, null, null);
        }
    }

    record Variant(String handle, String text) {}

    /** How far a post is brought. */
    enum Stage {
        DRAFT,
        IN_REVIEW,
        REJECTED,
        SCHEDULED,
        HELD,
        SOON,
        NOW,
        /** Refused by the network, changed and sent again. */
        MENDED
    }

    /**
     * What somebody of the public says, and what becomes of it.
     *
     * @param to the title of the post it is about; null where it is about none
     * @param hoursAgo how long ago by the network's clock; null for now
     * @param assignee the e-mail address of who takes it; null for nobody
     * @param status what it is set to; null where it is left as it is
     */
    record Comment(
            String author,
            String kind,
            String text,
            @Nullable String to,
            @Nullable Integer hoursAgo,
            @Nullable String assignee,
            @Nullable String reply,
            @Nullable String status) {

        boolean isHandled() {
            return assignee != null || reply != null || status != null;
        }
    }

    record Partner(String name, List<String> clients) {}

    record Article(String feed, int hoursAgo, String author, String title, String text) {}

    public static DemoAgency read() {
        return read("agency.json", new TypeReference<>() {});
    }

    static <T> T read(String name, TypeReference<T> type) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(resource(name), type);
    }

    /** Who is there before anybody else. */
    public Person admin() {
        return first("ADMIN");
    }

    Person first(String role) {
        return staff.stream()
                .filter(person -> person.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody is " + role));
    }

    static byte[] resource(String name) {
        try (InputStream stream = DemoAgency.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
