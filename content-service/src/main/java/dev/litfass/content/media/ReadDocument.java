package dev.litfass.content.media;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_ACCEPTED;

import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.pool.CpuPool;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Finds out what a document that lies in pieces is and how many pages it has. Nothing in it is changed: the names of
 * people that a document carries are what its authors wrote into it. Parts of known size are read, never the whole.
 */
@Component
class ReadDocument implements DisposableBean {

    private final Pieces pieces;

    /** One at a time: some of it lies in the memory meanwhile. */
    private final CpuPool looking = new CpuPool("documents", 1, 200);

    ReadDocument(Pieces pieces) {
        this.pieces = pieces;
    }

    /**
     * What was found in a document.
     *
     * @param pages 0 where they were not counted
     */
    record Found(DocumentType type, int pages) {}

    Mono<Found> of(StoredPieces file) {
        return bytes(file, 0, FileType.ENOUGH).map(PictureBytes::new).flatMap(beginning -> {
            if (PdfFile.isOne(beginning)) {
                return new PdfFile(file.length(), (from, length) -> apart(bytes(file, from, length)))
                        .pages()
                        .map(pages -> new Found(DocumentType.PDF, pages));
            }
            return OfficeFile.isZip(beginning) ? zip(file) : compound(file);
        });
    }

    /** The list of what is in a ZIP stands at its end, and says where it begins. */
    private Mono<Found> zip(StoredPieces file) {
        var from = Math.max(0, file.length() - OfficeFile.LONGEST_END);
        return apart(bytes(file, from, file.length() - from))
                .map(end -> read(() -> OfficeFile.directory(new PictureBytes(end), file.length())))
                .flatMap(place -> apart(bytes(file, place.from(), place.length())))
                .map(list -> read(() -> OfficeFile.zip(new PictureBytes(list))));
    }

    /** Where its list lies is known only to who follows its table: each place for an entry is looked at. */
    private Mono<Found> compound(StoredPieces file) {
        return pieces.read(file.id(), 0, file.length())
                .map(piece -> OfficeFile.entries(new PictureBytes(piece)))
                .collect(() -> EnumSet.noneOf(OfficeFile.Entry.class), Set::addAll)
                .map(OfficeFile::compound);
    }

    /** What follows is work for the pool. */
    private Mono<byte[]> apart(Mono<byte[]> read) {
        return read.flatMap(bytes -> looking.run(() -> bytes));
    }

    private Mono<byte[]> bytes(StoredPieces file, long from, long length) {
        return MediaStore.joined(pieces.read(file.id(), from, length));
    }

    @Override
    public void destroy() {
        looking.close();
    }

    /** What the reading of a part comes to; where it stumbles over it, the document is damaged. */
    private static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Problem e) {
            throw e.extensions().containsKey("kind") ? e : damaged();
        } catch (RuntimeException e) {
            throw damaged();
        }
    }

    static RuntimeException damaged() {
        return MEDIA_NOT_ACCEPTED.because("the document is damaged").with("kind", "DAMAGED");
    }

    static RuntimeException encrypted() {
        return MEDIA_NOT_ACCEPTED
                .because("the document is encrypted: not everybody could read it")
                .with("kind", "ENCRYPTED");
    }
}
