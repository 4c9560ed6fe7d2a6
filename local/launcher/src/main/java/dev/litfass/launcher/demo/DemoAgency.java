package dev.litfass.launcher.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
            List<Channel> channels,
            List<Map<String, String>> viewers,
            List<Map<String, String>> watches,
            List<Feed> feeds,
            List<Post> posts,

            @JsonProperty("public") List<Comment> comments) {

        String name() {
            return String.valueOf(file.get("name"));
        }
    }

    /** An account in the practice network; trouble is what goes wrong with its first post. */
    record Channel(
            String name,
            String handle,
            String shown,
            @Nullable Map<String, Object> rules,
            @Nullable Map<String, Object> trouble) {

        String token() {
            return "sim_" + handle;
        }
    }

    record Feed(String name, String feed) {}

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
            @Nullable String alt) {}

    record Variant(String handle, String text) {}

    /** How far a post is brought. */
    enum Stage {
        DRAFT,
        IN_REVIEW,
        REJECTED,
        SCHEDULED,
        HELD,
        SOON,
        NOW
    }

    record Comment(
            String author,
            String kind,
            String text,
            @Nullable String to) {}

    record Partner(String name, List<String> clients) {}

    record Article(String feed, int hoursAgo, String author, String title, String text) {}

    public static DemoAgency read() {
        try (InputStream stream = DemoAgency.class.getResourceAsStream("agency.json")) {
            if (stream == null) {
                throw new IllegalStateException("agency.json is not in the jar");
            }
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(stream, DemoAgency.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    static byte[] image(String name) {
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
