package dev.litfass.content.network;

import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.bluesky.BlueskySessions;
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundPolicy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * A worker in a process of its own: gets a post ready, says what it would write down before the first byte leaves, and
 * publishes. {@link Kills} sees to it that it does not live to hear the answer.
 */
final class PublishAndDie {

    static final String SECRET = "LITFASS_SECRET";
    static final String ARMED = "armed ";
    static final JsonMapper JSON = JsonMapper.builder().build();

    private PublishAndDie() {}

    /** The network, the server, the handle, the delivery's key, the text and the slot; the secret comes from the environment. */
    public static void main(String[] args) {
        var connector = connector(Network.valueOf(args[0]));
        var credential = credential(Network.valueOf(args[0]), args[1], args[2], System.getenv(SECRET));
        var outgoing = outgoing(args[3], args[4], Instant.parse(args[5]));
        var prepared = prepared(connector, credential, outgoing);
        System.out.println(ARMED + JSON.writeValueAsString(prepared));
        System.out.println(
                connector.publish(credential, outgoing, prepared).block().getClass());
    }

    static Prepared prepared(Connector connector, ChannelCredential credential, Outgoing outgoing) {
        var preparation = connector
                .prepare(credential, outgoing, Prepared.NOTHING, asset -> Mono.empty())
                .block();
        return ((Preparation.Ready) preparation).prepared();
    }

    static Outgoing outgoing(String key, String text, Instant slot) {
        return new Outgoing(key, text, List.of(), null, slot);
    }

    static ChannelCredential credential(Network network, String server, String handle, String secret) {
        var id = new ChannelId("bakery-" + network);
        var bakery = new ClientId("bakery");
        var card = new ChannelCard(id, bakery, network, "Sonnenschein", handle, server, ChannelCard.Status.LIVE);
        return new ChannelCredential(card, secret);
    }

    /** The only bean that is made: others want what a whole service has. */
    static Connector connector(Network network) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(
                NetworkCalls.class,
                () -> new NetworkCalls(
                        new OutboundHttp(new OutboundPolicy(true)),
                        context.getBean(JsonMapper.class),
                        context.getBean(Clock.class)));
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.register(BlueskySessions.class);
        context.scan(PublishAndDie.class.getPackageName());
        context.refresh();
        var name = Stream.of(context.getBeanNamesForType(Connector.class))
                .filter(bean -> bean.equalsIgnoreCase(network + "Connector"))
                .findFirst()
                .orElseThrow();
        return context.getBean(name, Connector.class);
    }
}
