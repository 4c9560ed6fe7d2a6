package dev.litfass.content.network;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.contracts.network.Network;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds how one signs in to a network. */
@Component
public class SignIns {

    private final Map<Network, SignIn> known = new EnumMap<>(Network.class);

    SignIns(List<SignIn> all) {
        all.forEach(signIn -> known.put(signIn.network(), signIn));
    }

    public SignIn of(Network network) {
        var signIn = known.get(network);
        if (signIn == null) {
            throw INVALID_REQUEST.because("%s is not connected by signing in", network.displayName());
        }
        return signIn;
    }
}
