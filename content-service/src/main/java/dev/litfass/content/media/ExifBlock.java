package dev.litfass.content.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifTiffHandler;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file's Exif block says that is of use here: which way up the picture is shown, whose it is, and whether it tells
 * where it was taken. A block that makes no sense says nothing.
 *
 * @param orientation 1 where it is shown as it is stored, up to 8; null where none is told
 */
record ExifBlock(@Nullable Integer orientation, @Nullable String copyright, boolean tellsPlace) {

    private static final ExifBlock SILENT = new ExifBlock(null, null, false);
    private static final int LONGEST_COPYRIGHT = 500;

    /** Reads a block, which begins with its byte order. */
    static ExifBlock of(PictureBytes tiff) {
        var found = new Metadata();
        var entries = new FirstDirectory(found);
        try {
            new TiffReader().processTiff(new ByteArrayReader(tiff.all()), entries, 0);
        } catch (TiffProcessingException | IOException | RuntimeException e) {
            return SILENT;
        }
        var directory = found.getFirstDirectoryOfType(ExifIFD0Directory.class);
        return directory == null
                ? SILENT
                : new ExifBlock(orientation(directory), copyright(directory), entries.tellsPlace);
    }

    private static @Nullable Integer orientation(Directory directory) {
        var value = directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return value != null && value >= 1 && value <= 8 ? value : null;
    }

    private static @Nullable String copyright(Directory directory) {
        var value = directory.getStringValue(ExifIFD0Directory.TAG_COPYRIGHT);
        if (value == null) {
            return null;
        }
        var words = new String(value.getBytes(), ISO_8859_1).replace('\0', ' ').strip();
        return words.isEmpty() ? null : words;
    }

    /** Of the first directory only two entries are read, so that no block can announce more than fits into the memory. */
    private static final class FirstDirectory extends ExifTiffHandler {

        private boolean tellsPlace;

        FirstDirectory(Metadata found) {
            super(found, null, 0);
        }

        @Override
        public boolean tryEnterSubIfd(int tag) {
            tellsPlace |= tag == ExifIFD0Directory.TAG_GPS_INFO_OFFSET;
            return false;
        }

        @Override
        public boolean hasFollowerIfd() {
            return false;
        }

        /** True where the entry needs no further reading. */
        @Override
        public boolean customProcessTag(
                int at, Set<Integer> seen, int header, RandomAccessReader reader, int tag, int bytes) {
            tellsPlace |= tag == ExifIFD0Directory.TAG_GPS_INFO_OFFSET;
            return bytes > LONGEST_COPYRIGHT
                    || (tag != ExifIFD0Directory.TAG_ORIENTATION && tag != ExifIFD0Directory.TAG_COPYRIGHT);
        }
    }
}
