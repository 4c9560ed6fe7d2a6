package dev.litfass.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.mastodon.MastodonProfile;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Part;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Variant;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.directory.PublishingRules;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.worktime.OpeningHours;
import dev.litfass.contracts.worktime.WorkTime;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What all rules cost for a draft on 12 channels, each with words of its own and three parts: beside 60 other clients, 40
 * posts of the day and 100 words to be careful with. Printed; nothing is asserted about time. {@code -Dcheck.rounds=2000}
 * measures what proof/bench/README.md says.
 */
class CheckCostTests {

    private static final int ROUNDS = Integer.getInteger("check.rounds", 100);
    private static final String TEXT =
            "Ab Montag backen wir wieder unser Roggenbrot nach dem Rezept von Oma Helga 🥐. Kommt vorbei, solange es warm"
                    + " ist: https://brot.example/rezept?x=1 #RoggenBrot #Berlin @anna ";

    private final List<Check> checks = List.of(
            new AccessibilityCheck(),
            new BudgetCheck(),
            new ChannelCheck(),
            new DisclosureCheck(),
            new DuplicateCheck(),
            new LengthCheck(),
            new MediaCheck(),
            new MentionCheck(),
            new OptionsCheck(),
            new RulesCheck(),
            new SimilarPostCheck(),
            new TagCheck(),
            new WrongClientCheck());

    @Test
    void ofADraftOnTwelveChannels() {
        var subject = subject();
        var threads = ManagementFactory.getThreadMXBean();
        for (var i = 0; i < ROUNDS; i++) {
            look(subject);
        }
        var before = threads.getCurrentThreadCpuTime();
        var findings = 0;
        for (var i = 0; i < ROUNDS; i++) {
            findings += look(subject);
        }
        var took = (threads.getCurrentThreadCpuTime() - before) / 1e6 / ROUNDS;
        System.out.printf(
                "Findings for a draft on 12 channels: %.2f ms of CPU, %d findings%n", took, findings / ROUNDS);

        assertThat(findings).isPositive();
        assertThat(findings % ROUNDS).isZero();
    }

    private int look(Subject subject) {
        return checks.stream()
                .flatMap(check -> check.look(subject))
                .map(Finding::rule)
                .toList()
                .size();
    }

    private static Subject subject() {
        var channels = IntStream.range(0, 12)
                .mapToObj(i -> new ChannelCard(
                        new ChannelId("channel-" + i),
                        new ClientId("bakery"),
                        Network.MASTODON,
                        "Kanal " + i,
                        "bakery" + i,
                        "https://mastodon.example",
                        ChannelCard.Status.LIVE))
                .toList();
        var ids = channels.stream().map(ChannelCard::id).toList();
        var variants =
                ids.stream().map(id -> new Variant(id, TEXT.repeat(2) + id)).toList();
        var parts = Collections.nCopies(3, new Part(TEXT, null));
        var draft = new Draft("Brot", TEXT, ids, variants, null, parts);
        var limits = ids.stream()
                .collect(Collectors.<ChannelId, ChannelId, NetworkLimits>toMap(
                        Function.identity(), id -> MastodonProfile.PROFILE.limits()));
        var recent = IntStream.range(0, 40)
                .mapToObj(i -> new Surroundings.Neighbour(
                        new PostId("post-" + i),
                        ids.stream().collect(Collectors.toMap(Function.identity(), id -> TEXT + i + id))))
                .toList();
        var clients = IntStream.range(0, 60).mapToObj(CheckCostTests::client).toList();
        var phrases = IntStream.range(0, 100)
                .mapToObj(i -> new PublishingRules.Phrase(i == 0 ? "Oma Helga" : "Wort nach dem Rezept " + i, true, ""))
                .toList();
        var rules = new PublishingRules(null, false, null, phrases, null);
        var around = new Surroundings(
                clients, List.of(), recent, List.of(), rules, Surroundings.NONE.costs(), LocalDate.EPOCH);
        return new Subject(
                null, draft, channels, limits, Map.of(), Instant.EPOCH, around, Map.of(), Map.of(), Set.of());
    }

    private static ClientCard client(int i) {
        return new ClientCard(
                new ClientId("client-" + i),
                "Gärtnerei Grünwald Nummer " + i,
                "#008000",
                false,
                new ClientCard.Voice(List.of("de"), ClientCard.Address.SIE),
                new WorkTime(ZoneId.of("Europe/Berlin"), "DE-BE", null, OpeningHours.officeDays(), List.of()),
                ClientCard.ResponseTarget.usual(),
                ClientCard.ApprovalPolicy.secondPerson());
    }
}
