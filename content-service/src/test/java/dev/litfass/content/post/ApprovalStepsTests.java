package dev.litfass.content.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.content.ContentProblem;
import dev.litfass.content.media.AssetId;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.contracts.directory.ClientCard.ClientYes;
import dev.litfass.contracts.directory.ClientCard.ContentKind;
import dev.litfass.contracts.directory.ClientCard.ContentRule;
import dev.litfass.contracts.directory.ClientCard.Level;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.testsupport.Callers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Several yeses, one after the other. */
class ApprovalStepsTests {

    private static final ClientId CLIENT = new ClientId("bakery");
    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final Caller AUTHOR = Callers.staff("author", Role.EDITOR, CLIENT);
    private static final Caller EDITOR = Callers.staff("editor", Role.EDITOR, CLIENT);
    private static final Caller OTHER = Callers.staff("other", Role.EDITOR, CLIENT);
    private static final Caller LEAD = Callers.staff("lead", Role.ACCOUNT_LEAD, CLIENT);
    private static final Person MARTA = new Person("viewer:marta", "Marta Berger");
    private static final List<Caller> PEOPLE = List.of(AUTHOR, EDITOR, OTHER, LEAD, Callers.admin());
    private static final ApprovalPolicy EDITORS_THEN_LEAD =
            policy(new Level(Set.of(Role.EDITOR), 2), new Level(Set.of(Role.ACCOUNT_LEAD), 1));

    @Test
    void waitsOnUntilEveryLevelHasSaidYes() {
        var one = waiting().approvedBy(EDITOR, EDITORS_THEN_LEAD, NOW);
        assertThat(one.status()).isEqualTo(PostStatus.IN_REVIEW);
        assertThat(one.isApproved(NOW)).isFalse();
        refused(ContentProblem.ALREADY_APPROVED, () -> one.approvedBy(EDITOR, EDITORS_THEN_LEAD, NOW));
        refused(ContentProblem.NOT_YOUR_LEVEL, () -> one.approvedBy(LEAD, EDITORS_THEN_LEAD, NOW));

        var two = one.approvedBy(OTHER, EDITORS_THEN_LEAD, NOW);
        assertThat(two.status()).isEqualTo(PostStatus.IN_REVIEW);
        var all = two.approvedBy(LEAD, EDITORS_THEN_LEAD, NOW);

        assertThat(all.status()).isEqualTo(PostStatus.APPROVED);
        assertThat(all.isApproved(NOW)).isTrue();
    }

    @Test
    void aDraftIsNotApprovedPastTheLevelsAndNotByAnotherRole() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var draft = Post.draft(PostId.fresh(clock), CLIENT, text("Brezeln"), AUTHOR, clock);
        var leads = policy(new Level(Set.of(Role.ACCOUNT_LEAD), 1));

        assertThat(draft.approvedBy(EDITOR, EDITORS_THEN_LEAD, NOW).status()).isEqualTo(PostStatus.IN_REVIEW);
        refused(ContentProblem.NOT_YOUR_LEVEL, () -> draft.approvedBy(EDITOR, leads, NOW));
        assertThat(draft.approvedBy(LEAD, leads, NOW).status()).isEqualTo(PostStatus.APPROVED);
    }

    @Test
    void whatWasSaidIsVoidWithOtherWordsANoOrANewSubmission() {
        var one = waiting().approvedBy(EDITOR, EDITORS_THEN_LEAD, NOW);

        assertThat(one.rejectedBy(LEAD, "zu lang", NOW).reviewState().said()).isEmpty();
        assertThat(one.rewritten(text("Anders"), AUTHOR, NOW)
                        .submitted(NOW)
                        .reviewState()
                        .said())
                .isEmpty();
    }

    @Test
    void aPolicyThatChangesMeanwhileCountsWhatWasSaidAnew() {
        var one = waiting().approvedBy(EDITOR, EDITORS_THEN_LEAD, NOW);
        var leadOnly = policy(new Level(Set.of(Role.ACCOUNT_LEAD), 1), new Level(Set.of(), 1));

        assertThat(ApprovalSteps.of(leadOnly, one.reviewState().said(), List.of())
                        .done())
                .isZero();
        assertThat(one.approvedBy(LEAD, leadOnly, NOW).status()).isEqualTo(PostStatus.IN_REVIEW);
    }

    @Test
    void anAuthorsYesCountsNoMoreOnceTheClientWantsASecondPerson() {
        var two = new Level(Set.of(), 2);
        var own = waiting().approvedBy(AUTHOR, new ApprovalPolicy(true, true, List.of(two)), NOW);

        assertThat(own.approvedBy(EDITOR, new ApprovalPolicy(true, true, List.of(two)), NOW)
                        .status())
                .isEqualTo(PostStatus.APPROVED);
        assertThat(own.approvedBy(EDITOR, policy(two), NOW).status()).isEqualTo(PostStatus.IN_REVIEW);
    }

    @Test
    void nothingIsEverApprovedThatThePolicyOfThatMomentDoesNotCover() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var run = 0; run < 10_000; run++) {
            var model = new Model(random);
            for (var step = 0; step < 12; step++) {
                model.step();
                model.requireCovered("seed " + seed + ", run " + run + ", step " + step);
            }
        }
    }

    /** A post that people do anything with, and beside it what they said yes to. */
    private static final class Model {

        private final Random random;
        private ApprovalPolicy policy;
        private Post post = waiting();
        private ContentHash saidTo = post.hash();
        private final Set<Caller> said = new LinkedHashSet<>();
        private boolean approvedNow;
        private boolean clientSaid;

        Model(Random random) {
            this.random = random;
            this.policy = anyPolicy();
        }

        void step() {
            approvedNow = false;
            try {
                switch (random.nextInt(9)) {
                    case 0 -> policy = anyPolicy();
                    case 1 -> rewrite();
                    case 2 -> restart(post.submitted(NOW));
                    case 3 -> restart(post.rejectedBy(LEAD, "nein", NOW));
                    case 4 -> clientSaysYes();
                    case 5 -> clientSaysNo();
                    case 6 -> goUnanswered();
                    default -> approve(PEOPLE.get(random.nextInt(PEOPLE.size())));
                }
            } catch (Problem refused) {
                // refused is refused: nothing has changed
            }
        }

        private void rewrite() {
            var next = post.rewritten(anyDraft(), AUTHOR, NOW);
            if (next.hash().equals(post.hash())) {
                post = next;
            } else {
                restart(next);
            }
        }

        /** To any words: those that were seen may be others. */
        private void clientSaysYes() {
            var seen = random.nextBoolean() ? post.hash() : ContentHash.of(anyDraft());
            post = post.approvedByClient(MARTA, seen, policy, NOW);
            clientSaid = true;
            assertThat(seen).isEqualTo(saidTo);
            approvedNow = post.status() == PostStatus.APPROVED;
        }

        private void clientSaysNo() {
            post = post.rejectedByClient(Remark.ofClient(MARTA, NOW, "nein", Remark.Wish.CHANGE, post.hash()));
            clientSaid = false;
        }

        private void goUnanswered() {
            post = post.approvedUnanswered(policy, NOW);
            clientSaid = true;
            approvedNow = true;
        }

        private void restart(Post next) {
            post = next;
            said.clear();
            clientSaid = false;
            saidTo = post.hash();
        }

        private void approve(Caller by) {
            if (post.status() != PostStatus.IN_REVIEW) {
                return;
            }
            Approval.requireMayBeGiven(
                    by, post.hash(), post.hash(), post.metadata().authors(), post.policyUnder(policy));
            post = post.approvedBy(by, policy, NOW);
            said.add(by);
            approvedNow = post.status() == PostStatus.APPROVED;
        }

        void requireCovered(String where) {
            if (!approvedNow) {
                return;
            }
            var policy = ofContent();
            assertThat(post.hash()).as(where).isEqualTo(saidTo);
            assertThat(policy.client() == null || clientSaid).as(where).isTrue();
            var counted = said.stream()
                    .filter(by -> policy.ownPosts() || by != AUTHOR)
                    .toList();
            assertThat(counted).as(where).hasSizeGreaterThanOrEqualTo(policy.people());
            for (var level : policy.steps()) {
                assertThat(counted.stream().filter(by -> level.takes(by.role())).count())
                        .as(where)
                        .isGreaterThanOrEqualTo(level.people());
            }
        }

        /** Said once more here, so that both would have to be wrong: the first rule that fits, or what holds without. */
        private ApprovalPolicy ofContent() {
            var draft = post.draft();
            for (var rule : policy.rules()) {
                var onChannel = rule.channelIds().isEmpty()
                        || rule.channelIds().contains(draft.channelIds().get(0));
                var ofKind = rule.kinds().isEmpty()
                        || (rule.kinds().contains(ContentKind.WORDS)
                                && draft.allMedia().isEmpty())
                        || (rule.kinds().contains(ContentKind.PICTURES)
                                && !draft.allMedia().isEmpty())
                        || (rule.kinds().contains(ContentKind.THREAD)
                                && !draft.parts().isEmpty());
                if (onChannel && ofKind) {
                    return new ApprovalPolicy(rule.required(), rule.ownPosts(), rule.levels(), rule.client());
                }
            }
            return new ApprovalPolicy(policy.required(), policy.ownPosts(), policy.levels(), policy.client());
        }

        private Draft anyDraft() {
            var pictures = List.of(new Picture(new AssetId("oven"), ""));
            var parts = List.of(new Part("Teil", random.nextBoolean() ? pictures : List.of()));
            return new Draft(
                    "",
                    "Text " + random.nextInt(3),
                    List.of(new ChannelId(random.nextBoolean() ? "mastodon" : "blog")),
                    List.of(),
                    random.nextBoolean() ? pictures : List.of(),
                    random.nextBoolean() ? parts : List.of());
        }

        private ContentRule anyRule() {
            var as = anyPolicyWithoutRules();
            Set<ChannelId> channels = random.nextBoolean() ? Set.of() : Set.of(new ChannelId("blog"));
            var kinds = Stream.of(ContentKind.values())
                    .filter(kind -> random.nextBoolean())
                    .collect(Collectors.toSet());
            return new ContentRule(channels, kinds, true, as.ownPosts(), as.levels(), as.client());
        }

        private ApprovalPolicy anyPolicy() {
            var usual = anyPolicyWithoutRules();
            var rules = Stream.generate(this::anyRule).limit(random.nextInt(3)).toList();
            return new ApprovalPolicy(true, usual.ownPosts(), usual.levels(), usual.client(), rules);
        }

        private ApprovalPolicy anyPolicyWithoutRules() {
            var levels = new ArrayList<Level>();
            for (var i = random.nextInt(4); i > 0; i--) {
                levels.add(new Level(
                        random.nextBoolean() ? Set.of() : Set.of(Role.values()[random.nextInt(3)]),
                        1 + random.nextInt(2)));
            }
            var client = random.nextBoolean() ? null : new ClientYes(Set.of(), true);
            return new ApprovalPolicy(true, random.nextBoolean(), levels, client);
        }
    }

    private static Post waiting() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return Post.draft(PostId.fresh(clock), CLIENT, text("Brezeln"), AUTHOR, clock)
                .submitted(NOW);
    }

    private static Draft text(String text) {
        return new Draft("", text, List.of(new ChannelId("mastodon")), List.of(), List.of(), List.of());
    }

    private static ApprovalPolicy policy(Level... levels) {
        return new ApprovalPolicy(true, false, List.of(levels));
    }

    private static void refused(ContentProblem why, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.is(why)).isTrue());
    }
}
