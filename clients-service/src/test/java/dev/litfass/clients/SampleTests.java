package dev.litfass.clients;

import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.lease.Poller;
import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What this service answers, for the mock of the pages. */
class SampleTests extends ClientsTest {

    @Autowired
    private Poller noticePoller;

    @Test
    void theMockOfThePagesAnswersWhatWeAnswer() {
        var client = sent("/api/clients", file());
        var path = "/api/clients/" + ServiceClient.id(client);
        var channel = sent(path + "/channels", channel());
        var viewer = sent(path + "/viewers", viewer());
        var member = sent("/api/staff", member(ServiceClient.id(client)));
        var partner = sent("/api/partners", Map.of("name", "Krümel", "clientIds", List.of(ServiceClient.id(client))));
        sent("/api/partners/" + ServiceClient.id(partner) + "/keys", Map.of("scopes", List.of("posts:read")));

        var mina = Caller.staff(
                new StaffId(ServiceClient.id(member)),
                "Mina",
                Role.EDITOR,
                false,
                Set.of(new ClientId(ServiceClient.id(client))));
        var hook = sent("/api/hooks", hook());
        service.send(
                        Callers.service(Service.CONTENT),
                        "PUT",
                        "/internal/alerts",
                        Map.of("alerts", List.of(alert(client, mina))))
                .expectStatus()
                .isNoContent();
        noticePoller.runOnce().block();

        new Samples("clients", json)
                .add("clientFile", "ClientView", client)
                .add("clientRow", "ClientRow", listed("/api/clients", client))
                .add("channel", "ChannelView", channel)
                .add("viewer", "ViewerView", viewer)
                .add("member", "StaffView", listed("/api/staff", member))
                .add("notice", "NoticeView", first(mina, "/api/notices"))
                .add("noticePreferences", "PreferencesView", read(mina, "/api/me/notice-preferences"))
                .add("ladders", "NoticeAdminView", read(ADMIN, "/api/escalation"))
                .add("sentNotice", "SentNotice", first(ADMIN, "/api/sent-notices?staffId=" + mina.id()))
                .add("absence", "Absence", absence(mina))
                .add("hook", "HookView", listed("/api/hooks", hook))
                .add(
                        "hookDelivery",
                        "HookDeliveryView",
                        first(ADMIN, "/api/hooks/" + ServiceClient.id(hook) + "/deliveries"))
                .add("partner", "PartnerView", withoutKey(listed("/api/partners", partner)))
                .hold();
        new Samples("portal-clients", json)
                .add("brand", "PortalBrand", brand(client))
                .hold();
    }

    private Alert alert(JsonNode client, Caller author) {
        return new Alert(
                Id.fresh(clock),
                AlertKind.DELIVERY_REJECTED,
                clock.instant(),
                new ClientId(ServiceClient.id(client)),
                Alert.Subject.of(Alert.Type.POST, "p1", "Brezeln im Angebot"),
                Alert.People.theirs(null, Set.of(author.staffId())),
                Map.of("channel", "Mastodon"));
    }

    private JsonNode absence(Caller of) {
        var deputy = sent("/api/staff", service.staff("EDITOR", true, List.of()));
        var form = Map.of("staffId", of.id(), "from", "2026-12-07", "to", "2026-12-11");
        var whole = new HashMap<String, Object>(form);
        whole.put("deputyId", ServiceClient.id(deputy));
        return sent("/api/absences", whole);
    }

    private JsonNode read(Caller by, String path) {
        return service.body(service.send(by, "GET", path, null));
    }

    private JsonNode first(Caller by, String path) {
        return read(by, path).path("items").path(0);
    }

    private JsonNode brand(JsonNode client) {
        var viewer = Callers.viewer(new ClientId(ServiceClient.id(client)));
        return service.body(service.send(viewer, "GET", "/portal/brand", null));
    }

    private JsonNode sent(String path, Map<String, Object> body) {
        return service.body(service.send(ADMIN, "POST", path, body));
    }

    private JsonNode listed(String list, JsonNode thing) {
        for (var item : service.body(service.send(ADMIN, "GET", list, null)).path("items")) {
            if (item.path("id").equals(thing.path("id"))) {
                return item;
            }
        }
        throw new AssertionError(thing + " is not in " + list);
    }

    private static Map<String, Object> file() {
        return Map.of(
                "name",
                "Bäckerei Sonnenschein",
                "colour",
                "#8A5A00",
                "zone",
                "Europe/Berlin",
                "languages",
                List.of("de"),
                "address",
                "SIE");
    }

    private static Map<String, Object> channel() {
        return Map.of(
                "network",
                "MASTODON",
                "name",
                "Mastodon",
                "handle",
                "@sonnenschein",
                "server",
                "https://mastodon.example/",
                "secret",
                "geheim");
    }

    private static Map<String, Object> hook() {
        return Map.of("name", "n8n", "address", "https://n8n.example/webhook/litfass", "language", "de");
    }

    private static Map<String, Object> viewer() {
        return Map.of("name", "Gudrun", "email", "gudrun@sample.example", "language", "de");
    }

    private static Map<String, Object> member(String client) {
        return Map.of(
                "name",
                "Mina",
                "email",
                "mina@sample.example",
                "role",
                "EDITOR",
                "password",
                ServiceClient.PASSWORD,
                "allClients",
                false,
                "clientIds",
                List.of(client),
                "language",
                "de",
                "zone",
                "Europe/Berlin");
    }

    /** What is shown of a key is made by chance. */
    private JsonNode withoutKey(JsonNode partner) {
        return json.readTree(partner.toString().replaceAll("\"prefix\":\"[^\"]+\"", "\"prefix\":\"ltf_live_8Kd2\""));
    }
}
