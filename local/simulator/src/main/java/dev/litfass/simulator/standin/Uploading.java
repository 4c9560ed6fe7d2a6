package dev.litfass.simulator.standin;

import dev.litfass.simulator.http.Call;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.network.Medium;
import dev.litfass.simulator.network.Network;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A film on its way, in pieces that follow one another (RFC 9110, section 14.4). It is lost where the program ends before
 * the last one.
 *
 * @param said what was said of it at the beginning
 */
public class Uploading<T> {

    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,12})-(\\d{1,12})/(\\d{1,12})");

    private final String id;
    private final Account account;
    private final String type;
    private final long size;
    private final T said;
    private int pieces;
    private long taken;
    private @Nullable Medium medium;

    /** One of this size that nothing of has come yet. */
    public Uploading(String id, Account account, String type, long size, T said) {
        this.id = id;
        this.account = account;
        this.type = type;
        this.size = size;
        this.said = said;
    }

    /** Which bytes a call brings, as {@code Content-Range} says. */
    public record Piece(long from, long end, long size) {

        /** Null where it brings none. */
        public static @Nullable Piece of(Call call) {
            Matcher matcher = RANGE.matcher(Objects.requireNonNullElse(call.header("content-range"), ""));
            return matcher.matches()
                    ? new Piece(
                            Long.parseLong(matcher.group(1)),
                            Long.parseLong(matcher.group(2)) + 1,
                            Long.parseLong(matcher.group(3)))
                    : null;
        }
    }

    /** Takes a piece that follows what was taken before; says whether it did. */
    public synchronized boolean take(Network network, Piece piece, byte[] bytes) {
        if (piece.size() != size || piece.end() > size || bytes.length != piece.end() - piece.from()) {
            throw new Refusal(400, "badRequest", "The range does not fit to the bytes.");
        }
        if (piece.from() != taken || medium != null) {
            return false;
        }
        network.keepPiece(id, pieces++, bytes);
        taken = piece.end();
        if (taken == size) {
            medium = network.finishUpload(account, id, type, network.pieces(id));
        }
        return true;
    }

    public synchronized long taken() {
        return taken;
    }

    public synchronized boolean isComplete() {
        return medium != null;
    }

    public String id() {
        return id;
    }

    public Account account() {
        return account;
    }

    public T said() {
        return said;
    }
}
