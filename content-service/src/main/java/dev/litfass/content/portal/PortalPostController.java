package dev.litfass.content.portal;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.content.calendar.CalendarLines;
import dev.litfass.content.calendar.DeliveryLine;
import dev.litfass.content.calendar.PostLine;
import dev.litfass.content.calendar.Stage;
import dev.litfass.content.post.Picture;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a client company sees of its posts: what it is asked for, what is planned and what went out. Unapproved drafts
 * are not shown. */
@RestController
class PortalPostController {

    private static final int MOST_DAYS = 92;
    private static final Set<Stage> PUBLIC = EnumSet.of(Stage.PUBLISHED, Stage.PARTLY);
    private static final Set<Stage> PLANNED = EnumSet.of(
            Stage.WITH_CLIENT,
            Stage.SCHEDULED,
            Stage.HELD,
            Stage.PUBLISHING,
            Stage.UNKNOWN,
            Stage.NEEDS_PERSON,
            Stage.TO_DO);

    private final CalendarLines lines;
    private final ChannelDirectory directory;

    PortalPostController(CalendarLines lines, ChannelDirectory directory) {
        this.lines = lines;
        this.directory = directory;
    }

    @GetMapping("/portal/posts")
    Mono<Answer> list(@RequestParam LocalDate from, @RequestParam LocalDate to, Caller caller) {
        if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
            throw INVALID_REQUEST.because("ask for 1 to %d days", MOST_DAYS);
        }
        var client = caller.onlyClient();
        return Mono.zip(directory.client(client), directory.channelsEver(client))
                .flatMap(both -> {
                    var zone = both.getT1().workTime().zone();
                    return lines.between(
                                    List.of(client),
                                    from.atStartOfDay(zone).toInstant(),
                                    to.plusDays(1).atStartOfDay(zone).toInstant())
                            .map(posts -> answer(posts, zone, both.getT2()));
                });
    }

    private Answer answer(List<PostLine> posts, ZoneId zone, List<ChannelCard> channels) {
        var names = channels.stream().collect(Collectors.toMap(ChannelCard::id, Function.identity()));
        return new Answer(
                zone,
                posts.stream()
                        .filter(post -> PLANNED.contains(post.stage()))
                        .map(post -> Planned.of(post, zone, names))
                        .toList(),
                posts.stream()
                        .filter(post -> PUBLIC.contains(post.stage()))
                        .map(post -> Published.of(post, zone))
                        .toList());
    }

    /** The client's posts. */
    record Answer(ZoneId zone, List<Planned> planned, List<Published> published) {}

    /** A post that is to go out. */
    record Planned(
            LocalDateTime local, Instant at, String text, List<Picture> pictures, List<Network> networks, Stage stage) {

        static Planned of(PostLine post, ZoneId zone, Map<ChannelId, ChannelCard> names) {
            var networks = post.channelIds().stream()
                    .flatMap(id -> Stream.ofNullable(names.get(id)))
                    .map(ChannelCard::network)
                    .distinct()
                    .toList();
            return new Planned(
                    LocalDateTime.ofInstant(post.at(), zone),
                    post.at(),
                    post.text(),
                    post.pictures(),
                    networks,
                    post.stage());
        }
    }

    /** A post that went out, and where it can be seen. */
    record Published(LocalDateTime local, Instant at, String text, List<Picture> pictures, List<Link> links) {

        static Published of(PostLine post, ZoneId zone) {
            return new Published(
                    LocalDateTime.ofInstant(post.at(), zone),
                    post.at(),
                    post.text(),
                    post.pictures(),
                    post.deliveries().stream().flatMap(Link::of).toList());
        }
    }

    /** Where a post can be seen; no address where it was published by hand on paper. */
    record Link(
            Network network, String channelName, @Nullable String url) {
        static Stream<Link> of(DeliveryLine delivery) {
            return delivery.published() && delivery.part() == 0
                    ? Stream.of(new Link(delivery.network(), delivery.channelName(), delivery.url()))
                    : Stream.empty();
        }
    }
}
