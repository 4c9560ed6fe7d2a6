package dev.litfass.bench;

import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.id.ClientId;
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
    private final ServiceClient monitoring;
    private final ServiceClient portal;

    Agency(Fixture fixture) {
        this.staff = StaffRequests.to(fixture.group(), fixture.clientsUrl());
        this.content = fixture.group().client(Service.CONTENT);
        this.monitoring = fixture.group().client(Service.MONITORING);
        this.clients =
                IntStream.range(0, CLIENTS).mapToObj(i -> client(fixture, i)).toList();
        this.portal = fixture.group().viewer(Service.CONTENT, new ClientId(first().id()));
    }

    private Client client(Fixture fixture, int number) {
        var id = staff.retrying().openClient("Kunde Nr. " + number, false);
        var handle = "kunde-" + number;
        return new Client(id, staff.retrying().connectChannel(id, handle, fixture.networkUrl()), handle);
    }

    /** A client and its channel, whose account has this handle on the network. */
    record Client(String id, String channelId, String handle) {}

    ServiceClient content() {
        return content;
    }

    ServiceClient monitoring() {
        return monitoring;
    }

    /** As somebody of the first client. */
    ServiceClient portal() {
        return portal;
    }

    List<Client> clients() {
        return clients;
    }

    Client first() {
        return clients.get(0);
    }

    /** Writes a post and puts it on the calendar, as a person would: three requests. */
    JsonNode schedule(Fixture.Instance instance, String text, Instant slot) {
        var post = submitted(staff, instance, text);
        return staff.schedule(url(instance, post), slot, StaffRequests.version(post));
    }

    /** Writes a post and sends it at once; a service that has just been started may be slow to do so. */
    JsonNode publish(Fixture.Instance instance, String text) {
        var post = submitted(staff.retrying(), instance, text);
        return staff.retrying().publishNow(url(instance, post), StaffRequests.version(post));
    }

    JsonNode read(Fixture.Instance instance, JsonNode post) {
        return staff.retrying().read(url(instance, post));
    }

    private JsonNode submitted(StaffRequests staff, Fixture.Instance instance, String text) {
        return staff.submitPost(instance.url(), first().id(), text, List.of(first().channelId()));
    }

    private String url(Fixture.Instance instance, JsonNode post) {
        return instance.url() + "/api/clients/" + first().id() + "/posts/" + StaffRequests.id(post);
    }
}
