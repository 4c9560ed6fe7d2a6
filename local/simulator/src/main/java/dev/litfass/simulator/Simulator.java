package dev.litfass.simulator;

import dev.litfass.simulator.api.Guard;
import dev.litfass.simulator.api.NetworkApi;
import dev.litfass.simulator.behaviour.Behaviours;
import dev.litfass.simulator.behaviour.Requests;
import dev.litfass.simulator.control.ControlApi;
import dev.litfass.simulator.hook.Hooks;
import dev.litfass.simulator.http.HttpEndpoint;
import dev.litfass.simulator.http.Router;
import dev.litfass.simulator.ledger.Ledger;
import dev.litfass.simulator.network.Links;
import dev.litfass.simulator.network.MediaFiles;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.network.Views;
import dev.litfass.simulator.page.Feeds;
import dev.litfass.simulator.page.PublicPage;
import dev.litfass.simulator.page.PublicVoice;
import dev.litfass.simulator.page.Timeline;
import dev.litfass.simulator.signin.Access;
import dev.litfass.simulator.signin.AccessControl;
import dev.litfass.simulator.signin.Dialog;
import dev.litfass.simulator.signin.TokenEndpoint;
import dev.litfass.simulator.standin.FamilyGuard;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A running network on the loopback address. */
public final class Simulator implements AutoCloseable {

    private final Ledger ledger;
    private final HttpEndpoint door;
    private final Hooks hooks;

    private Simulator(Ledger ledger, HttpEndpoint door, Hooks hooks) {
        this.ledger = ledger;
        this.door = door;
        this.hooks = hooks;
    }

    /** Reads the ledger, listens, and sends on what hooks still have to get. */
    public static Simulator start(SimulatorOptions options) {
        Ledger ledger = ledger(options);
        try {
            return start(options, ledger);
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    private static Simulator start(SimulatorOptions options, Ledger ledger) {
        Clock clock = options.clock();
        // First of all, since links name the port, and a free port is known only once it is bound.
        var door = new HttpEndpoint(options.port());
        var links = new Links(options.publicUrl() == null ? address(door) : options.publicUrl());
        var network = new Network(ledger, new MediaFiles(mediaFolder(options.ledgerFile())), links, clock);
        var views = new Views(network, links);
        var hooks = new Hooks(network, views, clock, options.firstHookPause());
        var behaviours = new Behaviours();
        var requests = new Requests();
        var router = new Router();
        new NetworkApi(network, views, new Guard(network, views, behaviours, requests, clock), hooks, clock)
                .addTo(router);
        var access = new Access(network, clock);
        new Dialog(access).addTo(router);
        new TokenEndpoint(access, behaviours, clock).addTo(router);
        new AccessControl(access).addTo(router);
        var guard = new FamilyGuard(network, access, behaviours, requests, clock);
        var standIns = new StandIns(network, access, guard, links, clock, options.pictureLimit());
        standIns.addTo(router);
        new ControlApi(network, ledger, behaviours, requests, hooks).addTo(router, door::releaseHeld, standIns::nameOf);
        new PublicVoice(network, views, links, hooks, clock).addTo(router);
        new Feeds(network, links).addTo(router);
        new PublicPage(network, new Timeline(network, views, clock)).addTo(router);
        door.serve(router);
        hooks.send();
        return new Simulator(ledger, door, hooks);
    }

    /** Where it listens, without a slash at the end. */
    public String baseUrl() {
        return address(door);
    }

    @Override
    public void close() {
        door.close();
        hooks.close();
        ledger.close();
    }

    private static String address(HttpEndpoint door) {
        return "http://127.0.0.1:" + door.port();
    }

    private static Ledger ledger(SimulatorOptions options) {
        Path file = options.ledgerFile();
        return file == null ? Ledger.inMemory(options.clock()) : Ledger.in(file, options.sync(), options.clock());
    }

    private static @Nullable Path mediaFolder(@Nullable Path ledgerFile) {
        return ledgerFile == null ? null : ledgerFile.resolveSibling(ledgerFile.getFileName() + ".media");
    }
}
