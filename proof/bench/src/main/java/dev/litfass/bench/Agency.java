package dev.litfass.bench;

import dev.litfass.contracts.caller.Service;
import dev.litfass.harness.ServiceClient;
import dev.litfass.harness.StaffRequests;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The clients whose posts are measured, each with one channel; the first is the one that is asked for. */
final class Agency {

    private static final int CLIENTS = 20;

    private final StaffRequests staff;
    private final ServiceClient content;
    private final List<Client> clients;

    Agency(Fixture fixture) {
        this(
                StaffRequests.to(fixture.group(), fixture.clientsUrl()),
                fixture.group().client(Service.CONTENT),
                clients(fixture));
    }

    private Agency(StaffRequests staff, ServiceClient content, List<Client> clients) {
        this.staff = staff;
        this.content = content;
        this.clients = clients;
    }

    /** The same, but asks again while a service that has just been started is busy with itself. */
    Agency retrying() {
        return new Agency(staff.retrying(), content.retrying(), clients);
    }

    /** A client and its channel. */
    record Client(String id, String channelId) {}

    ServiceClient content() {
        return content;
    }

    List<Client> clients() {
        return clients;
    }

    Client first() {
        return clients.get(0);
    }

    /** Writes a post and puts it on the calendar, as a person would: three requests. */
    JsonNode schedule(Fixture.Instance instance, String text, Instant slot) {
        var post = submitted(instance, text);
        return staff.schedule(url(instance, post), slot, StaffRequests.version(post));
    }

    /** Writes a post and sends it at once. */
    JsonNode publish(Fixture.Instance instance, String text) {
        var post = submitted(instance, text);
        return staff.publishNow(url(instance, post), StaffRequests.version(post));
    }

    JsonNode read(Fixture.Instance instance, JsonNode post) {
        return staff.read(url(instance, post));
    }

    private JsonNode submitted(Fixture.Instance instance, String text) {
        return staff.submitPost(instance.url(), first().id(), text, List.of(first().channelId()));
    }

    private String url(Fixture.Instance instance, JsonNode post) {
        return instance.url() + "/api/clients/" + first().id() + "/posts/" + StaffRequests.id(post);
    }

    private static List<Client> clients(Fixture fixture) {
        var staff = StaffRequests.to(fixture.group(), fixture.clientsUrl()).retrying();
        return IntStream.range(0, CLIENTS)
                .mapToObj(number -> {
                    var id = staff.openClient("Kunde Nr. " + number);
                    return new Client(id, staff.connectChannel(id, "kunde-" + number, fixture.networkUrl()));
                })
                .toList();
    }
}
