package dev.litfass.launcher.demo;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Gets the demo's first viewer a fresh link into the portal, out of the mail that would have brought it. */
public class PortalInvitation {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/portal\\S*#[^\\s\"<>]+");

    private final DemoAgency agency;
    private final String gatewayUrl;

    public PortalInvitation(DemoAgency agency, String gatewayUrl) {
        this.agency = agency;
        this.gatewayUrl = gatewayUrl;
    }

    /** Nothing where the demo's client or viewer is not there any more. */
    public Optional<String> link() {
        DemoClient admin = DemoClient.signedIn(gatewayUrl, agency.admin().email(), agency.password());
        return client(admin).flatMap(client -> viewer(admin, client)).flatMap(viewer -> invite(admin, viewer));
    }

    private record Viewer(String path, String email) {}

    private Optional<JsonNode> client(DemoClient admin) {
        String name = agency.clients().get(0).name();
        return admin.items("/api/clients")
                .filter(client -> client.path("name").asString("").equals(name))
                .findFirst();
    }

    private static Optional<Viewer> viewer(DemoClient admin, JsonNode client) {
        String path = "/api/clients/" + client.path("id").asString() + "/viewers";
        return admin.items(path)
                .filter(viewer -> viewer.path("active").asBoolean(true))
                .findFirst()
                .map(viewer -> new Viewer(
                        path + "/" + viewer.path("id").asString(),
                        viewer.path("email").asString()));
    }

    private static Optional<String> invite(DemoClient admin, Viewer viewer) {
        admin.post(viewer.path() + "/link", Map.of());
        return admin.items("/api/mails")
                .filter(mail -> mail.path("to").asString("").equals(viewer.email()))
                .max(Comparator.comparing(mail -> mail.path("sentAt").asString("")))
                .map(mail -> LINK.matcher(mail.path("text").asString("")))
                .filter(Matcher::find)
                .map(Matcher::group);
    }
}
