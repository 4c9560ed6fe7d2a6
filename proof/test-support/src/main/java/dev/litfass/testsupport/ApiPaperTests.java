package dev.litfass.testsupport;

import org.junit.jupiter.api.Test;

/**
 * What the papers say of the routes of a service is what the running service has: the pages take the types of what they
 * send and read from them.
 */
public interface ApiPaperTests {

    Routes routes();

    @Test
    default void thePaperOfTheStaffApiSaysWhatEachRouteReadsAndAnswers() {
        var routes = routes();

        ApiPaper.hold("staff", routes.service(), routes.under("api", "session"), routes.json());
    }

    @Test
    default void thePaperOfThePortalSaysWhatEachRouteReadsAndAnswers() {
        var routes = routes();

        ApiPaper.hold("portal", routes.service(), routes.under("portal"), routes.json());
    }

    /** Where a service has some: what the link to a request for approval opens. */
    @Test
    default void thePaperOfApprovalsSaysWhatEachRouteReadsAndAnswers() {
        holdOfLinks("approval");
    }

    /** The same of the link to connect an account. */
    @Test
    default void thePaperOfConnectingSaysWhatEachRouteReadsAndAnswers() {
        holdOfLinks("connect");
    }

    private void holdOfLinks(String kind) {
        var routes = routes();
        var own = routes.under(kind);

        if (!own.isEmpty()) {
            ApiPaper.hold(kind, routes.service(), own, routes.json());
        }
    }
}
