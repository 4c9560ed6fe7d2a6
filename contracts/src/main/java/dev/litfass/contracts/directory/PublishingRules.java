package dev.litfass.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.litfass.contracts.directory.ClientCard.ContentKind;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.network.Network;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants its posts to keep to, beside whose yes they need.
 *
 * @param budgetCents what the networks may charge for its posts in a calendar month (UTC), in US cents, as they bill; null
 *     for no limit
 * @param accessibilityBlocks true where a post that not everybody can read or hear must not go out
 * @param matrix what may go where: the first row that fits a post on a channel counts, and without one it may
 * @param phrases words that must not be said, or only with care
 * @param embargoes days on which nothing goes out
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishingRules(
        @Nullable @Min(0) @Max(10_000_000) Integer budgetCents,
        boolean accessibilityBlocks,
        @Nullable @Size(max = 50) List<@NotNull @Valid Row> matrix,
        @Nullable @Size(max = 200) List<@NotNull @Valid Phrase> phrases,
        @Nullable @Size(max = 50) List<@NotNull @Valid Embargo> embargoes) {

    /** Nobody has said anything. */
    public static final PublishingRules NONE = new PublishingRules(null, false, null, null, null);

    public PublishingRules {
        matrix = matrix == null ? List.of() : List.copyOf(matrix);
        phrases = phrases == null ? List.of() : List.copyOf(phrases);
        embargoes = embargoes == null ? List.of() : List.copyOf(embargoes);
    }

    @Override
    public List<Row> matrix() {
        return Objects.requireNonNull(matrix);
    }

    @Override
    public List<Phrase> phrases() {
        return Objects.requireNonNull(phrases);
    }

    @Override
    public List<Embargo> embargoes() {
        return Objects.requireNonNull(embargoes);
    }

    /**
     * Tells these rules from others, the budget aside: rules that say the same have the same version, also when they were
     * changed and changed back.
     */
    @JsonIgnore
    public String version() {
        var said = new StringBuilder().append(accessibilityBlocks);
        matrix().forEach(row -> say(
                said, "row", new TreeSet<>(row.kinds()), new TreeSet<>(row.networks()), row.allowed(), row.reason()));
        phrases().forEach(phrase -> say(said, "phrase", phrase.words(), phrase.blocks(), phrase.reason()));
        embargoes()
                .forEach(embargo ->
                        say(said, "embargo", embargo.from(), embargo.until(), embargo.words(), embargo.reason()));
        return Id.named(said.toString());
    }

    private static void say(StringBuilder said, Object... all) {
        for (var each : all) {
            var text = each.toString();
            said.append(text.length()).append(':').append(text);
        }
    }

    /** The row that forbids a post of these kinds on a network. */
    public Optional<Row> forbids(Collection<ContentKind> kinds, Network network) {
        return matrix().stream()
                .filter(row -> row.fits(kinds, network))
                .findFirst()
                .filter(row -> !row.allowed());
    }

    /**
     * One row of the matrix. Who has to agree to what is allowed the approval policy says.
     *
     * @param kinds empty for all kinds
     * @param networks empty for all networks
     * @param reason what people read where it forbids
     */
    public record Row(
            @Nullable Set<@NotNull ContentKind> kinds,
            @Nullable Set<@NotNull Network> networks,
            boolean allowed,
            @NotNull @Size(max = 300) String reason) {

        public Row {
            kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
            networks = networks == null ? Set.of() : Set.copyOf(networks);
        }

        @Override
        public Set<ContentKind> kinds() {
            return Objects.requireNonNull(kinds);
        }

        @Override
        public Set<Network> networks() {
            return Objects.requireNonNull(networks);
        }

        boolean fits(Collection<ContentKind> ofPost, Network network) {
            return (kinds().isEmpty() || ofPost.stream().anyMatch(kinds()::contains))
                    && (networks().isEmpty() || networks().contains(network));
        }
    }

    /**
     * Words next to each other, in whatever spelling.
     *
     * @param blocks false where saying them is a matter of care
     * @param reason what people read where they are said
     */
    public record Phrase(
            @NotBlank @Size(max = 100) String words,
            boolean blocks,
            @NotNull @Size(max = 300) String reason) {}

    /**
     * Days on which nothing goes out.
     *
     * @param until the last of them
     * @param words only what says these; empty for everything
     */
    public record Embargo(
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotNull @Size(max = 100) String words,
            @NotNull @Size(max = 300) String reason) {

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }
}
