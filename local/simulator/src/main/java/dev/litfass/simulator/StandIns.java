package dev.litfass.simulator;

import dev.litfass.simulator.google.GoogleApi;
import dev.litfass.simulator.graph.GraphApi;
import dev.litfass.simulator.graph.Instagram;
import dev.litfass.simulator.graph.Pages;
import dev.litfass.simulator.graph.Persons;
import dev.litfass.simulator.http.Router;
import dev.litfass.simulator.linkedin.LinkedInApi;
import dev.litfass.simulator.network.Links;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.signin.Access;
import dev.litfass.simulator.signin.Family;
import dev.litfass.simulator.signin.Practice;
import dev.litfass.simulator.standin.Containers;
import dev.litfass.simulator.standin.FamilyGuard;
import dev.litfass.simulator.standin.Numbers;
import dev.litfass.simulator.standin.Pictures;
import dev.litfass.simulator.standin.StandIn;
import dev.litfass.simulator.threads.Profiles;
import dev.litfass.simulator.threads.ThreadsApi;
import dev.litfass.simulator.tiktok.TikTokApi;
import dev.litfass.simulator.x.XApi;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The stand-ins of the real networks, each below its own address. */
class StandIns {

    private final GraphApi graph;
    private final ThreadsApi threads;
    private final LinkedInApi linkedin;
    private final XApi x;
    private final GoogleApi google;
    private final TikTokApi tiktok;

    StandIns(Network network, Access access, FamilyGuard guard, Links links, Clock clock, Duration pictureLimit) {
        var numbers = new Numbers();
        var pictures = new Pictures(pictureLimit);
        var containers = new Containers(network, pictures, clock);
        Practice.all()
                .forEach(account -> network.expect(
                        account.handle(),
                        "%s (%s)".formatted(account.name(), account.kind().network()),
                        account.kind().rules()));
        network.follow(numbers::apply);
        network.follow(containers::apply);
        this.graph = new GraphApi(
                network,
                access,
                numbers,
                guard,
                new Pages(network, numbers, pictures, links, clock),
                new Instagram(network, numbers, containers, links, clock),
                new Persons(access));
        this.threads = new ThreadsApi(
                network, access, numbers, guard, new Profiles(network, numbers, containers, links, clock));
        this.linkedin = new LinkedInApi(network, access, numbers, guard, links, clock);
        this.x = new XApi(network, access, numbers, guard, clock);
        this.google = new GoogleApi(network, access, numbers, guard, pictures, clock);
        this.tiktok = new TikTokApi(network, access, numbers, guard, pictures, clock);
    }

    /** How the network of the account with this handle calls what it said; null where it is no stand-in's. */
    @Nullable
    String nameOf(String handle, String id) {
        return Practice.byHandle(handle)
                .map(account -> of(account.kind().family()).nameOf(account, id))
                .orElse(null);
    }

    private StandIn of(Family family) {
        return switch (family) {
            case GRAPH -> graph;
            case THREADS -> threads;
            case LINKEDIN -> linkedin;
            case X -> x;
            case GOOGLE -> google;
            case TIKTOK -> tiktok;
        };
    }

    void addTo(Router router) {
        graph.addTo(router);
        threads.addTo(router);
        linkedin.addTo(router);
        x.addTo(router);
        google.addTo(router);
        tiktok.addTo(router);
    }
}
