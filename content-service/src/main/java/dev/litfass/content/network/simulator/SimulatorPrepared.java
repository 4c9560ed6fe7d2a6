package dev.litfass.content.network.simulator;

import dev.litfass.content.network.Prepared;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What lies ready, and under which treatment.
 *
 * @param treatment how the account said posts are treated when this was made ready
 * @param media the ids of uploaded pictures, by asset
 * @param draft the id of a draft that only has to be made public
 */
record SimulatorPrepared(
        @Nullable Treatment treatment,
        Map<String, String> media,
        @Nullable String draft) implements Prepared {

    SimulatorPrepared {
        media = Prepared.known(media);
    }

    static final SimulatorPrepared NONE = new SimulatorPrepared(null, Map.of(), null);

    /** Before December 2026 all three stood in one map. */
    private static final String TREATMENT = "treatment";

    private static final String DRAFT = "draft";

    static SimulatorPrepared of(Prepared prepared) {
        if (prepared instanceof SimulatorPrepared own) {
            return own;
        }
        if (!(prepared instanceof Untyped untyped)) {
            return NONE;
        }
        var media = new HashMap<>(untyped.media());
        var treatment = media.remove(TREATMENT);
        var draft = media.remove(DRAFT);
        return new SimulatorPrepared(treatment == null ? null : Treatment.parse(treatment), Map.copyOf(media), draft);
    }

    @Override
    public boolean isEmpty() {
        return treatment == null && media.isEmpty() && draft == null;
    }

    SimulatorPrepared under(Treatment next) {
        return new SimulatorPrepared(next, media, draft);
    }

    SimulatorPrepared with(String assetId, String id) {
        return new SimulatorPrepared(treatment, Prepared.with(media, assetId, id), draft);
    }

    SimulatorPrepared withDraft(String id) {
        return new SimulatorPrepared(treatment, media, id);
    }
}
