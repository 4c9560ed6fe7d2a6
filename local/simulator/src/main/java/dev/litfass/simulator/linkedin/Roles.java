package dev.litfass.simulator.linkedin;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.signin.Access;
import dev.litfass.simulator.signin.Managed;
import dev.litfass.simulator.signin.Managed.Kind;
import dev.litfass.simulator.signin.Person;
import dev.litfass.simulator.signin.Token;
import dev.litfass.simulator.standin.Visit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Who a member is, and which organizations they administer. */
class Roles {

    private final Access access;

    Roles(Access access) {
        this.access = access;
    }

    Answer member(Visit visit) {
        visit.token().needs("profile");
        Person person = visit.token().person();
        return Answer.json(
                200,
                Map.of(
                        "sub", member(visit.token()).id(),
                        "name", person.name(),
                        "given_name", person.firstName(),
                        "family_name", person.lastName(),
                        "locale", Map.of("country", "DE", "language", "de")));
    }

    Answer list(Visit visit) {
        mayReadRoles(visit.token());
        Managed member = member(visit.token());
        List<Map<String, String>> elements =
                accounts(visit.token(), account -> account.kind() == Kind.ORGANIZATION).stream()
                        .map(organization -> Map.of(
                                "organization",
                                Urns.of(organization),
                                "roleAssignee",
                                Urns.of(member),
                                "role",
                                "ADMINISTRATOR",
                                "state",
                                "APPROVED"))
                        .toList();
        return Answer.json(
                200,
                Map.of(
                        "elements",
                        elements,
                        "paging",
                        Map.of("start", 0, "count", 100, "total", elements.size(), "links", List.of())));
    }

    Answer organization(Visit visit) {
        mayReadRoles(visit.token());
        Managed organization = visit.about();
        if (organization.kind() != Kind.ORGANIZATION) {
            throw new Refusal(404, "not_found", "Could not find the organization.");
        }
        return Answer.json(
                200,
                Map.of(
                        "id", Long.parseLong(organization.id()),
                        "localizedName", organization.name(),
                        "vanityName", organization.username()));
    }

    private Managed member(Token token) {
        return accounts(token, account -> account.kind() == Kind.MEMBER).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "not_found", "The member is not there any more."));
    }

    private List<Managed> accounts(Token token, Predicate<Managed> wanted) {
        return access.accounts(token).stream().filter(wanted).toList();
    }

    private static void mayReadRoles(Token token) {
        if (!token.scopes().contains("rw_organization_admin")) {
            token.needs("r_organization_admin");
        }
    }
}
