package dev.litfass.simulator.graph;

import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.standin.Numbers;
import dev.litfass.simulator.standin.Visit;
import java.util.Optional;

/** Ids as Meta writes them: numbers, those of a page's posts with the page's before them. */
class Ids {

    private Ids() {}

    /** What the last number of an id stands for. */
    static Optional<String> thing(Numbers numbers, String id) {
        return id.matches("\\d{1,30}(_\\d{1,30}){0,2}")
                ? Optional.ofNullable(numbers.idOf(id.substring(id.lastIndexOf('_') + 1)))
                : Optional.empty();
    }

    /** What a call is about. */
    static String thing(Numbers numbers, Visit visit) {
        return thing(numbers, visit.call().variable("id"))
                .orElseThrow(() -> new Refusal(400, "not_found", "Unsupported request on this object."));
    }
}
