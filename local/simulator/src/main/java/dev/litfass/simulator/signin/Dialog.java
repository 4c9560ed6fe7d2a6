package dev.litfass.simulator.signin;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Call;
import dev.litfass.simulator.http.Params;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.http.Router;
import dev.litfass.simulator.ledger.Grant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks a person whether an app may publish for them, and sends them back with the answer. */
public class Dialog {

    private static final List<String> KEPT = List.of(
            "client_id",
            "client_key",
            "redirect_uri",
            "state",
            "scope",
            "response_type",
            "code_challenge",
            "code_challenge_method");

    /** The real networks' own paths, so that a sign-in may be told nothing but another host. */
    private static final Map<String, Family> PATHS = Map.of(
            "/graph/dialog/oauth", Family.GRAPH,
            "/graph/{version}/dialog/oauth", Family.GRAPH,
            "/threads/oauth/authorize", Family.THREADS,
            "/linkedin/oauth/v2/authorization", Family.LINKEDIN,
            "/x/i/oauth2/authorize", Family.X,
            "/google/o/oauth2/v2/auth", Family.GOOGLE,
            "/tiktok/v2/auth/authorize/", Family.TIKTOK);

    private final Access access;

    public Dialog(Access access) {
        this.access = access;
    }

    public void addTo(Router router) {
        for (Family family : Family.values()) {
            String path = "/" + family.path() + "/dialog";
            router.plain("GET", path, page(family, this::ask));
            router.plain("POST", path, page(family, this::decide));
        }
        PATHS.forEach((path, family) -> router.plain("GET", path, page(family, this::ask)));
        router.plain("GET", "/signin/style.css", call -> style());
    }

    private record Question(Family family, Call call, Params params, DialogPage page) {}

    /** What is wrong is told to the person, since nobody knows whether the address to go back to is the app's. */
    private static Function<Call, Answer> page(Family family, Function<Question, Answer> door) {
        return call -> {
            var page = new DialogPage(german(call));
            try {
                return door.apply(new Question(family, call, Params.of(call), page));
            } catch (Refusal refusal) {
                return html(400, page.refusal(family, String.valueOf(refusal.getMessage())), "'self'");
            }
        };
    }

    private Answer ask(Question question) {
        Request request = Request.of(question.family(), question.params(), access);
        var asked = new LinkedHashMap<String, String>();
        KEPT.forEach(name -> {
            String value = question.params().text(name);
            if (value != null) {
                asked.put(name, value);
            }
        });
        List<Person> people = Practice.PEOPLE.stream()
                .filter(person -> person.canSignIn(question.family()))
                .toList();
        String page = question.page().question(request, asked, people);
        return html(200, page, "'self' " + request.origin());
    }

    private Answer decide(Question question) {
        String site = question.call().header("sec-fetch-site");
        if (site != null && !site.equals("same-origin")) {
            throw new Refusal(403, "forbidden", "The form came from another page.");
        }
        Params params = question.params();
        Request request = Request.of(question.family(), params, access);
        var answer = new LinkedHashMap<String, String>();
        if ("allow".equals(params.text("decision"))) {
            answer.put("code", allow(request, params));
        } else {
            answer.put("error", "access_denied");
            answer.put("error_description", "The person refused.");
        }
        if (request.state() != null) {
            answer.put("state", request.state());
        }
        return Answer.empty(303)
                .with("Location", request.answering(answer))
                .with("Cache-Control", "no-store")
                .with("Referrer-Policy", "no-referrer");
    }

    private String allow(Request request, Params params) {
        Person person = Practice.person(params.required("person"));
        if (!person.canSignIn(request.family())) {
            throw new Refusal(400, "invalid_request", "%s has no account here.".formatted(person.name()));
        }
        Map<Boolean, List<String>> scopes = request.scopes().stream()
                .collect(Collectors.partitioningBy(scope -> params.text("grant." + scope) != null));
        Grant grant = new Grant(
                request.family().path(),
                request.app(),
                person.key(),
                scopes.getOrDefault(true, List.of()),
                scopes.getOrDefault(false, List.of()));
        return access.consent(grant, request.redirect().toString(), request.challenge());
    }

    private static Answer html(int status, String page, String formTargets) {
        return Answer.text(status, "text/html", page)
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
                                + "frame-ancestors 'none'; form-action " + formTargets)
                .with("Cache-Control", "no-store")
                .with("Referrer-Policy", "no-referrer")
                .with("X-Content-Type-Options", "nosniff");
    }

    /** German unless the browser would rather have English. */
    private static boolean german(Call call) {
        String wanted = call.header("accept-language");
        if (wanted == null || wanted.isBlank()) {
            return true;
        }
        try {
            Locale best = Locale.lookup(LanguageRange.parse(wanted), List.of(Locale.GERMAN, Locale.ENGLISH));
            return best == null ? false : best.equals(Locale.GERMAN);
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static Answer style() {
        try (InputStream stream = Dialog.class.getResourceAsStream("style.css")) {
            if (stream == null) {
                throw new IllegalStateException("The sign-in's style.css is not in the jar");
            }
            return Answer.bytes("text/css; charset=utf-8", stream.readAllBytes())
                    .with("Cache-Control", "no-cache")
                    .with("X-Content-Type-Options", "nosniff");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
