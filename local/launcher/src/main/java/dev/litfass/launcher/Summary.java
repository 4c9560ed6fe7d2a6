package dev.litfass.launcher;

import dev.litfass.launcher.demo.DemoAgency;
import dev.litfass.launcher.demo.DemoAgency.Person;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a newcomer reads when everything runs: where to look and how to get in. */
class Summary {

    private final LocalSystem desk;
    private final DemoAgency agency;

    Summary(LocalSystem desk, DemoAgency agency) {
        this.desk = desk;
        this.agency = agency;
    }

    String withoutDemo(double seconds) {
        return page(seconds, null, List.of(agency.admin()), null);
    }

    String withDemo(double seconds, @Nullable String portalLink, @Nullable String partnerKey) {
        return page(seconds, portalLink, agency.staff(), partnerKey);
    }

    private String page(double seconds, @Nullable String portalLink, List<Person> people, @Nullable String partnerKey) {
        var page = new StringBuilder();
        page.append(String.format(Locale.ROOT, "%nLitfass is ready after %.1f s.%n%n", seconds));
        page.append(line("The desk", desk.gatewayUrl()));
        if (portalLink != null) {
            page.append(line("Client portal", portalLink + "  (works once, for 15 minutes)"));
        }
        page.append(
                line("Practice network", desk.simulatorUrl() + "  (what the public sees; answer there as the public)"));
        page.append(line(
                "Sign in as", people.stream().map(Summary::login).collect(Collectors.joining("\n" + " ".repeat(21)))));
        page.append(line("Password for all", agency.password()));
        if (partnerKey != null) {
            page.append(line("Partner key", partnerKey));
        }
        page.append(String.format("%nLogs are in .litfass/logs/. Ctrl-C stops everything; the data stays.%n"));
        return page.toString();
    }

    private static String login(Person person) {
        return "%-24s (%s, %s)".formatted(person.email(), person.name(), words(person.role()));
    }

    private static String words(String role) {
        return role.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String line(String name, String value) {
        return "  %-17s  %s%n".formatted(name, value);
    }
}
