package dev.litfass.content.upload;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

/** Cuts what comes over the network into pieces of one size; only the last piece of a file may be shorter. */
final class Cutter {

    private static final byte[] NONE = {};

    private final int size;
    private final long length;
    private long begun;
    private byte[] piece = NONE;
    private int filled;

    private Cutter(int size, long offset, long length) {
        this.size = size;
        this.length = length;
        this.begun = offset;
    }

    /**
     * @param offset where the first byte belongs
     * @param length of the whole file; what goes beyond it is refused
     */
    static Flux<byte[]> cut(Flux<DataBuffer> body, int size, long offset, long length) {
        return Flux.defer(() -> {
            var cutter = new Cutter(size, offset, length);
            return body.concatMapIterable(cutter::add, 1).doOnDiscard(DataBuffer.class, DataBufferUtils::release);
        });
    }

    /** Made when its first byte is here: who waits for the one before to be stored holds no other. */
    private byte[] next() {
        return new byte[(int) Math.min(size, length - begun)];
    }

    /** What is left of a buffer over which this fails is given back by the stream it came in. */
    private List<byte[]> add(DataBuffer buffer) {
        var whole = new ArrayList<byte[]>(1);
        while (buffer.readableByteCount() > 0) {
            if (filled == 0) {
                piece = next();
            }
            if (piece.length == 0) {
                throw INVALID_REQUEST.because("more bytes came than the file was said to have");
            }
            var taken = Math.min(piece.length - filled, buffer.readableByteCount());
            buffer.read(piece, filled, taken);
            filled += taken;
            if (filled == piece.length) {
                whole.add(piece);
                begun += filled;
                filled = 0;
                piece = NONE;
            }
        }
        DataBufferUtils.release(buffer);
        return whole;
    }
}
