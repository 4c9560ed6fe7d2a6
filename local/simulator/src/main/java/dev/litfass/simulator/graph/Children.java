package dev.litfass.simulator.graph;

import dev.litfass.simulator.http.Params;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.standin.Numbers;
import java.util.Arrays;
import java.util.List;

/** The containers that a call names. */
public class Children {

    private Children() {}

    /** Those of a carousel: an array of JSON, or numbers with commas between them. */
    public static List<String> of(Numbers numbers, Params params, int fewest, int most) {
        List<String> children = Arrays.stream(params.required("children")
                        .replaceAll("[\\[\\]\"\\s]", "")
                        .split(","))
                .map(number -> id(numbers, number))
                .toList();
        if (children.size() < fewest || children.size() > most) {
            throw new Refusal(400, "invalid_request", "A carousel has %d to %d children.".formatted(fewest, most));
        }
        return children;
    }

    /** One of the account's own. */
    public static String container(Numbers numbers, Account account, String number) {
        String id = id(numbers, number);
        boolean fits = id.startsWith("p") || id.startsWith("k");
        if (!fits || !account.handle().equals(numbers.ownerOf(id))) {
            throw new Refusal(400, "draft_expired", "The media with this id cannot be found.");
        }
        return id;
    }

    private static String id(Numbers numbers, String number) {
        String id = numbers.idOf(number);
        if (id == null) {
            throw new Refusal(400, "draft_expired", "The media with the id %s cannot be found.".formatted(number));
        }
        return id;
    }
}
