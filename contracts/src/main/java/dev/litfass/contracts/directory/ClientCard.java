package dev.litfass.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.worktime.WorkTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the other services may know of a client company. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ClientCard(
        ClientId id,
        String name,
        String colour,
        boolean archived,
        Voice voice,
        WorkTime workTime,
        ResponseTarget responseTarget,
        ApprovalPolicy approvalPolicy) {

    /** How a company speaks: its languages, the main one first, and how it addresses people. */
    public record Voice(List<String> languages, Address address) {}

    /** The German forms of address. */
    public enum Address {
        SIE,
        DU
    }

    /**
     * What is promised to people who ask.
     *
     * @param businessMinutes working time until the first answer
     * @param publicAmberHours plain hours after which the public may wonder
     */
    public record ResponseTarget(int businessMinutes, int publicAmberHours, int publicRedHours, int publicBreachHours) {

        /** Four working hours; 24, 48 and 72 plain hours. */
        public static ResponseTarget usual() {
            return new ResponseTarget(240, 24, 48, 72);
        }
    }

    /**
     * Who has to agree before a post goes out.
     *
     * @param required false where posts may be scheduled without anybody's approval
     * @param ownPosts true where people may approve what they wrote themselves
     * @param levels whose yes is needed, one after the other; none or null for one yes of anybody who may approve
     * @param client the yes of the client company, after those of the agency; null where it is not asked
     * @param rules posts for which something else holds: the first rule that fits a post counts
     */
    public record ApprovalPolicy(
            boolean required,
            boolean ownPosts,
            @Nullable @Size(max = MOST_LEVELS) List<@NotNull @Valid Level> levels,
            @Nullable @Valid ClientYes client,
            @Nullable @Size(max = MOST_RULES) List<@NotNull @Valid ContentRule> rules) {

        /** The most yeses one after the other. */
        public static final int MOST_LEVELS = 3;

        /** The most rules beside what holds for all other posts. */
        public static final int MOST_RULES = 5;

        public ApprovalPolicy {
            levels = levels == null ? List.of() : List.copyOf(levels);
            rules = rules == null ? List.of() : List.copyOf(rules);
        }

        public ApprovalPolicy(boolean required, boolean ownPosts, List<Level> levels, @Nullable ClientYes client) {
            this(required, ownPosts, levels, client, List.of());
        }

        public ApprovalPolicy(boolean required, boolean ownPosts) {
            this(required, ownPosts, List.of());
        }

        public ApprovalPolicy(boolean required, boolean ownPosts, List<Level> levels) {
            this(required, ownPosts, levels, null);
        }

        /** Those of some clients, by client. */
        public static Map<ClientId, ApprovalPolicy> of(Collection<ClientCard> clients) {
            return clients.stream().collect(Collectors.toMap(ClientCard::id, ClientCard::approvalPolicy));
        }

        /** A second person approves every post. */
        public static ApprovalPolicy secondPerson() {
            return new ApprovalPolicy(true, false);
        }

        /** What holds for a post on these channels, of these kinds; it has no rules itself. */
        public ApprovalPolicy forContent(Collection<ChannelId> channels, Set<ContentKind> kinds) {
            return rules().stream()
                    .filter(rule -> rule.fits(channels, kinds))
                    .findFirst()
                    .map(ContentRule::policy)
                    .orElseGet(this::withoutRules);
        }

        private ApprovalPolicy withoutRules() {
            return new ApprovalPolicy(required, ownPosts, levels(), client);
        }

        /** What holds for some post or other: without any rule, and by each of them. */
        @JsonIgnore
        public List<ApprovalPolicy> variants() {
            return Stream.concat(Stream.of(withoutRules()), rules().stream().map(ContentRule::policy))
                    .toList();
        }

        /** True where this viewer of the client is named to be asked, for whatever post. */
        public boolean names(String viewer) {
            return variants().stream()
                    .anyMatch(each ->
                            each.client() != null && each.client().viewers().contains(viewer));
        }

        /** True where nobody may approve what they wrote themselves. */
        public boolean wantsSecondPerson() {
            return required && !ownPosts;
        }

        /** Whose yes is needed, one after the other; empty where nobody's is. */
        public List<Level> steps() {
            if (!required) {
                return List.of();
            }
            return levels().isEmpty() ? List.of(Level.ANYBODY) : levels();
        }

        @Override
        public List<Level> levels() {
            return Objects.requireNonNull(levels);
        }

        @Override
        public List<ContentRule> rules() {
            return Objects.requireNonNull(rules);
        }

        /** True where somebody's yes is needed, at the agency or at the client company. */
        public boolean wantsYes() {
            return required || client != null;
        }

        /** True where the yes of one person of the agency is enough, so that it may be said to many posts at once. */
        public boolean wantsOneYes() {
            return client == null && people() <= 1;
        }

        /** How many people of the agency have to say yes in all. */
        public int people() {
            return steps().stream().mapToInt(Level::people).sum();
        }
    }

    /**
     * Who has to agree to some posts: those on one of these channels that are of one of these kinds.
     *
     * @param channelIds empty for all channels
     * @param kinds empty for all kinds
     * @param required see {@link ApprovalPolicy}, as for what follows
     */
    public record ContentRule(
            @Nullable @Size(max = 50) Set<@NotNull ChannelId> channelIds,
            @Nullable Set<@NotNull ContentKind> kinds,
            boolean required,
            boolean ownPosts,

            @Nullable @Size(max = ApprovalPolicy.MOST_LEVELS)
            List<@NotNull @Valid Level> levels,

            @Nullable @Valid ClientYes client) {

        public ContentRule {
            channelIds = channelIds == null ? Set.of() : Set.copyOf(channelIds);
            kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
            levels = levels == null ? List.of() : List.copyOf(levels);
        }

        ApprovalPolicy policy() {
            return new ApprovalPolicy(required, ownPosts, levels(), client);
        }

        boolean fits(Collection<ChannelId> channels, Set<ContentKind> ofPost) {
            return (channelIds().isEmpty() || channels.stream().anyMatch(channelIds()::contains))
                    && (kinds().isEmpty() || ofPost.stream().anyMatch(kinds()::contains));
        }

        @Override
        public Set<ChannelId> channelIds() {
            return Objects.requireNonNull(channelIds);
        }

        @Override
        public Set<ContentKind> kinds() {
            return Objects.requireNonNull(kinds);
        }

        @Override
        public List<Level> levels() {
            return Objects.requireNonNull(levels);
        }
    }

    /** What a post is made of, as far as approvals go by it. */
    public enum ContentKind {
        /** No picture anywhere. */
        WORDS,
        /** A picture at least. */
        PICTURES,
        /** Several parts that follow each other. */
        THREAD,
        /** The client speaks for somebody else, or earns by it. */
        ADVERTISING,
        /** A picture or video whose rights end soon, or that another client has, too. */
        RIGHTS
    }

    /**
     * The yes of one person of the client company.
     *
     * @param viewers who is asked by mail as soon as a post waits for them; empty where the agency sends the link by hand
     * @param goesOutUnanswered true where a post goes out at its slot though the client, who was asked, said nothing
     */
    public record ClientYes(
            @Nullable @Size(max = MOST_VIEWERS) Set<@NotNull String> viewers, boolean goesOutUnanswered) {

        /** The most people who are asked at once. */
        public static final int MOST_VIEWERS = 5;

        public ClientYes {
            viewers = viewers == null ? Set.of() : Set.copyOf(viewers);
        }

        @Override
        public Set<String> viewers() {
            return Objects.requireNonNull(viewers);
        }
    }

    /**
     * One level of approval. Nobody's yes counts on two of them.
     *
     * @param roles who may say yes here; empty for everybody who may approve
     * @param people how many of them have to
     */
    public record Level(
            @Nullable @Size(max = 6) Set<@NotNull Role> roles,
            @Min(1) @Max(5) int people) {

        /** One yes of anybody who may approve. */
        public static final Level ANYBODY = new Level(Set.of(), 1);

        public Level {
            roles = roles == null ? Set.of() : Set.copyOf(roles);
        }

        @Override
        public Set<Role> roles() {
            return Objects.requireNonNull(roles);
        }

        public boolean takes(@Nullable Role role) {
            return roles().isEmpty() || (role != null && roles().contains(role));
        }
    }
}
