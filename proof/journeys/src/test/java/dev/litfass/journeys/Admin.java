package dev.litfass.journeys;

import static java.util.Map.entry;

import dev.litfass.harness.ServiceClient.Answer;
import dev.litfass.harness.StaffRequests;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The administrator, who sets up what a journey needs: a client, its channel, colleagues, a viewer. */
final class Admin {

    private static final Pattern PORTAL_TOKEN = Pattern.compile("/portal#(\\S+)");

    private final WholeSystem system;
    private final Browser browser;
    private final StaffRequests staff;

    Admin(WholeSystem system) {
        this.system = system;
        this.browser = system.signedIn(WholeSystem.ADMIN);
        this.staff = new StaffRequests(browser.client(), browser.client(), system.desk());
    }

    Browser browser() {
        return browser;
    }

    String openClient() {
        return staff.openClient("Bäckerei Sonnenschein", true);
    }

    String connectChannel(String client, String handle) {
        return staff.connectChannel(client, handle, system.simulator());
    }

    /** Somebody of the staff who works for these clients and has the password of all. */
    void addStaff(String name, String email, String role, List<String> clients) {
        var person = Map.ofEntries(
                entry("name", name),
                entry("email", email),
                entry("role", role),
                entry("allClients", false),
                entry("clientIds", clients),
                entry("password", WholeSystem.PASSWORD),
                entry("language", "de"),
                entry("zone", "Europe/Berlin"));
        browser.post("/api/staff", person).success();
    }

    /** The token of the link that was sent to a new viewer. */
    String portalToken(String client, String email) {
        var viewers = "/api/clients/" + client + "/viewers";
        var viewer = id(browser.post(viewers, Map.of("name", "Vera", "email", email, "language", "de")));
        browser.post(viewers + "/" + viewer + "/link", Map.of()).success();
        return browser.get("/api/mails")
                .json()
                .path("items")
                .valueStream()
                .filter(mail -> mail.path("to").stringValue().equals(email))
                .flatMap(mail ->
                        PORTAL_TOKEN.matcher(mail.path("text").stringValue()).results())
                .map(link -> link.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no mail to " + email));
    }

    /** The id of what was made. */
    static String id(Answer answer) {
        return StaffRequests.id(answer.json());
    }
}
