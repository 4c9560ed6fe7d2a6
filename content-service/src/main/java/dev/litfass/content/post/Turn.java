package dev.litfass.content.post;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Permission;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose yes of the agency a post in review waits for.
 *
 * @param level the level that is open, from 1
 * @param roles whose yes counts on it; empty for everybody who may approve
 * @param missing how many of them are still to say it
 * @param barred those whose yes does not count: they have said it, or wrote the post where its client wants others
 * @param client true where the client company is asked after the agency
 */
public record Turn(int level, int levels, Set<Role> roles, int missing, Set<String> barred, boolean client) {

    public static Turn of(ApprovalPolicy policy, List<Yes> yeses, List<Person> authors) {
        var steps = ApprovalSteps.of(policy, yeses, authors);
        var levels = Math.max(1, steps.levels().size());
        var writers = policy.wantsSecondPerson() ? authors.stream() : Stream.<Person>empty();
        if (steps.isDoneAtAgency()) {
            // The policy was changed since: whoever may approve says that it is enough.
            return new Turn(levels, levels, Set.of(), 1, ids(writers), steps.clientMissing());
        }
        var open = steps.levels().get(steps.done());
        return new Turn(
                steps.done() + 1,
                levels,
                open.roles(),
                open.people() - steps.yesesOnNext(),
                ids(Stream.concat(writers, yeses.stream().map(Yes::by))),
                steps.clientMissing());
    }

    private static Set<String> ids(Stream<Person> people) {
        return people.map(Person::id).collect(Collectors.toUnmodifiableSet());
    }

    /** True where this very caller may say it now. */
    public boolean isOf(Caller reader) {
        return reader.may(Permission.APPROVE_POSTS)
                && !barred.contains(reader.id())
                && (roles.isEmpty() || roles.contains(reader.role()));
    }
}
