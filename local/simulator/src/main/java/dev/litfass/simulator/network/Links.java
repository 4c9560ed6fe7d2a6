package dev.litfass.simulator.network;

import dev.litfass.simulator.ledger.Account;

/** The addresses of what the network shows, as people click them. */
public record Links(String base) {

    public String of(Account account) {
        return base + "/@" + account.handle();
    }

    /** A post's or comment's own page. */
    public String ofEntry(String id) {
        return base + "/p/" + id;
    }

    public String ofMedium(String id) {
        return base + "/media/" + id;
    }

    public String ofArticle(String id) {
        return base + "/articles/" + id;
    }

    public String ofFeed(String name) {
        return base + "/feeds/" + name + ".xml";
    }
}
