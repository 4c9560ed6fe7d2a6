package dev.litfass.content.media;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the samples of a track lie in the file (ISO/IEC 14496-12, 8.7): in chunks, of which is said where each begins,
 * how many samples it has, and how large each sample is.
 */
final class SampleTable {

    private final PictureBytes head;
    private final VideoFile.Box sizes;
    private final VideoFile.Box offsets;
    private final VideoFile.Box runs;

    /**
     * @param sizes the box {@code stsz} or {@code stz2}
     * @param offsets the box {@code stco} or {@code co64}
     * @param runs the box {@code stsc}
     */
    SampleTable(PictureBytes head, VideoFile.Box sizes, VideoFile.Box offsets, VideoFile.Box runs) {
        this.head = head;
        this.sizes = sizes;
        this.offsets = offsets;
        this.runs = runs;
    }

    /**
     * One place for each chunk that has any bytes.
     *
     * @param most as many as may be said here
     */
    List<VideoFile.Place> chunks(int most) {
        var wide = offsets.name().equals("co64") ? 8 : 4;
        var count = number(offsets, 4, 4);
        var all = number(sizes, 8, 4);
        if (count > most) {
            throw VideoFile.damaged();
        }
        var places = new ArrayList<VideoFile.Place>();
        var run = 0;
        var sample = 0L;
        for (var chunk = 0; chunk < count && sample < all; chunk++) {
            while (run + 1 < number(runs, 4, 4) && number(runs, 8 + 12 * (run + 1), 4) <= chunk + 1) {
                run++;
            }
            var next = Math.min(all, sample + number(runs, 12 + 12 * run, 4));
            var from = number(offsets, 8 + wide * chunk, wide);
            var bytes = bytes(sample, next);
            if (from < 0 || bytes < 0 || from + bytes < from) {
                throw VideoFile.damaged();
            }
            if (bytes > 0) {
                places.add(new VideoFile.Place(from, from, from + bytes));
            }
            sample = next;
        }
        return places;
    }

    /** The same bytes in the fewest places, whatever lies over another. */
    static List<VideoFile.Place> merged(Stream<VideoFile.Place> places) {
        var merged = new ArrayList<VideoFile.Place>();
        places.sorted(Comparator.comparingLong(VideoFile.Place::at)).forEach(place -> {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || place.at() > last.end()) {
                merged.add(place);
            } else if (place.end() > last.end()) {
                merged.set(merged.size() - 1, new VideoFile.Place(last.at(), last.at(), place.end()));
            }
        });
        return merged;
    }

    private long bytes(long from, long to) {
        var same = sizes.name().equals("stsz") ? number(sizes, 4, 4) : 0;
        if (same > 0) {
            return same * (to - from);
        }
        var sum = 0L;
        for (var sample = from; sample < to; sample++) {
            sum += size((int) sample);
        }
        return sum;
    }

    private long size(int sample) {
        if (sizes.name().equals("stsz")) {
            return number(sizes, 12 + 4 * sample, 4);
        }
        var bits = (int) number(sizes, 7, 1);
        return switch (bits) {
            case 16 -> number(sizes, 12 + 2 * sample, 2);
            case 8 -> number(sizes, 12 + sample, 1);
            case 4 -> (number(sizes, 12 + sample / 2, 1) >> (sample % 2 == 0 ? 4 : 0)) & 15;
            default -> throw VideoFile.damaged();
        };
    }

    private long number(VideoFile.Box box, int offset, int bytes) {
        return VideoFile.number(head, box, offset, bytes);
    }
}
