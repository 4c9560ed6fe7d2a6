package dev.litfass.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.launcher.demo.DemoAgency.Channel;
import dev.litfass.launcher.demo.DemoAgency.Client;
import dev.litfass.launcher.demo.DemoAgency.Post;
import dev.litfass.launcher.demo.DemoAgency.Stage;
import org.junit.jupiter.api.Test;

class DemoAgencyTests {

    private final DemoAgency agency = DemoAgency.read();

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
                    assertThat(DemoAgency.image(post.image())).hasSizeGreaterThan(1000);
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
}
