package dev.litfass.simulator.signin;

import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.signin.Managed.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The people to practise with and what they manage. Their ids never change. */
public final class Practice {

    private static final String BAKERY = "Bäckerei Sonnenschein";
    private static final String CAFE = "Café am Markt";
    private static final String BAKERY_PAGE = "104052811900021";

    private static final List<Managed> BAKERY_ACCOUNTS = List.of(
            new Managed(Kind.PAGE, BAKERY_PAGE, "fb-baeckerei-sonnenschein", BAKERY, "baeckereisonnenschein", null),
            new Managed(
                    Kind.INSTAGRAM,
                    "17841400000000021",
                    "ig-baeckerei-sonnenschein",
                    BAKERY,
                    "baeckerei.sonnenschein",
                    BAKERY_PAGE),
            new Managed(
                    Kind.THREADS,
                    "26510000000000021",
                    "threads-baeckerei-sonnenschein",
                    BAKERY,
                    "baeckerei.sonnenschein",
                    null),
            new Managed(
                    Kind.ORGANIZATION,
                    "90210021",
                    "linkedin-baeckerei-sonnenschein",
                    BAKERY,
                    "baeckerei-sonnenschein",
                    null),
            new Managed(Kind.X, "1790000000000000021", "x-baeckerei-sonnenschein", BAKERY, "baeckerei_sonne", null),
            new Managed(
                    Kind.YOUTUBE,
                    "UCBaeckereiSonnenschein1",
                    "youtube-baeckerei-sonnenschein",
                    BAKERY,
                    "baeckereisonnenschein",
                    null),
            new Managed(
                    Kind.PLACE,
                    "accounts/110021/locations/220021",
                    "google-baeckerei-sonnenschein",
                    BAKERY,
                    "Marktplatz 4",
                    null),
            new Managed(
                    Kind.TIKTOK,
                    "000BaeckereiSonnenschein",
                    "tiktok-baeckerei-sonnenschein",
                    BAKERY,
                    "baeckerei.sonnenschein",
                    null));

    private static final List<Managed> CAFE_ACCOUNTS = List.of(
            new Managed(Kind.PAGE, "104052811900034", "fb-cafe-am-markt", CAFE, "cafeammarkt", null),
            new Managed(Kind.ORGANIZATION, "90210034", "linkedin-cafe-am-markt", CAFE, "cafe-am-markt", null),
            new Managed(
                    Kind.PLACE,
                    "accounts/110021/locations/220034",
                    "google-cafe-am-markt",
                    CAFE,
                    "Marktplatz 7",
                    null));

    private static final List<Managed> CAFE_PROFILES = List.of(
            new Managed(Kind.THREADS, "26510000000000034", "threads-cafe-am-markt", CAFE, "cafe.am.markt", null),
            new Managed(Kind.X, "1790000000000000034", "x-cafe-am-markt", CAFE, "cafe_am_markt", null),
            new Managed(Kind.YOUTUBE, "UCCafeAmMarktKoeln000034", "youtube-cafe-am-markt", CAFE, "cafeammarkt", null),
            new Managed(Kind.TIKTOK, "000CafeAmMarkt", "tiktok-cafe-am-markt", CAFE, "cafe.am.markt", null));

    /** Manages the bakery's and the café's accounts. */
    public static final Person SABINE = new Person(
            "sabine-sonnenschein",
            "122100000000000011",
            "Sabine",
            "Sonnenschein",
            join(
                    BAKERY_ACCOUNTS,
                    CAFE_ACCOUNTS,
                    List.of(member("Sb1nSnn5ch", "linkedin-sabine", "Sabine Sonnenschein"))));

    /** Manages the café's accounts. */
    public static final Person JONAS = new Person(
            "jonas-krueger",
            "122100000000000012",
            "Jonas",
            "Krüger",
            join(CAFE_ACCOUNTS, CAFE_PROFILES, List.of(member("J0n4sKr9gr", "linkedin-jonas", "Jonas Krüger"))));

    /** Manages nothing. */
    public static final Person NOBODY = new Person(
            "ohne-seiten",
            "122100000000000013",
            "Ohne",
            "Seiten",
            List.of(member("0hn3S31t3n", "linkedin-ohne-seiten", "Ohne Seiten")));

    static final List<Person> PEOPLE = List.of(SABINE, JONAS, NOBODY);

    private Practice() {}

    static Person person(String key) {
        return PEOPLE.stream()
                .filter(person -> person.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal(400, "invalid_request", "There is nobody called %s.".formatted(key)));
    }

    /** The account with this id in this family. */
    public static Optional<Managed> account(Family family, String id) {
        return accounts()
                .filter(account -> account.kind().family() == family)
                .filter(account -> account.id().equals(id))
                .findFirst();
    }

    /** The account that speaks under this handle of the simulator. */
    public static Optional<Managed> byHandle(String handle) {
        return accounts().filter(account -> account.handle().equals(handle)).findFirst();
    }

    /** All accounts, also those of several people, each once. */
    public static Stream<Managed> all() {
        return accounts().distinct();
    }

    private static Stream<Managed> accounts() {
        return PEOPLE.stream().flatMap(person -> person.accounts().stream());
    }

    private static Managed member(String id, String handle, String name) {
        return new Managed(Kind.MEMBER, id, handle, name, handle.substring("linkedin-".length()), null);
    }

    @SafeVarargs
    private static List<Managed> join(List<Managed>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }
}
