package dev.litfass.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.launcher.demo.DemoAgency.Channel;
import dev.litfass.launcher.demo.DemoAgency.Client;
import dev.litfass.launcher.demo.DemoAgency.Post;
import dev.litfass.launcher.demo.DemoAgency.Stage;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoAgencyTests {

    private final DemoAgency agency = DemoAgency.read();
    private final Map<String, DemoMonths> months = DemoMonths.read();
    private final LocalDate today = LocalDate.of(2026, 12, 27);

    @Test
    void hasEveryStageForANewcomerToSee() {
        assertThat(agency.clients().stream()
                        .flatMap(client -> client.posts().stream())
                        .map(Post::stage))
                .contains(Stage.values());
    }

    @Test
    void speaksOnlyOfChannelsPostsClientsAndPicturesThatExist() {
        for (Client client : agency.clients()) {
            var handles = client.channels().stream().map(Channel::handle).toList();
            var titles = client.posts().stream().map(Post::title).toList();
            assertThat(titles).doesNotHaveDuplicates();
            assertThat(client.posts()).allSatisfy(post -> {
                assertThat(handles).containsAll(post.channels());
                assertThat(post.text().length()).isLessThan(500);
                if (post.image() != null) {
                    assertThat(DemoAgency.resource(post.image())).hasSizeGreaterThan(1000);
                    assertThat(post.alt()).isNotBlank();
                }
            });
            assertThat(client.comments()).allSatisfy(comment -> {
                if (comment.to() != null) {
                    assertThat(titles).contains(comment.to());
                }
            });
        }
        assertThat(agency.clients().stream().map(Client::name).toList())
                .containsAll(agency.partner().clients());
    }

    @Test
    void hasThreeMonthsBehindItAndSixWeeksAhead() {
        assertThat(months.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        agency.clients().stream().map(Client::name).toList());
        for (Client client : agency.clients()) {
            var its = Objects.requireNonNull(months.get(client.name()));
            assertThat(its.past().posts("channel", today, client.zone())).hasSizeBetween(12, 100);
            var planned = its.planned(today);
            assertThat(planned)
                    .extracting(Post::inDays)
                    .allSatisfy(days -> assertThat(days).isBetween(1, 42));
            var titles =
                    Stream.concat(client.posts().stream(), planned.stream()).map(Post::title);
            assertThat(titles).doesNotHaveDuplicates();
            assertThat(client.channels())
                    .extracting(Channel::handle)
                    .contains(its.past().channel());
        }
    }

    @Test
    void closesOnTheNextDaysOfItsYear() {
        var christmas = agency.clients().get(0).closures().get(0);

        assertThat(christmas.next(today)).containsEntry("from", "2026-12-24").containsEntry("to", "2026-12-31");
        assertThat(christmas.next(LocalDate.of(2027, 1, 1))).containsEntry("from", "2027-12-24");
    }
}
