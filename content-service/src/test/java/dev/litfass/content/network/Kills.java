package dev.litfass.content.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.network.DeadlyProxy.Moment;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Workers that are killed with SIGKILL while they publish to a real server, and a next worker each that goes on from
 * what was written down: where the first one had said that it is about to send, it looks, and sends only what is absent.
 */
public final class Kills {

    private static final int SIGKILL = 128 + 9;

    private final Network network;
    private final ChannelCredential credential;
    private final List<Death> deaths;
    private final Connector connector;

    /** @param commit the first line of the request that makes a post public */
    public Kills(ChannelCredential credential, String commit) {
        this.credential = credential;
        this.network = credential.channel().network();
        this.connector = PublishAndDie.connector(network);
        this.deaths = new ArrayList<>();
        for (var moment : Moment.values()) {
            deaths.add(new Death(moment, Pattern.compile(commit)));
        }
    }

    /** Some also die when the answer to this request comes, which is one of getting ready. */
    public Kills alsoWhenAnswered(String request) {
        deaths.add(new Death(Moment.AT_THE_ANSWER, Pattern.compile(request)));
        return this;
    }

    /** Kills so many, and tells what became of each; the text of each is its number and this. */
    public Sum kill(int times, String text) throws Exception {
        var sum = new Sum();
        try (var door = new DeadlyProxy(credential.channel().server())) {
            for (int number = 1; number <= times; number++) {
                var outgoing = PublishAndDie.outgoing(UUID.randomUUID().toString(), number + text, now());
                var written = killed(door, deaths.get(number % deaths.size()), outgoing);
                if (written == null) {
                    sum.unarmed++;
                    send(outgoing, PublishAndDie.prepared(connector, credential, outgoing));
                } else if (isThere(outgoing, written)) {
                    sum.found++;
                } else {
                    sum.absent++;
                    send(outgoing, written);
                }
            }
        }
        return sum;
    }

    /** Publishes so that the server's answer is lost on its way. */
    public Outcome cut(Outgoing outgoing) throws IOException {
        try (var door = new DeadlyProxy(credential.channel().server())) {
            var channel = credential.channel();
            var through = PublishAndDie.credential(network, door.url(), channel.handle(), credential.secret());
            var prepared = PublishAndDie.prepared(connector, through, outgoing);
            door.killAt(Moment.AT_THE_ANSWER, deaths.get(0).request(), () -> {});
            return Objects.requireNonNull(
                    connector.publish(through, outgoing, prepared).block());
        }
    }

    /** Networks that look by the time of a post need one that is near. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** What the dead had written down about what lies ready; null where it had not come to be about to send. */
    private @Nullable Prepared killed(DeadlyProxy door, Death death, Outgoing outgoing) throws Exception {
        var worker = new AtomicReference<Process>();
        var over =
                door.killAt(death.moment(), death.request(), () -> worker.get().destroyForcibly());
        worker.set(start(door, outgoing));
        List<String> said;
        try (var lines = worker.get().inputReader(UTF_8)) {
            said = lines.lines().toList();
        }
        assertThat(worker.get().waitFor()).as(() -> String.join("\n", said)).isEqualTo(SIGKILL);
        over.get(1, TimeUnit.MINUTES);
        return said.stream()
                .filter(line -> line.startsWith(PublishAndDie.ARMED))
                .map(line -> line.substring(PublishAndDie.ARMED.length()))
                .<Prepared>map(json ->
                        PublishAndDie.JSON.readValue(json, connector.profile().prepared()))
                .findFirst()
                .orElse(null);
    }

    private Process start(DeadlyProxy door, Outgoing outgoing) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PublishAndDie.class.getName(),
                network.name(),
                door.url(),
                credential.channel().handle(),
                outgoing.key(),
                outgoing.text(),
                outgoing.slotAt().toString());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put(PublishAndDie.SECRET, credential.secret());
        return builder.start();
    }

    private boolean isThere(Outgoing outgoing, Prepared written) {
        var lookup = connector.lookFor(credential, outgoing, written).block();
        assertThat(lookup).isInstanceOfAny(LookupResult.Found.class, LookupResult.Absent.class);
        return lookup instanceof LookupResult.Found;
    }

    private void send(Outgoing outgoing, Prepared prepared) {
        assertThat(connector.publish(credential, outgoing, prepared).block()).isInstanceOf(Outcome.Published.class);
    }

    private record Death(Moment moment, Pattern request) {}

    /** What became of the killed. */
    public static final class Sum {
        int unarmed;
        int found;
        int absent;

        @Override
        public String toString() {
            return (unarmed + found + absent) + " killed: " + unarmed + " before they were about to send, " + found
                    + " whose post was found, " + absent + " whose post was absent and sent then";
        }
    }
}
