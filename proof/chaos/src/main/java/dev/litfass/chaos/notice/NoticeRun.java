package dev.litfass.chaos.notice;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.litfass.chaos.notice.NoticeLedger.Mail;
import dev.litfass.chaos.notice.NoticeLedger.Notice;
import dev.litfass.chaos.notice.NoticeSystem.Part;
import dev.litfass.harness.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * One run from the first process to the last check: people work, parts are killed, and in the end everybody was told of
 * everything.
 *
 * @param logs where the processes' logs are
 */
public record NoticeRun(NoticeResult result, int kills, String logs) {

    private static final int TURNS = 10;

    /**
     * What is to happen.
     *
     * @param mailServerDeaths how often the mail server ends by itself in the middle of a mail, besides
     * @param patience how long nothing may come, before what is put off is made due
     */
    public record Scenario(int events, int kills, int mailServerDeaths, Duration patience, int clients, long seed) {

        /** A short one for every build. */
        public static Scenario shortCut(long seed) {
            return new Scenario(50, 2, 2, Duration.ofSeconds(2), 1, seed);
        }
    }

    public static NoticeRun of(Scenario scenario, Consumer<String> log) {
        var mailsInALife = scenario.mailServerDeaths() == 0 ? 0 : scenario.events() / scenario.mailServerDeaths();
        var system = NoticeSystem.started(mailsInALife);
        try {
            log.accept("All processes are up; their logs are in " + system.folder());
            var run = of(scenario, system, log);
            if (run.isGood()) {
                system.closeAndDelete();
            }
            return run;
        } finally {
            system.close();
        }
    }

    private static NoticeRun of(Scenario scenario, NoticeSystem system, Consumer<String> log) {
        var agency = new NoticeAgency(system);
        var clients = IntStream.rangeClosed(1, scenario.clients())
                .mapToObj(agency::client)
                .toList();
        log.accept("%d people are at work".formatted(clients.size() * 3));
        var kills = new Kills(system, Part.values(), scenario.kills(), scenario.events(), scenario.seed());
        var happened = new NoticeEvents(system, agency, kills).make(clients, scenario.events());
        log.accept("All has happened; killed: " + kills);
        for (var turn = 0; turn < TURNS && !isComplete(happened, system, scenario.patience()); turn++) {
            log.accept("What is put off is made due: " + result(happened, system));
            makeDue(system);
        }
        return new NoticeRun(
                result(happened, system), kills.count(), system.folder().toString());
    }

    /** False where something is missing and nothing has come for so long. */
    private static boolean isComplete(List<Occurrence> happened, NoticeSystem system, Duration patience) {
        var last = arrived(system);
        for (var quiet = 0; quiet <= patience.toSeconds(); quiet++) {
            if (quiet > 0 && result(happened, system).isComplete()) {
                return true;
            }
            var before = last;
            if (Await.within(Duration.ofSeconds(1), () -> arrived(system) != before)) {
                last = arrived(system);
                quiet = -1;
            }
        }
        return false;
    }

    /** Cheaper than to read them all. */
    private static long arrived(NoticeSystem system) {
        try {
            var mails = Files.exists(system.keptMails()) ? Files.size(system.keptMails()) : 0;
            return mails + system.collection(Part.CLIENTS, "notices").estimatedDocumentCount();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What waits for its next try, or for the lease of a worker that is dead, has its moment now; nobody works meanwhile. */
    private static void makeDue(NoticeSystem system) {
        system.kill(Part.CLIENTS);
        Await.until("the end of clients-service", Duration.ofSeconds(10), () -> !system.isReady(Part.CLIENTS));
        var waits = Filters.ne("lease.dueAt", null);
        var now = Updates.set("lease.dueAt", Date.from(Instant.now()));
        system.collection(Part.CLIENTS, "mails").updateMany(waits, now);
        system.collection(Part.CLIENTS, "alerts").updateMany(Filters.and(waits, Filters.eq("step", 0)), now);
        system.awaitReady();
    }

    private static NoticeResult result(List<Occurrence> happened, NoticeSystem system) {
        var notices = system.collection(Part.CLIENTS, "notices").find().map(NoticeRun::notice);
        return new NoticeLedger(happened, notices.into(new ArrayList<>()), mails(system)).result();
    }

    private static Notice notice(Document found) {
        return new Notice(
                found.getString("_id"),
                found.getString("staffId"),
                found.getString("alertId"),
                found.getEmbedded(List.of("subject", "_id"), String.class),
                found.getString("kind"));
    }

    private static List<Mail> mails(NoticeSystem system) {
        try {
            return Files.exists(system.keptMails())
                    ? Files.readAllLines(system.keptMails()).stream()
                            .map(NoticeRun::mail)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mail mail(String line) {
        var parts = line.split("\t");
        return new Mail(parts[0].replaceAll("^<|@.*$", ""), parts[1]);
    }

    public boolean isGood() {
        return result.isGood();
    }

    @Override
    public String toString() {
        return "%s%s".formatted(result, isGood() ? "" : "\nThe logs are in " + logs);
    }
}
