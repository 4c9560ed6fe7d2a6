package dev.litfass.content.portal;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.content.calendar.CalendarQuery;
import dev.litfass.content.calendar.PostWithDeliveries;
import dev.litfass.content.calendar.Stage;
import dev.litfass.content.delivery.Delivery;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a client company sees of its posts: what is planned and what went out. Unapproved drafts are not shown. */
@RestController
class PortalPostController {

    private static final int MOST_DAYS = 92;
    private static final Set<Stage> PUBLIC = EnumSet.of(Stage.PUBLISHED, Stage.PARTLY);
    private static final Set<Stage> PLANNED = EnumSet.of(
            Stage.APPROVED,
            Stage.SCHEDULED,
            Stage.HELD,
            Stage.PUBLISHING,
            Stage.UNKNOWN,
            Stage.NEEDS_PERSON,
            Stage.TO_DO);

    private final CalendarQuery calendar;
    private final ChannelDirectory directory;
    private final Clock clock;

    PortalPostController(CalendarQuery calendar, ChannelDirectory directory, Clock clock) {
        this.calendar = calendar;
        this.directory = directory;
        this.clock = clock;
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
                    return calendar.between(
                                    List.of(client),
                                    from.atStartOfDay(zone).toInstant(),
                                    to.plusDays(1).atStartOfDay(zone).toInstant())
                            .map(posts -> answer(posts, zone, both.getT2()));
                });
    }

    private Answer answer(List<PostWithDeliveries> posts, ZoneId zone, List<ChannelCard> channels) {
        var names = channels.stream().collect(Collectors.toMap(ChannelCard::id, Function.identity()));
        return new Answer(
                zone,
                clock.instant(),
                posts.stream()
                        .filter(post -> PLANNED.contains(post.stage()))
                        .map(post -> Planned.of(post, zone, names))
                        .toList(),
                posts.stream()
                        .filter(post -> PUBLIC.contains(post.stage()))
                        .map(post -> Published.of(post, zone))
                        .toList());
    }

    /** The client's posts, as of a moment. */
    record Answer(ZoneId zone, Instant asOf, List<Planned> planned, List<Published> published) {}

    /** A post that is to go out. */
    record Planned(LocalDateTime local, Instant at, String text, List<Network> networks, Stage stage) {

        static Planned of(PostWithDeliveries found, ZoneId zone, Map<ChannelId, ChannelCard> names) {
            var post = found.post();
            var at = Objects.requireNonNull(post.slot()).at();
            var networks = post.draft().channelIds().stream()
                    .flatMap(id -> Stream.ofNullable(names.get(id)))
                    .map(ChannelCard::network)
                    .distinct()
                    .toList();
            return new Planned(
                    LocalDateTime.ofInstant(at, zone),
                    at,
                    post.draft().wholeText(post.draft().text()),
                    networks,
                    found.stage());
        }
    }

    /** A post that went out, and where it can be seen. */
    record Published(LocalDateTime local, Instant at, String text, List<Link> links) {

        static Published of(PostWithDeliveries found, ZoneId zone) {
            var post = found.post();
            var at = Objects.requireNonNull(post.slot()).at();
            return new Published(
                    LocalDateTime.ofInstant(at, zone),
                    at,
                    post.draft().wholeText(post.draft().text()),
                    found.deliveries().stream().flatMap(Link::of).toList());
        }
    }

    /** Where a post can be seen; no address where it was published by hand on paper. */
    record Link(
            Network network, String channelName, @Nullable String url) {
        static Stream<Link> of(Delivery delivery) {
            var remote = delivery.evidence().remote();
            var target = delivery.target();
            return remote == null || target.part() > 0
                    ? Stream.empty()
                    : Stream.of(new Link(target.network(), target.channelName(), remote.url()));
        }
    }
}
