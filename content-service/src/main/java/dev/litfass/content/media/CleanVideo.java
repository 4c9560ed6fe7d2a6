package dev.litfass.content.media;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_ACCEPTED;

import dev.litfass.platform.pool.CpuPool;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks through a video that lies in pieces, of which only the heads of its boxes and the one that describes it are
 * read, and makes empty in place what tells of the device, the place and the person.
 */
@Component
class CleanVideo implements DisposableBean {

    /** A film of some hours has a head of a few million bytes. */
    private static final int LARGEST_HEAD = 24_000_000;

    /** One in fragments has two boxes for each of them. */
    private static final int MOST_BOXES = 2_000;

    private static final int LONGEST_HEADER = 16;
    private static final byte[] FREE = "free".getBytes(StandardCharsets.ISO_8859_1);
    private static final List<String> TELLTALES = List.of("udta", "meta", "uuid");

    /** Where something may have been left lying. */
    private static final List<String> UNUSED = List.of("free", "skip");

    private final Pieces pieces;

    /** One at a time: its head lies in the memory meanwhile. */
    private final CpuPool looking = new CpuPool("videos", 1, 200);

    CleanVideo(Pieces pieces) {
        this.pieces = pieces;
    }

    /** What was found in a video. */
    record Found(String type, MediaAsset.Video video, int width, int height, MediaAsset.Removed removed) {}

    /**
     * A box of the file itself.
     *
     * @param place where it is in the file
     */
    private record Box(String name, VideoFile.Place place) {

        long length() {
            return place.end() - place.at();
        }
    }

    Mono<Found> of(StoredPieces file) {
        return boxes(file).collectList().flatMap(boxes -> {
            var heads = boxes.stream().filter(box -> box.name().equals("moov")).toList();
            if (heads.size() > 1) {
                throw VideoFile.damaged();
            }
            var head = heads.stream().findFirst().orElseThrow(VideoFile::withoutPicture);
            if (boxes.stream().noneMatch(box -> box.name().equals("mdat"))) {
                throw VideoFile.withoutPicture();
            }
            if (head.length() > LARGEST_HEAD || boxes.size() >= MOST_BOXES) {
                throw MEDIA_NOT_ACCEPTED
                        .because("the head of the video is too large")
                        .with("kind", "DAMAGED");
            }
            var telltales =
                    boxes.stream().filter(box -> TELLTALES.contains(box.name())).toList();
            var unused = boxes.stream().filter(box -> UNUSED.contains(box.name()));
            var emptied = Stream.concat(telltales.stream(), unused).toList();
            return bytes(file, head.place().at(), head.length())
                    .flatMap(moov -> looking.run(() -> PictureFile.read(() -> VideoFile.of(moov))))
                    .doOnNext(found -> requireWhole(found, boxes))
                    .flatMap(found -> emptied(file, head, found, emptied))
                    .flatMap(found -> type(file)
                            .map(type -> new Found(
                                    type, found.video(), found.width(), found.height(), removed(found, telltales))));
        });
    }

    /** Of a film in fragments each one says again where its samples lie: what would have to be emptied is not read. */
    private static void requireWhole(VideoFile.Found found, List<Box> boxes) {
        if (found.hasUnseenTracks() && boxes.stream().anyMatch(box -> box.name().equals("moof"))) {
            throw MEDIA_NOT_ACCEPTED
                    .because("a video in fragments has data of the camera beside what is seen and heard")
                    .with("kind", "CAMERA_DATA");
        }
        var film = new TreeMap<Long, Long>();
        boxes.stream()
                .filter(box -> box.name().equals("mdat"))
                .forEach(box -> film.put(box.place().content(), box.place().end()));
        for (var place : found.unseen()) {
            var around = film.floorEntry(place.at());
            if (around == null || place.end() > around.getValue()) {
                throw VideoFile.damaged();
            }
        }
    }

    private static MediaAsset.Removed removed(VideoFile.Found found, List<Box> telltales) {
        return found.removed() == MediaAsset.Removed.NOTHING && !telltales.isEmpty()
                ? MediaAsset.Removed.DETAILS
                : found.removed();
    }

    private Mono<String> type(StoredPieces file) {
        return bytes(file, 0, LONGEST_HEADER).map(PictureBytes::new).map(FileType::videoType);
    }

    /** From box to box to the end of the file; one that goes beyond it is cut off. */
    private Flux<Box> boxes(StoredPieces file) {
        return box(file, 0)
                .expand(box -> box.place().end() == file.length()
                        ? Mono.empty()
                        : box(file, box.place().end()))
                .take(MOST_BOXES);
    }

    private Mono<Box> box(StoredPieces file, long at) {
        return bytes(file, at, Math.min(LONGEST_HEADER, file.length() - at))
                .map(bytes -> box(new PictureBytes(bytes), at, file.length()));
    }

    private static Box box(PictureBytes header, long at, long end) {
        var length = header.big32(0);
        var name = header.text(4, 4);
        if (length == 0) {
            return new Box(name, new VideoFile.Place(at, at + 8, end));
        }
        var isLong = length == 1;
        var bytes = isLong ? (header.big32(8) << 32) | header.big32(12) : length;
        var content = isLong ? 16 : 8;
        if (bytes < content) {
            throw VideoFile.damaged();
        }
        if (bytes > end - at) {
            throw PictureFile.cutOff();
        }
        return new Box(name, new VideoFile.Place(at, at + content, at + bytes));
    }

    private Mono<VideoFile.Found> emptied(StoredPieces file, Box head, VideoFile.Found found, List<Box> telltales) {
        var inHead =
                found.blank().stream().map(place -> place.movedBy(head.place().at()));
        var beside = Stream.concat(telltales.stream().map(Box::place), found.unseen().stream());
        return Flux.fromIterable(byPiece(Stream.concat(inHead, beside)).entrySet())
                .concatMap(piece -> empty(file, piece.getKey(), piece.getValue()))
                .then(Mono.just(found));
    }

    /** Each piece is read and written once, however many places are in it. */
    private static Map<Long, List<VideoFile.Place>> byPiece(Stream<VideoFile.Place> places) {
        var byPiece = new TreeMap<Long, List<VideoFile.Place>>();
        places.forEach(place -> {
            for (var number = place.at() / Pieces.SIZE; number <= (place.end() - 1) / Pieces.SIZE; number++) {
                byPiece.computeIfAbsent(number, n -> new ArrayList<>()).add(place);
            }
        });
        return byPiece;
    }

    private Mono<Void> empty(StoredPieces file, long number, List<VideoFile.Place> places) {
        var start = number * Pieces.SIZE;
        return bytes(file, start, Pieces.SIZE)
                .doOnNext(piece -> places.forEach(place -> empty(piece, start, place)))
                .flatMap(piece -> pieces.write(file.id(), number, piece));
    }

    /** The length of a box stays, so that everything else stays where it is. */
    private static void empty(byte[] piece, long start, VideoFile.Place box) {
        for (var i = 0; i < FREE.length && box.content() > box.at(); i++) {
            var at = box.at() + 4 + i - start;
            if (at >= 0 && at < piece.length) {
                piece[(int) at] = FREE[i];
            }
        }
        var from = Math.max(0, box.content() - start);
        var to = Math.min(piece.length, box.end() - start);
        if (from < to) {
            Arrays.fill(piece, (int) from, (int) to, (byte) 0);
        }
    }

    private Mono<byte[]> bytes(StoredPieces file, long from, long length) {
        return MediaStore.joined(pieces.read(file.id(), from, length));
    }

    @Override
    public void destroy() {
        looking.close();
    }
}
