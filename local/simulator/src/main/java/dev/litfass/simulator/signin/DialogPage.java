package dev.litfass.simulator.signin;

import static dev.litfass.simulator.signin.Html.escaped;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page on which a person decides. It has no script. */
class DialogPage {

    private static final Map<String, String> GERMAN = Map.of(
            "lang", "de",
            "title", "Anmelden bei %s (Probenetz)",
            "asks", "Die App %s möchte für Sie veröffentlichen",
            "who", "Wer sind Sie?",
            "what", "Was darf die App?",
            "nothing", "verwaltet nichts",
            "allow", "Zulassen",
            "deny", "Ablehnen",
            "wrong", "So kann die App nicht fragen",
            "practice", "Das ist ein Probenetz: Die Personen sind erfunden, niemand braucht ein Passwort.");

    private static final Map<String, String> ENGLISH = Map.of(
            "lang", "en",
            "title", "Sign in to %s (practice network)",
            "asks", "The app %s would like to publish for you",
            "who", "Who are you?",
            "what", "What may the app do?",
            "nothing", "manages nothing",
            "allow", "Allow",
            "deny", "Refuse",
            "wrong", "The app cannot ask like this",
            "practice", "This is a practice network: the people are made up, nobody needs a password.");

    private final Map<String, String> words;

    DialogPage(boolean german) {
        this.words = german ? GERMAN : ENGLISH;
    }

    String question(Request request, Map<String, String> asked, List<Person> people) {
        String hidden = asked.entrySet().stream()
                .map(entry -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(escaped(entry.getKey()), escaped(entry.getValue())))
                .collect(Collectors.joining("\n"));
        String form = """
                <form method="post" action="/%s/dialog">
                %s
                <fieldset><legend>%s</legend>
                %s
                </fieldset>
                <fieldset><legend>%s</legend>
                %s
                </fieldset>
                <p class="buttons">
                <button class="main" name="decision" value="allow">%s</button>
                <button name="decision" value="deny">%s</button>
                </p>
                </form>
                """.formatted(
                        request.family().path(),
                        hidden,
                        word("who"),
                        people(request.family(), people),
                        word("what"),
                        scopes(request.scopes()),
                        word("allow"),
                        word("deny"));
        return page(request.family(), word("asks").formatted(escaped(request.app())), form);
    }

    String refusal(Family family, String reason) {
        return page(family, word("wrong"), "<p>%s</p>".formatted(escaped(reason)));
    }

    private String people(Family family, List<Person> people) {
        return people.stream()
                .map(person -> """
                        <label><input type="radio" name="person" value="%s" required%s>
                        <span>%s<small>%s</small></span></label>
                        """.formatted(
                                person.key(),
                                person.equals(people.get(0)) ? " checked" : "",
                                escaped(person.name()),
                                managed(person.of(family))))
                .collect(Collectors.joining());
    }

    private String managed(List<Managed> accounts) {
        return accounts.isEmpty()
                ? word("nothing")
                : accounts.stream()
                        .map(account -> account.kind().network() + ": " + account.name())
                        .map(Html::escaped)
                        .collect(Collectors.joining(", "));
    }

    private static String scopes(List<String> scopes) {
        return scopes.stream().map(scope -> """
                        <label><input type="checkbox" name="grant.%1$s" value="on" checked><span>%1$s</span></label>
                        """.formatted(escaped(scope))).collect(Collectors.joining());
    }

    private String page(Family family, String heading, String content) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="icon" href="/page/mark.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/signin/style.css">
                </head>
                <body>
                <main>
                <p class="network">%s</p>
                <h1>%s</h1>
                %s
                <p class="hint">%s</p>
                </main>
                </body>
                </html>
                """.formatted(
                        word("lang"),
                        word("title").formatted(family.title()),
                        family.title(),
                        heading,
                        content,
                        word("practice"));
    }

    private String word(String key) {
        return words.getOrDefault(key, key);
    }
}
