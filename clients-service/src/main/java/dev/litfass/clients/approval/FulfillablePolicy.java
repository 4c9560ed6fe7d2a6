package dev.litfass.clients.approval;

import static dev.litfass.clients.ClientsProblem.POLICY_UNFULFILLABLE;
import static dev.litfass.contracts.caller.Permission.APPROVE_POSTS;
import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.clients.channel.Channel;
import dev.litfass.clients.channel.Channels;
import dev.litfass.clients.client.PolicyCheck;
import dev.litfass.clients.staff.Team;
import dev.litfass.clients.staff.Team.Person;
import dev.litfass.clients.viewer.Viewer;
import dev.litfass.clients.viewer.Viewers;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.contracts.directory.ClientCard.Level;
import dev.litfass.contracts.id.ClientId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Asks whether there are people enough: for each level those of its roles, nobody on two of them, and where a second
 * person is wanted somebody besides who may write. The usual policy, one yes of anybody, is let pass: an agency begins
 * with one person.
 */
@Component
class FulfillablePolicy implements PolicyCheck {

    private final Team team;
    private final Viewers viewers;
    private final Channels channels;

    FulfillablePolicy(Team team, Viewers viewers, Channels channels) {
        this.team = team;
        this.viewers = viewers;
        this.channels = channels;
    }

    /** Whom the client has is read once, however many rules there are. */
    @Override
    public Mono<Void> require(ClientId client, ApprovalPolicy policy) {
        return rules(client, policy)
                .then(Mono.zip(
                        team.active().filter(person -> person.serves(client)).collectList(),
                        viewers.findByClientIdOrderByNameAsc(client)
                                .map(Viewer::id)
                                .collectList()))
                .doOnNext(there -> policy.variants().forEach(each -> {
                    requireLevels(each, there.getT1());
                    requireClientYes(each, there.getT2());
                }))
                .then();
    }

    /** Each rule is about some posts only, and about channels of this client. */
    private Mono<Void> rules(ClientId client, ApprovalPolicy policy) {
        if (policy.rules().stream()
                .anyMatch(rule -> rule.channelIds().isEmpty() && rule.kinds().isEmpty())) {
            return Mono.error(() -> INVALID_REQUEST.because("a rule names channels, kinds of posts or both"));
        }
        var named = policy.rules().stream()
                .flatMap(rule -> rule.channelIds().stream())
                .collect(Collectors.toSet());
        return channels.findByClientIdOrderByIdAsc(client)
                .map(Channel::id)
                .collect(Collectors.toSet())
                .filter(there -> there.containsAll(named))
                .switchIfEmpty(Mono.error(
                        () -> INVALID_REQUEST.because("a rule names a channel that the client does not have")))
                .then();
    }

    private static void requireLevels(ApprovalPolicy policy, List<Person> people) {
        if (!policy.required() || policy.levels().isEmpty()) {
            return;
        }
        var approvers = people.stream()
                .filter(person -> person.role().may(APPROVE_POSTS))
                .toList();
        var authors =
                people.stream().filter(person -> person.role().may(WRITE_POSTS)).toList();
        if (!isFulfillable(policy, approvers, authors)) {
            throw POLICY_UNFULFILLABLE
                    .because("of the people who look after this client not enough may say these yeses")
                    .with("approvers", approvers.size());
        }
    }

    private static boolean isFulfillable(ApprovalPolicy policy, List<Person> approvers, List<Person> authors) {
        if (!policy.wantsSecondPerson()) {
            return areEnough(policy.levels(), approvers);
        }
        return authors.stream()
                .anyMatch(author -> areEnough(
                        policy.levels(),
                        approvers.stream().filter(each -> each != author).toList()));
    }

    /** Whatever levels are taken together, there are people enough for all of them (Hall's theorem). */
    private static boolean areEnough(List<Level> levels, List<Person> approvers) {
        return IntStream.range(1, 1 << levels.size()).allMatch(some -> {
            var taken = IntStream.range(0, levels.size())
                    .filter(i -> (some & 1 << i) != 0)
                    .mapToObj(levels::get)
                    .toList();
            var fit = approvers.stream()
                    .filter(person -> taken.stream().anyMatch(level -> level.takes(person.role())))
                    .count();
            return fit >= taken.stream().mapToInt(Level::people).sum();
        });
    }

    private static void requireClientYes(ApprovalPolicy policy, List<String> viewers) {
        var yes = policy.client();
        if (yes == null) {
            return;
        }
        if (!policy.required() && yes.goesOutUnanswered()) {
            throw POLICY_UNFULFILLABLE.because(
                    "where nobody of the agency says yes, the client has to: nothing goes out unanswered");
        }
        if (viewers.isEmpty() || !viewers.containsAll(yes.viewers())) {
            throw POLICY_UNFULFILLABLE.because("the client's yes needs people of the client who may give it");
        }
    }
}
