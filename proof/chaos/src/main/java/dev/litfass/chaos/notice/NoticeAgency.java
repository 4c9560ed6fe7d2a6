package dev.litfass.chaos.notice;

import static java.util.Map.entry;

import dev.litfass.chaos.notice.NoticeSystem.Part;
import dev.litfass.harness.Await;
import dev.litfass.harness.ServiceClient;
import dev.litfass.harness.StaffRequests;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sets up what notices come of, all through the gateway: clients, who works for them and how each wants to be told. */
final class NoticeAgency {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final List<String> KINDS = List.of("APPROVAL_WANTED", "APPROVAL_GIVEN", "APPROVAL_REFUSED", "NAMED");

    private final NoticeSystem system;
    private final ServiceClient admin;
    private final StaffRequests staff;

    NoticeAgency(NoticeSystem system) {
        this.system = system;
        this.admin = signedIn(NoticeSystem.ADMIN);
        this.staff = new StaffRequests(admin, admin, system.desk());
    }

    /**
     * A client and who works for it.
     *
     * @param editor who writes; gets mails
     * @param lead who approves, rejects and names others; gets mails
     * @param quiet another who approves, and wants no mails
     */
    record Client(String id, String channelId, String handle, Colleague editor, Colleague lead, Colleague quiet) {

        List<Colleague> approvers() {
            return List.of(lead, quiet);
        }
    }

    Client client(int number) {
        var id = staff.openClient("Kunde Nr. " + number, true);
        var handle = "kunde-" + number;
        var channel = staff.connectChannel(id, handle, system.networkUrl());
        return new Client(
                id,
                channel,
                handle,
                colleague("eva-" + number, "EDITOR", id, true),
                colleague("lea-" + number, "ACCOUNT_LEAD", id, true),
                colleague("leo-" + number, "ACCOUNT_LEAD", id, false));
    }

    private Colleague colleague(String name, String role, String client, boolean byMail) {
        var email = name + "@litfass.example";
        var person = Map.ofEntries(
                entry("name", name),
                entry("email", email),
                entry("role", role),
                entry("allClients", false),
                entry("clientIds", List.of(client)),
                entry("password", NoticeSystem.PASSWORD),
                entry("language", "de"),
                entry("zone", StaffRequests.ZONE.getId()));
        var id = StaffRequests.id(
                admin.post(system.desk() + "/api/staff", person).json());
        var browser = signedIn(email);
        var mail = Map.of("mail", byMail ? "AT_ONCE" : "NEVER", "urgent", true, "scope", "ALL_MY_CLIENTS");
        var wishes = Map.of(
                "digestAt",
                "08:00",
                "quiet",
                Map.of("from", "00:00", "to", "00:00", "weekends", false),
                "choices",
                KINDS.stream().collect(Collectors.toMap(kind -> kind, kind -> mail)));
        browser.put(system.desk() + "/api/me/notice-preferences", wishes).success();
        return new Colleague(id, email, byMail, browser);
    }

    private ServiceClient signedIn(String email) {
        var browser = ServiceClient.sending(() -> Map.of("X-Litfass-Csrf", "1"));
        Await.until(
                "the sign-in of " + email,
                LIMIT,
                () -> browser.post(
                                system.desk() + "/session", Map.of("email", email, "password", NoticeSystem.PASSWORD))
                        .isSuccess());
        return browser;
    }

    /** So many inquiries of these clients, one after the other. */
    void inquiries(List<Client> clients, int count) {
        var network = ServiceClient.withoutToken().retrying();
        clients.forEach(client -> network.put(
                        system.networkUrl() + "/control/hooks",
                        Map.of(
                                "account", client.handle(),
                                "url", system.desk() + "/hooks/simulator/" + client.channelId(),
                                "secret", "sim_" + client.handle()))
                .success());
        for (var i = 0; i < count; i++) {
            var comment = Map.of(
                    "account",
                    clients.get(i % clients.size()).handle(),
                    "author",
                    "gast-" + i,
                    "text",
                    "Frage " + i,
                    "kind",
                    "MENTION");
            network.post(system.networkUrl() + "/control/comments", comment).success();
        }
        var stored = system.collection(Part.MONITORING, "inquiries");
        Await.until("the inquiries", LIMIT, () -> stored.countDocuments() >= count);
    }
}
