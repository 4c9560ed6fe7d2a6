package dev.litfass.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Part;
import dev.litfass.content.post.Variant;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.worktime.OpeningHours;
import dev.litfass.contracts.worktime.WorkTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongClientCheckTests {

    private static final ChannelId CHANNEL = new ChannelId("bakery-mastodon");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Heute bei Gärtnerei Grünwald",
                "heute bei GÄRTNEREI GRÜNWALD!",
                "heute bei Gaertnerei Gruenwald",
                "bei Gärtnerei\u00a0Grünwald",
                "bei Ga\u0308rtnerei Gru\u0308nwald",
                "bei Gärt\u00adnerei Grünwald",
                "#GärtnereiGrünwald",
                "#gaertnereigruenwald ist da",
            })
    void recognisesAnotherClientHoweverItsNameIsWritten(String text) {
        assertThat(look(draft(text, List.of(), List.of()))).containsExactly("wrong-client");
    }

    @Test
    void looksAtVariantsAndAtTheParts() {
        var named = "Gärtnerei Grünwald";

        assertThat(look(draft("Brot", List.of(new Variant(CHANNEL, named)), List.of())))
                .containsExactly("wrong-client");
        assertThat(look(draft("Brot", List.of(), List.of(new Part(named, null)))))
                .containsExactly("wrong-client");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mehr: https://www.gruenwald.example/blog/rosen",
                "Mehr: http://gruenwald.example/blog?x=1.",
                "HTTPS://GRUENWALD.EXAMPLE/BLOG"
            })
    void recognisesTheSiteOfAnotherClient(String text) {
        assertThat(look(draft(text, List.of(), List.of()))).containsExactly("wrong-client-link");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://gruenwald.example/blogger",
                "https://gruenwald.example/",
                "https://notgruenwald.example/blog",
                "https://gruenwald.example.org/blog"
            })
    void letsLinksElsewherePass(String text) {
        assertThat(look(draft(text, List.of(), List.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Die Gärtnerei im Grünen", "Gärtnerei. Im Wald", "Gärtnerei Grünwaldstraße", ""})
    void letsOtherTextsPass(String text) {
        assertThat(look(draft(text, List.of(), List.of()))).isEmpty();
    }

    private static List<String> look(Draft draft) {
        var site = new ChannelCard(
                new ChannelId("garden-blog"),
                new ClientId("garden"),
                Network.WORDPRESS,
                "Blog",
                "blog",
                "https://www.gruenwald.example/blog",
                ChannelCard.Status.LIVE);
        var subject = CheckSubjects.of(
                draft,
                new Surroundings(
                        List.of(client()),
                        List.of(site),
                        List.of(),
                        List.of(),
                        Surroundings.NONE.rules(),
                        Surroundings.NONE.costs(),
                        null));
        return new WrongClientCheck().look(subject).map(Finding::rule).toList();
    }

    private static Draft draft(String text, List<Variant> variants, List<Part> parts) {
        return new Draft(null, text, List.of(CHANNEL), variants, List.of(), parts);
    }

    private static ClientCard client() {
        return new ClientCard(
                new ClientId("garden"),
                "Gärtnerei Grünwald",
                "#008000",
                false,
                new ClientCard.Voice(List.of("de"), ClientCard.Address.SIE),
                new WorkTime(ZoneId.of("Europe/Berlin"), "DE-BE", null, OpeningHours.officeDays(), List.of()),
                ClientCard.ResponseTarget.usual(),
                ClientCard.ApprovalPolicy.secondPerson());
    }
}
