package dev.litfass.content.delivery;

import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Reason;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Slot;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.lease.Lease;
import dev.litfass.testsupport.Callers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run of publishing in a world of its own: a seed decides who does the next step, who crashes or stands still
 * between two steps, how long everything takes, what the network does to a request and what people do meanwhile. The
 * same seed is the same run. Afterwards what the public saw is held against what people were told.
 */
final class Simulation {

    /** Something happened that must not. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(String message) {
            super(message);
        }
    }

    private static final ClientId CLIENT = new ClientId("bakery");
    private static final ChannelId CHANNEL = new ChannelId("channel");
    private static final Caller BY = Callers.staff("lead", Role.ACCOUNT_LEAD, CLIENT);
    private static final Instant START = Instant.parse("2026-12-02T09:00:00Z");
    private static final Duration NEVER_MIND = Duration.ofMinutes(7);
    private static final Duration END = Duration.ofMinutes(45);
    private static final int WORKERS = 3;
    private static final Set<DeliveryStatus> NOT_YET_SENT = EnumSet.of(
            DeliveryStatus.SCHEDULED, DeliveryStatus.RETRY_WAIT, DeliveryStatus.LEASED, DeliveryStatus.PREPARED);
    private static final int MOST_STEPS = 5_000;

    /** A post on its channel, or a part of one in a thread, and what people did to it and were told. */
    private static final class Sheet {
        final PostId post;
        final int part;

        /** The part that this one answers. */
        final @Nullable Sheet before;

        boolean threaded;
        boolean held;
        boolean discarded;

        /** Somebody was told that a change came too late, and that whatever was not public yet was taken back. */
        boolean takenBackInPart;

        /** Not before this, as people were told last; where nobody was told, the earliest it can be. */
        Instant due;

        /** The latest slot it can have. */
        Instant lastDue;

        @Nullable
        Instant surelyOffAt;

        @Nullable
        Instant takenBackAt;

        @Nullable
        Instant surelyHeldAt;

        @Nullable
        Instant sentAgainAt;

        Sheet(PostId post, int part, Instant due, @Nullable Sheet before) {
            this.post = post;
            this.part = part;
            this.due = due;
            this.lastDue = due;
            this.before = before;
            this.threaded = before != null;
        }
    }

    /** A worker: what it is at, until when it stands still, and the request it waits for. */
    private static final class Worker {
        final int number;

        @Nullable
        DeliveryProcess work;

        Instant still = Instant.MIN;
        Instant armingSince = Instant.MIN;
        Instant leaseUntil = Instant.MIN;
        Instant nextBeat = Instant.MAX;

        @Nullable
        Instant giveUpAt;

        @Nullable
        Outcome answer;

        Instant answerAt = Instant.MAX;

        Worker(int number) {
            this.number = number;
        }

        void dropEverything() {
            work = null;
            nextBeat = Instant.MAX;
            giveUpAt = null;
            answer = null;
            answerAt = Instant.MAX;
        }
    }

    /** A request on its way to the network. */
    private record Request(Worker from, DeliveryProcess work, String key, Outgoing outgoing, Instant arrives) {}

    private final SplittableRandom random;
    private final boolean twins;
    private final Rules rules;
    private final SimulatedNetwork network;
    private final Map<DeliveryId, Delivery> collection = new LinkedHashMap<>();
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    private final SimulatedStaff desk;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Worker> workers = new ArrayList<>();
    private final List<Request> underway = new ArrayList<>();
    private final @Nullable List<String> story;
    private Instant now = START;
    private boolean gateClosed;

    Simulation(long seed, Rules rules, @Nullable List<String> story) {
        this.random = new SplittableRandom(seed);
        this.rules = rules;
        this.desk = new SimulatedStaff(collection, rules, clock);
        this.story = story;
        var kinds = SimulatedNetwork.Kind.values();
        this.network = new SimulatedNetwork(kinds[random.nextInt(kinds.length)], random);
        this.twins = random.nextInt(100) < 15;
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            plan(i);
        }
        for (int i = 0; i < WORKERS; i++) {
            workers.add(new Worker(i));
        }
        tell(() -> "the network recognises " + network.kind());
        if (random.nextInt(100) < 5) {
            var until = START.plusSeconds(900 + random.nextInt(300));
            workers.forEach(worker -> worker.still = until);
            tell(() -> "nothing runs until " + until);
        }
    }

    private void plan(int number) {
        var due = START.plusSeconds(random.nextInt(120));
        var first = plan(number, 0, due, null);
        var parts = twins || random.nextInt(100) >= 20 ? 0 : 1 + random.nextInt(2);
        var before = first;
        for (int part = 1; part <= parts; part++) {
            first.threaded = true;
            before = plan(number, part, due.plusSeconds(part), before);
        }
    }

    private Sheet plan(int number, int part, Instant due, @Nullable Sheet before) {
        var id = new PostId("post" + number);
        if (part == 0) {
            var text = twins ? "the same text" : "text " + number;
            var draft = new Draft(null, text, List.of(CHANNEL), null, null, null);
            var post = Post.draft(id, CLIENT, draft, BY, clock).submitted(START).approvedBy(BY, START);
            desk.keep(post.scheduledFor(slot(due), START));
        }
        var sheet = new Sheet(id, part, due, before);
        sheets.add(sheet);
        plan(sheet);
        return sheet;
    }

    private static Slot slot(Instant at) {
        return new Slot(LocalDateTime.ofInstant(at, ZoneOffset.UTC), ZoneOffset.UTC, at);
    }

    /** Plans what is on the calendar, and only once. */
    private void plan(Sheet sheet) {
        var post = desk.post(sheet.post);
        var at = Objects.requireNonNull(post.slot()).at().plusSeconds(sheet.part);
        var round = post.metadata().round();
        var target = new Target(Network.SIMULATOR, CHANNEL, "Channel", sheet.post, round, sheet.part, null);
        var outgoing = new Outgoing(id(sheet).value(), text(sheet), List.of(), null, at);
        collection.putIfAbsent(id(sheet), Delivery.planned(id(sheet), CLIENT, target, outgoing, now));
    }

    private String text(Sheet sheet) {
        return desk.post(sheet.post).draft().text() + (sheet.part == 0 ? "" : " part " + sheet.part);
    }

    /** The delivery of the round that the post is in. */
    private DeliveryId id(Sheet sheet) {
        return DeliveryId.of(
                sheet.post, CHANNEL, desk.post(sheet.post).metadata().round(), sheet.part);
    }

    /** The deliveries of all rounds, the oldest first. */
    private List<Delivery> deliveries(Sheet sheet) {
        return collection.values().stream()
                .filter(delivery -> sheet.post.equals(delivery.target().postId()))
                .filter(delivery -> delivery.target().part() == sheet.part)
                .sorted(Comparator.comparing(delivery -> delivery.target().round()))
                .toList();
    }

    private Stream<Sheet> unplanned() {
        return sheets.stream().filter(sheet -> {
            var post = desk.post(sheet.post);
            var due = post.lease().dueAt();
            return post.isScheduled() && due != null && !due.isAfter(now) && !collection.containsKey(id(sheet));
        });
    }

    /** Runs to the end and judges. */
    void run() {
        goOnUntil(START.plus(END));
        sheets.forEach(this::decide);
        goOnUntil(START.plus(END).plus(END));
        judge();
    }

    private void goOnUntil(Instant end) {
        var calm = START.plus(NEVER_MIND);
        for (int step = 0; step < MOST_STEPS && now.isBefore(end); step++) {
            if (now.isAfter(calm)) {
                network.calmDown();
            }
            arrivals();
            if (!step(now.isBefore(calm))) {
                now = wake(end);
            } else if (random.nextInt(3) == 0) {
                now = now.plusMillis(random.nextInt(2_000));
            }
        }
    }

    private boolean step(boolean trouble) {
        if (trouble && random.nextInt(100) < 12) {
            trouble();
        }
        if (desk.isBusy() && random.nextInt(100) < 30) {
            if (trouble && random.nextInt(100) < 12) {
                tell(() -> "the desk dies half way");
                desk.die();
            } else {
                desk.step();
            }
        }
        var unplanned = unplanned().toList();
        if (!unplanned.isEmpty() && random.nextInt(100) < 60) {
            plan(unplanned.get(random.nextInt(unplanned.size())));
        }
        var able = workers.stream().filter(this::canGoOn).toList();
        if (!able.isEmpty()) {
            goOn(able.get(random.nextInt(able.size())));
            return true;
        }
        return false;
    }

    private boolean canGoOn(Worker worker) {
        if (worker.still.isAfter(now)) {
            return false;
        }
        if (!worker.nextBeat.isAfter(now)) {
            return true;
        }
        if (worker.giveUpAt != null) {
            return !worker.answerAt.isAfter(now) || !worker.giveUpAt.isAfter(now);
        }
        var work = worker.work;
        if (work != null && work.next() == DeliveryProcess.Step.AWAIT && rules.waitsForItsMoment()) {
            return !work.delivery().slotAt().isAfter(now);
        }
        return work != null || due().isPresent();
    }

    /** The next moment at which something can happen by itself. */
    private Instant wake(Instant end) {
        var next = new ArrayList<Instant>();
        collection.values().stream()
                .map(delivery -> delivery.lease().dueAt())
                .filter(Objects::nonNull)
                .forEach(next::add);
        underway.forEach(request -> next.add(request.arrives()));
        sheets.stream()
                .map(sheet -> desk.post(sheet.post))
                .filter(Post::isScheduled)
                .map(post -> post.lease().dueAt())
                .filter(Objects::nonNull)
                .forEach(next::add);
        if (desk.isBusy() || unplanned().findAny().isPresent()) {
            next.add(now.plusMillis(10));
        }
        for (var worker : workers) {
            next.add(worker.still);
            next.add(worker.answerAt);
            next.add(worker.nextBeat);
            if (worker.work != null && worker.work.next() == DeliveryProcess.Step.AWAIT) {
                next.add(worker.work.delivery().slotAt());
            }
            if (worker.giveUpAt != null) {
                next.add(worker.giveUpAt);
            }
        }
        return next.stream()
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder())
                .filter(at -> at.isBefore(end))
                .orElse(end);
    }

    private Optional<Delivery> due() {
        return collection.values().stream()
                .filter(delivery -> {
                    var at = delivery.lease().dueAt();
                    return at != null && !at.isAfter(now);
                })
                .min(Comparator.comparing(
                        delivery -> Objects.requireNonNull(delivery.lease().dueAt())));
    }

    private void arrivals() {
        for (var request : List.copyOf(underway)) {
            if (!request.arrives().isAfter(now)) {
                underway.remove(request);
                var outcome = network.arrived(request.key(), request.outgoing(), request.arrives());
                tell(() -> "the request of worker " + request.from().number + " arrives: " + outcome);
                if (request.from().work == request.work()) {
                    request.from().answer = outcome;
                    request.from().answerAt = outcome instanceof Outcome.Unknown ? Instant.MAX : now.plusMillis(50);
                }
            }
        }
    }

    /** One step of a worker: it claims, or does what its work says and hears how it went. */
    private void goOn(Worker worker) {
        var work = worker.work;
        if (work == null) {
            claim(worker);
            return;
        }
        if (!worker.nextBeat.isAfter(now)) {
            beat(worker, work);
            return;
        }
        tell(() -> "worker " + worker.number + " " + work.next() + " "
                + work.delivery().id().value().substring(0, 4) + " "
                + work.delivery().status() + " fence "
                + work.delivery().lease().fence());
        switch (work.next()) {
            case WRITE_CLAIM, WRITE_PREPARED, WRITE_ARMED, SETTLE -> write(worker, work);
            case ASK_BEFORE -> worker.work = rules.before(work, before(work.delivery()), now);
            case OPEN -> worker.work = rules.opened(work, true, now);
            case PREPARE -> worker.work = rules.prepared(work, preparation(work), now);
            case AWAIT -> worker.work = rules.awaited(work, now);
            case ASK_PERMIT -> {
                worker.armingSince = now;
                worker.work = rules.permitted(work, permit(work), now);
            }
            case ASK_HOLDS -> worker.work = rules.permitted(work, permit(work), now);
            case SEND -> send(worker, work);
            case LOOK -> {
                var delivery = work.delivery();
                var seen = network.lookFor(key(delivery), delivery.outgoing().text(), now);
                tell(() -> "it sees " + seen);
                worker.work = rules.lookedUp(work, seen, now);
            }
            case RECONNECT, REST -> worker.dropEverything();
        }
    }

    private DeliveryProcess.@Nullable Before before(Delivery delivery) {
        var before = collection.get(Objects.requireNonNull(delivery.target().previous()));
        if (before == null) {
            return null;
        }
        var remote = before.evidence().remote();
        // What a person found has only an address.
        var id = remote == null ? null : remote.remoteId().replace(SimulatedNetwork.ADDRESS, "");
        return new DeliveryProcess.Before(
                before.status(), id == null ? null : new Outgoing.Parent(id, null, null, null, null));
    }

    private Preparation preparation(DeliveryProcess work) {
        return random.nextInt(100) < 8
                ? new Preparation.Failed(new Outcome.Postponed(Reason.NOT_REACHED, null))
                : new Preparation.Ready(
                        network.prepared(work.delivery().evidence().prepared()));
    }

    private void claim(Worker worker) {
        due().ifPresent(found -> {
            var lease = found.lease();
            var claimed = found.with(new Lease(now.plus(Rules.LEASE), rules.nextFence(lease.fence())));
            collection.put(claimed.id(), claimed);
            worker.leaseUntil = Objects.requireNonNull(claimed.lease().dueAt());
            worker.nextBeat = now.plus(Rules.BEAT);
            worker.work = rules.on(claimed, now);
            tell(() -> "worker " + worker.number + " claims "
                    + claimed.id().value().substring(0, 4) + " " + found.status() + ", fence "
                    + claimed.lease().fence());
        });
    }

    /** A renewal goes its own way to the database beside whatever the worker is at. */
    private void beat(Worker worker, DeliveryProcess work) {
        worker.nextBeat = now.plus(Rules.BEAT);
        var stored = Objects.requireNonNull(collection.get(work.delivery().id()));
        if (rules.mayRenew(stored, work.delivery().lease().fence(), worker.leaseUntil)) {
            worker.leaseUntil = now.plus(Rules.LEASE);
            collection.put(stored.id(), stored.with(stored.lease().again(worker.leaseUntil)));
        }
    }

    private void write(Worker worker, DeliveryProcess work) {
        var step = work.delivery();
        var next = work.next().goesOn() ? step.with(step.lease().again(now.plus(Rules.LEASE))) : step;
        var stored = Objects.requireNonNull(collection.get(step.id()));
        if (!rules.holdsTheFence(stored.lease().fence(), next.lease().fence())) {
            tell(() -> "… and has lost its lease");
            worker.work = rules.refused(work);
        } else if (isTaken(next)) {
            worker.work = rules.contested(work, now);
        } else {
            collection.put(next.id(), next);
            if (work.next().goesOn()) {
                worker.leaseUntil = Objects.requireNonNull(next.lease().dueAt());
            }
            worker.work = rules.written(work, next);
        }
    }

    private boolean isTaken(Delivery delivery) {
        var remote = delivery.evidence().remote();
        return rules.oneDeliveryARemotePost()
                && remote != null
                && collection.values().stream()
                        .filter(other -> !other.id().equals(delivery.id()))
                        .map(other -> other.evidence().remote())
                        .anyMatch(other -> other != null && other.remoteId().equals(remote.remoteId()));
    }

    private Permit permit(DeliveryProcess work) {
        var delivery = work.delivery();
        var sheet = sheet(delivery);
        if (work.next() == DeliveryProcess.Step.ASK_PERMIT) {
            var same = Permit.of(desk.post(sheet.post), delivery);
            if (!(same instanceof Permit.Go)) {
                return same;
            }
            var besides = rules.besides(desk.ofOlderRounds(delivery));
            if (!(besides instanceof Permit.Go)) {
                return besides;
            }
        }
        if (sheet.held) {
            return new Permit.Hold(Reason.POST_HELD);
        }
        return gateClosed ? new Permit.Hold(Reason.GATE_CLOSED) : new Permit.Go();
    }

    private void send(Worker worker, DeliveryProcess work) {
        if (worker.giveUpAt != null) {
            var answer = worker.answer != null && !worker.answerAt.isAfter(now)
                    ? worker.answer
                    : new Outcome.Unknown(Reason.NO_ANSWER);
            worker.giveUpAt = null;
            worker.answer = null;
            worker.answerAt = Instant.MAX;
            worker.work = rules.answered(work, answer, now);
            return;
        }
        if (!rules.maySend(Duration.between(worker.armingSince, now), now.isBefore(worker.leaseUntil))) {
            worker.work = work.over();
            return;
        }
        var delivery = work.delivery();
        if (random.nextInt(100) < 8) {
            worker.work = rules.answered(work, new Outcome.Postponed(Reason.NOT_REACHED, null), now);
            return;
        }
        var slow = random.nextInt(100) < 15;
        var arrives = now.plusMillis(random.nextInt(slow ? 44_000 : 800));
        underway.add(new Request(worker, work, key(delivery), delivery.outgoing(), arrives));
        worker.giveUpAt = now.plus(Rules.SEND_LIMIT);
    }

    /** What the network knows the attempt by. */
    private String key(Delivery delivery) {
        return delivery.evidence().prepared() instanceof SimulatedNetwork.Draft draft
                ? draft.id()
                : rules.key(delivery);
    }

    /** A crash, a standstill, a person. */
    private void trouble() {
        var worker = workers.get(random.nextInt(WORKERS));
        switch (random.nextInt(9)) {
            case 0, 1 -> {
                if (worker.work != null) {
                    tell(() -> "worker " + worker.number + " crashes");
                    worker.dropEverything();
                }
            }
            case 2, 3 -> {
                worker.still = now.plusSeconds(random.nextInt(180));
                tell(() -> "worker " + worker.number + " stands still until " + worker.still);
            }
            case 4 -> now = now.plusSeconds(random.nextInt(70));
            case 5 -> change(sheets.get(random.nextInt(sheets.size())));
            case 6 -> hold(sheets.get(random.nextInt(sheets.size())));
            case 7 -> decide(sheets.get(random.nextInt(sheets.size())));
            default -> {
                if (random.nextInt(6) == 0) {
                    gateClosed = true;
                    tell(() -> "somebody closes the gate");
                    sheets.forEach(this::noteHold);
                }
            }
        }
    }

    /** Takes a post off the calendar, or puts it on at another time. */
    private void change(Sheet sheet) {
        var post = desk.post(sheet.post);
        if (sheet.threaded || desk.isBusy() || post.slot() == null && sheet.discarded) {
            return;
        }
        var off = post.isScheduled() && random.nextBoolean();
        var slot = slot(now.plusSeconds(random.nextInt(240)));
        var nothingLeft = deliveries(sheet).stream()
                .allMatch(delivery -> delivery.status() == DeliveryStatus.CANCELLED
                        || NOT_YET_SENT.contains(delivery.status()) && !hasAsked(delivery.id()));
        var due = sheet.due;
        tell(() -> "somebody " + (off ? "takes " + sheet.post + " off the calendar" : "moves " + sheet.post));
        desk.change(post, before -> off ? before.unscheduled(now) : rules.scheduled(before, slot, now), error -> {
            tell(() -> "… and is told " + (error == null ? "that it is done" : "that it is too late"));
            if (error != null) {
                sheet.surelyOffAt = null;
                sheet.due = due;
                sheet.takenBackInPart = true;
                return;
            }
            sheet.sentAgainAt = null;
            sheet.discarded = false;
            sheet.takenBackInPart = false;
            sheet.surelyOffAt = null;
            sheet.takenBackAt = off ? now : null;
            sheet.due = off ? due : slot.at();
        });
        if (!off) {
            sheet.due = slot.at().isBefore(due) ? slot.at() : due;
            sheet.lastDue = slot.at().isAfter(sheet.lastDue) ? slot.at() : sheet.lastDue;
        }
        desk.step();
        sheet.surelyOffAt = off && nothingLeft ? now : null;
    }

    /** True where a worker has heard that it may arm this delivery. */
    private boolean hasAsked(DeliveryId id) {
        return workers.stream()
                .map(worker -> worker.work)
                .anyMatch(work -> work != null
                        && work.next() == DeliveryProcess.Step.WRITE_ARMED
                        && work.delivery().id().equals(id));
    }

    private void hold(Sheet sheet) {
        sheet.held = true;
        tell(() -> "somebody holds " + sheet.post);
        noteHold(sheet);
    }

    /** Who holds something that is not in flight is told so, and nothing may appear from then on. */
    private void noteHold(Sheet sheet) {
        var inFlight = deliveries(sheet).stream()
                .anyMatch(delivery -> delivery.status().isInFlight());
        if (sheet.surelyHeldAt == null && !inFlight) {
            sheet.surelyHeldAt = now;
        }
    }

    /** Somebody looks at the network, and says truly what is there; twins nobody can tell apart. */
    private void decide(Sheet sheet) {
        var all = deliveries(sheet);
        // What is still being found out is waited for.
        if (!twins && all.stream().noneMatch(delivery -> delivery.status().isInFlight())) {
            all.stream()
                    .filter(delivery -> delivery.status().waitsForPerson())
                    .forEach(delivery -> decide(sheet, delivery));
        }
    }

    private void decide(Sheet sheet, Delivery delivery) {
        var seen = network.ledger().stream()
                .filter(post -> post.text().equals(delivery.outgoing().text()))
                .findFirst();
        var newest = delivery.id().equals(id(sheet));
        var decided = seen.filter(post -> !isClaimed(post)).isPresent()
                ? delivery.foundByPerson(seen.get().url(), "", now)
                : seen.isPresent() || !newest || random.nextInt(3) == 0
                        ? delivery.cancelled(Reason.NO_LONGER_APPROVED, now)
                        : delivery.sentAgain(now);
        collection.put(delivery.id(), decided);
        sheet.sentAgainAt = now;
        sheet.discarded |= newest && decided.status() == DeliveryStatus.CANCELLED;
        tell(() -> "somebody looks at " + sheet.post + " and decides: " + decided.status());
    }

    private boolean isClaimed(SimulatedNetwork.Shown post) {
        return collection.values().stream()
                .map(delivery -> delivery.evidence().remote())
                .anyMatch(remote -> remote != null && post.url().equals(remote.url()));
    }

    private Sheet sheet(Delivery delivery) {
        return sheets.stream()
                .filter(sheet -> sheet.post.equals(delivery.target().postId())
                        && sheet.part == delivery.target().part())
                .findFirst()
                .orElseThrow();
    }

    private void judge() {
        var texts = new LinkedHashMap<String, List<Sheet>>();
        for (var sheet : sheets) {
            texts.computeIfAbsent(text(sheet), t -> new ArrayList<>()).add(sheet);
        }
        texts.forEach(this::judge);
        sheets.forEach(this::judgeOrder);
        sheets.forEach(this::judgeCalendar);
        for (var delivery : collection.values()) {
            require(delivery.lease().dueAt() == null, "a delivery never came to rest, it is " + delivery.status());
        }
    }

    /** What stands on the calendar goes out, or says why it does not. */
    private void judgeCalendar(Sheet sheet) {
        var post = desk.post(sheet.post);
        if (post.isScheduled() && !sheet.threaded && !sheet.discarded && !sheet.takenBackInPart) {
            require(
                    deliveries(sheet).stream().anyMatch(delivery -> delivery.status() != DeliveryStatus.CANCELLED),
                    "it stands on the calendar and nothing was sent");
        }
    }

    /** A part is seen only as the answer to the part before it. */
    private void judgeOrder(Sheet sheet) {
        var before = sheet.before;
        if (before == null) {
            return;
        }
        var parents = shown(before).stream().map(SimulatedNetwork.Shown::id).toList();
        require(
                shown(sheet).stream().allMatch(post -> parents.contains(post.parent())),
                "a part does not answer the one before it");
    }

    private List<SimulatedNetwork.Shown> shown(Sheet sheet) {
        var text = text(sheet);
        return network.ledger().stream()
                .filter(post -> post.text().equals(text))
                .toList();
    }

    private void judge(String text, List<Sheet> of) {
        var seen = network.ledger().stream()
                .filter(post -> post.text().equals(text))
                .toList();
        var published = of.stream()
                .flatMap(sheet -> deliveries(sheet).stream())
                .filter(delivery -> delivery.status() == DeliveryStatus.PUBLISHED)
                .map(delivery ->
                        Objects.requireNonNull(delivery.evidence().remote()).url())
                .toList();
        var mayBePublic = of.stream()
                .flatMap(sheet -> deliveries(sheet).stream())
                .filter(delivery -> delivery.status() == DeliveryStatus.NEEDS_PERSON)
                .count();
        require(seen.size() <= of.size(), "the public sees it " + seen.size() + " times");
        require(
                published.stream().distinct().count() == published.size(),
                "two deliveries claim the same post of the network");
        require(
                seen.stream().map(SimulatedNetwork.Shown::url).toList().containsAll(published),
                "a delivery is called published and nobody can see it");
        require(seen.size() <= published.size() + mayBePublic, "the public sees what the agency believes it does not");
        for (var sheet : of) {
            var early = seen.stream().anyMatch(post -> post.at().isBefore(sheet.due));
            require(!early || of.size() > 1, "it was published before its time");
            var takenBack = sheet.takenBackAt;
            require(takenBack == null || seen.size() < of.size(), "it was published although taken back");
            var off = sheet.surelyOffAt;
            require(
                    off == null
                            || of.size() > 1
                            || seen.stream().noneMatch(post -> post.at().isAfter(off)),
                    "it was published although its post was off the calendar");
            var held = sheet.surelyHeldAt;
            require(
                    held == null
                            || of.size() > 1
                            || seen.stream().noneMatch(post -> post.at().isAfter(held)),
                    "it was published after it was held and nothing was in flight");
            require(
                    of.size() > 1
                            || seen.stream()
                                    .noneMatch(post -> post.at()
                                            .isAfter(Objects.requireNonNullElse(sheet.sentAgainAt, sheet.lastDue)
                                                    .plus(Delivery.LATE_AT_MOST)
                                                    .plus(PublishingSettings.ARMED_AT_MOST)
                                                    .plus(Rules.SEND_LIMIT))),
                    "it was published far too late without anybody's decision");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Broken(otherwise);
        }
    }

    private void tell(Supplier<String> words) {
        if (story != null) {
            story.add(Duration.between(START, now).toMillis() / 1000.0 + " s  " + words.get());
        }
    }
}
