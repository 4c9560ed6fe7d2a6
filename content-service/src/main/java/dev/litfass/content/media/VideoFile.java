package dev.litfass.content.media;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_ACCEPTED;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the head of an MP4 or QuickTime file says of its film (ISO/IEC 14496-12): boxes within boxes, each with a length
 * and a name. Nothing is decoded; a box that says it is larger than the one around it is damage.
 */
final class VideoFile {

    private static final Set<String> HOLDERS = Set.of("moov", "trak", "mdia", "minf", "stbl", "mvex");

    /** What tells of the device, the place and the person, and is needed by nobody who plays the film. */
    private static final Set<String> TELLTALES = Set.of("udta", "meta", "uuid");

    /** What is seen and heard, and the captions for those who do not hear. */
    private static final Set<String> SHOWN = Set.of("vide", "soun", "clcp");

    /** Kinds of samples that say where the camera was: CAMM and GPMF. */
    private static final Set<String> PLACES = Set.of("camm", "gpmd");

    private static final Map<String, String> CODECS = Map.of(
            "avc1", "H.264", "avc3", "H.264", "hvc1", "H.265", "hev1", "H.265", "av01", "AV1", "vp09", "VP9", "mp4v",
            "MPEG-4");

    private static final int DEEPEST = 8;
    private static final int MOST_BOXES = 10_000;

    /** A film in several languages, with all that a camera notes beside it, has fewer. */
    private static final int MOST_TRACKS = 32;

    /** Of all tracks together: a film of some hours whose places were noted thirty times a second has fewer. */
    private static final int MOST_CHUNKS = 500_000;

    private final PictureBytes head;
    private final List<Box> boxes = new ArrayList<>();
    private int tracks;
    private int chunksLeft = MOST_CHUNKS;

    private VideoFile(PictureBytes head) {
        this.head = head;
    }

    /**
     * One box.
     *
     * @param track the number of the track it belongs to; 0 for none
     */
    record Box(String name, int track, int at, int content, int end) {

        Place place() {
            return new Place(at, content, end);
        }
    }

    /**
     * What was found.
     *
     * @param blank the boxes in the head that are to be made empty
     * @param unseen the same of the file around it: what belongs to tracks that are neither seen nor heard
     * @param hasUnseenTracks whether there are any
     */
    record Found(
            MediaAsset.Video video,
            int width,
            int height,
            MediaAsset.Removed removed,
            List<Place> blank,
            List<Place> unseen,
            boolean hasUnseenTracks) {}

    /**
     * Where a box is, or bytes that are none.
     *
     * @param content behind its length and name; where it begins of what has neither
     */
    record Place(long at, long content, long end) {

        Place movedBy(long offset) {
            return new Place(at + offset, content + offset, end + offset);
        }
    }

    /** Reads a head: the box {@code moov} as it stands in the file. */
    static Found of(byte[] moov) {
        var file = new VideoFile(new PictureBytes(moov));
        file.walk(0, moov.length, "", 0);
        return file.found();
    }

    private void walk(int from, int to, String parents, int depth) {
        if (depth > DEEPEST) {
            throw damaged();
        }
        for (var at = from; at + 8 <= to; ) {
            var box = box(at, to, parents);
            boxes.add(box);
            if (boxes.size() > MOST_BOXES) {
                throw damaged();
            }
            if (HOLDERS.contains(box.name())) {
                walk(box.content(), box.end(), parents + "/" + box.name(), depth + 1);
            }
            at = box.end();
        }
    }

    private Box box(int at, int to, String parents) {
        var length = head.big32(at);
        var name = head.text(at + 4, 4);
        var header = 8;
        if (length == 1) {
            header = 16;
            length = (head.big32(at + 8) << 32) | head.big32(at + 12);
        } else if (length == 0) {
            length = (long) to - at;
        }
        if (length < header || at + length > to || at + length < at) {
            throw damaged();
        }
        tracks += name.equals("trak") ? 1 : 0;
        if (tracks > MOST_TRACKS) {
            throw damaged();
        }
        return new Box(name, parents.contains("/trak") ? tracks : 0, at, at + header, (int) (at + length));
    }

    private Found found() {
        var shown = tracks().filter(this::isPicture).findFirst().orElseThrow(VideoFile::withoutPicture);
        var millis = millis(first("mvhd", 0));
        var size = first("tkhd", shown);
        var turned = isTurned(size);
        var width = side(size, 0);
        var height = side(size, 4);
        if (width < 1 || height < 1) {
            throw withoutPicture();
        }
        var hidden = unseenTracks();
        var telltales = boxes.stream()
                .filter(box -> TELLTALES.contains(box.name()) && !hidden.contains(box.track()))
                .toList();
        return new Found(
                new MediaAsset.Video(millis, codec(shown), framesPerSecond(shown), tracks().anyMatch(this::isSound)),
                turned ? height : width,
                turned ? width : height,
                removed(telltales, hidden),
                Stream.concat(telltales.stream(), hidden.stream().map(this::track))
                        .map(Box::place)
                        .toList(),
                SampleTable.merged(hidden.stream().flatMap(track -> samples(track).stream())),
                !hidden.isEmpty());
    }

    /** Those of which a network would show nothing: places, motions, times, and texts of the camera. */
    private Set<Integer> unseenTracks() {
        return IntStream.rangeClosed(1, tracks)
                .filter(track -> !SHOWN.contains(handler(track)))
                .boxed()
                .collect(Collectors.toSet());
    }

    private Box track(int number) {
        return boxes.stream()
                .filter(box -> box.name().equals("trak"))
                .skip(number - 1L)
                .findFirst()
                .orElseThrow(VideoFile::damaged);
    }

    private List<Place> samples(int track) {
        var sizes = either("stsz", "stz2", track);
        var offsets = either("stco", "co64", track);
        var runs = find("stsc", track);
        if (sizes == null || offsets == null || runs == null) {
            return List.of();
        }
        var places = new SampleTable(head, sizes, offsets, runs).chunks(chunksLeft);
        chunksLeft -= places.size();
        return places;
    }

    private @Nullable Box either(String name, String other, int track) {
        var found = find(name, track);
        return found == null ? find(other, track) : found;
    }

    private Stream<Integer> tracks() {
        return boxes.stream().map(Box::track).filter(track -> track > 0).distinct();
    }

    private boolean isPicture(int track) {
        return handler(track).equals("vide");
    }

    private boolean isSound(int track) {
        return handler(track).equals("soun");
    }

    private String handler(int track) {
        var box = find("hdlr", track);
        return box == null ? "" : text(box, 8, 4);
    }

    /** Of a film in fragments 0: its length stands nowhere in the head. */
    private long millis(Box times) {
        var wide = version(times) == 1;
        var scale = number(times, wide ? 20 : 12, 4);
        var duration = number(times, wide ? 24 : 16, wide ? 8 : 4);
        var unknown = duration < 0 || duration == 0xFFFF_FFFFL;
        return scale <= 0 || unknown ? 0 : (long) Math.min(1e12, 1_000.0 * duration / scale);
    }

    private String codec(int track) {
        var box = find("stsd", track);
        if (box == null) {
            return "";
        }
        var name = text(box, 12, 4);
        return CODECS.getOrDefault(name, name.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT));
    }

    private int framesPerSecond(int track) {
        var steps = find("stts", track);
        var times = find("mdhd", track);
        if (steps == null || times == null) {
            return 0;
        }
        var entries = Math.min(number(steps, 4, 4), (steps.end() - steps.content() - 8) / 8);
        var frames = 0L;
        for (var entry = 0; entry < entries; entry++) {
            frames += number(steps, 8 + 8 * entry, 4);
        }
        var millis = millis(times);
        return millis <= 0 ? 0 : (int) Math.min(1_000, Math.round(1_000.0 * frames / millis));
    }

    /** A quarter turn, as telephones note it that are held upright: of the matrix a and d are 0. */
    private boolean isTurned(Box size) {
        var matrix = version(size) == 1 ? 52 : 40;
        return number(size, matrix, 4) == 0 && number(size, matrix + 16, 4) == 0;
    }

    /** Sides are told in 65,536ths of a pixel. */
    private int side(Box size, int offset) {
        return (int) (number(size, (version(size) == 1 ? 88 : 76) + offset, 4) >> 16);
    }

    private MediaAsset.Removed removed(List<Box> telltales, Set<Integer> unseen) {
        if (unseen.stream().anyMatch(this::tellsOfPlaces)) {
            return MediaAsset.Removed.LOCATION;
        }
        if (unseen.isEmpty() && telltales.stream().allMatch(box -> box.end() - box.content() <= 8)) {
            return MediaAsset.Removed.NOTHING;
        }
        var place = telltales.stream()
                .map(box -> text(box, 0, box.end() - box.content()))
                .anyMatch(text -> text.contains("\u00A9xyz") || text.contains("loci") || text.contains("ISO6709"));
        return place ? MediaAsset.Removed.LOCATION : MediaAsset.Removed.DETAILS;
    }

    private boolean tellsOfPlaces(int track) {
        var kinds = find("stsd", track);
        return kinds != null
                && (text(kinds, 0, kinds.end() - kinds.content()).contains("ISO6709")
                        || (kinds.end() - kinds.content() >= 16 && PLACES.contains(text(kinds, 12, 4))));
    }

    private Box first(String name, int track) {
        var box = find(name, track);
        if (box == null) {
            throw damaged();
        }
        return box;
    }

    private @Nullable Box find(String name, int track) {
        return boxes.stream()
                .filter(box -> box.track() == track && box.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private int version(Box box) {
        return (int) number(box, 0, 1);
    }

    private long number(Box box, int offset, int bytes) {
        return number(head, box, offset, bytes);
    }

    static long number(PictureBytes head, Box box, int offset, int bytes) {
        var at = within(box, offset, bytes);
        var value = 0L;
        for (var i = 0; i < bytes; i++) {
            value = (value << 8) | head.at(at + i);
        }
        return value;
    }

    private String text(Box box, int offset, int length) {
        return head.text(within(box, offset, length), length);
    }

    private static int within(Box box, int offset, int length) {
        if ((long) box.content() + offset + length > box.end()) {
            throw damaged();
        }
        return box.content() + offset;
    }

    static RuntimeException damaged() {
        return MEDIA_NOT_ACCEPTED.because("the video is damaged").with("kind", "DAMAGED");
    }

    static RuntimeException withoutPicture() {
        return MEDIA_NOT_ACCEPTED.because("the file has no video in it").with("kind", "NO_VIDEO");
    }
}
