package dev.litfass.content.post;

import static dev.litfass.content.ContentProblem.ALREADY_APPROVED;
import static dev.litfass.content.ContentProblem.NOT_YOUR_LEVEL;
import static dev.litfass.content.ContentProblem.WAITS_FOR_CLIENT;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.contracts.directory.ClientCard.Level;
import java.util.HashSet;
import java.util.List;

/**
 * How far the yeses that were said go under a policy, which may have changed since. In the order in which they were said each
 * counts on the level that was open then, if that takes the person's role.
 */
record ApprovalSteps(List<Level> levels, int done, int yesesOnNext, boolean clientMissing) {

    /** @param authors whose yes does not count where the client wants a second person */
    static ApprovalSteps of(ApprovalPolicy policy, List<Yes> yeses, List<Person> authors) {
        var clientMissing = policy.client() != null && yeses.stream().noneMatch(Yes::isOfClient);
        var steps = new ApprovalSteps(policy.steps(), 0, 0, clientMissing);
        var counted = new HashSet<String>();
        if (policy.wantsSecondPerson()) {
            authors.forEach(author -> counted.add(author.id()));
        }
        for (var yes : yeses) {
            if (!yes.isOfClient()
                    && !counted.contains(yes.by().id())
                    && !steps.isDoneAtAgency()
                    && steps.next().takes(yes.role())) {
                counted.add(yes.by().id());
                steps = steps.oneMore();
            }
        }
        return steps;
    }

    boolean isComplete() {
        return isDoneAtAgency() && !clientMissing;
    }

    /** True where nobody of the agency has to say anything any more. */
    boolean isDoneAtAgency() {
        return done >= levels.size();
    }

    private Level next() {
        return levels.get(done);
    }

    private ApprovalSteps oneMore() {
        return yesesOnNext + 1 >= next().people()
                ? new ApprovalSteps(levels, done + 1, 0, clientMissing)
                : new ApprovalSteps(levels, done, yesesOnNext + 1, clientMissing);
    }

    /** Refuses a second yes of the same person, one on a level that is others', and one where only the client is asked. */
    void requireTurnOf(Caller by, List<Yes> yeses) {
        if (isComplete()) {
            return;
        }
        if (isDoneAtAgency()) {
            throw WAITS_FOR_CLIENT.because("the agency has said yes; the client is asked by a link");
        }
        if (yeses.stream().anyMatch(yes -> yes.by().id().equals(by.id()))) {
            throw ALREADY_APPROVED.because("others have to say yes as well");
        }
        if (!next().takes(by.role())) {
            throw NOT_YOUR_LEVEL.because("this level is for %s", next().roles());
        }
    }
}
