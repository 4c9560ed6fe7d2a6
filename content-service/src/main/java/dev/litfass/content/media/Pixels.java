package dev.litfass.content.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Decodes pictures, and encodes JPEG. What would take too much time or memory is not decoded: a few bytes can promise
 * millions of pixels, and a JPEG can go over them again and again.
 */
final class Pixels {

    /** As many as lie in the memory at once without hurting anybody. */
    private static final long MOST = 40_000_000;

    /** Bytes of a pixel of which nothing is known but that it has 16 bits a colour. */
    private static final int WIDEST = 8;

    /** Bytes of a pixel in the copy that is written. */
    private static final int COPIED = 4;

    /** So many are looked at for a smaller picture. */
    private static final long MOST_READ = 250_000_000;

    private Pixels() {}

    /** So many pixels of any picture can be decoded here. */
    static long mostOfAny() {
        return most(WIDEST);
    }

    /** The whole picture. */
    static BufferedImage of(byte[] bytes) throws IOException {
        return read(bytes, Integer.MAX_VALUE);
    }

    /** The picture with every second, third … pixel left out, so that it is at least so long still. */
    static BufferedImage of(byte[] bytes, int longestSide) throws IOException {
        return read(bytes, longestSide);
    }

    private static BufferedImage read(byte[] bytes, int longestSide) throws IOException {
        var file = new PictureBytes(bytes);
        if (JpegFile.isOne(file) && !JpegFile.isDecodedSoon(file, longestSide)) {
            throw new IIOException("decoding it would take too long");
        }
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var reader = reader(ImageIO.getImageReaders(in), JpegFile.isOne(file) && JpegFile.isForPrint(file));
            try {
                reader.setInput(in, true, true);
                return read(reader, longestSide);
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException e) {
            throw new IIOException("the pixels cannot be read", e);
        }
    }

    /** The one that comes with Java, unless the picture has the colours of printing, which that one does not know. */
    private static ImageReader reader(Iterator<ImageReader> able, boolean forPrint) throws IOException {
        var readers = new ArrayList<ImageReader>();
        able.forEachRemaining(readers::add);
        return readers.stream()
                .filter(reader -> isOfJava(reader.getOriginatingProvider()) != forPrint)
                .findFirst()
                .or(() -> readers.stream().findFirst())
                .orElseThrow(() -> new IIOException("no reader for this kind of picture"));
    }

    static boolean isOfJava(ImageReaderWriterSpi provider) {
        return provider.getClass().getName().startsWith("com.sun.");
    }

    /** The encoder of Java itself: others stand in front of it. */
    static ImageWriter writer() {
        var writers = new ArrayList<ImageWriter>();
        ImageIO.getImageWritersByFormatName("jpeg").forEachRemaining(writers::add);
        return writers.stream()
                .filter(writer -> isOfJava(writer.getOriginatingProvider()))
                .findFirst()
                .orElseThrow();
    }

    private static BufferedImage read(ImageReader reader, int longestSide) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        var step = Math.max(1, Math.max(width, height) / longestSide);
        var pixels = (long) width * height;
        if (pixels > MOST_READ || pixels / step / step > most(reader)) {
            throw new IIOException("too many pixels");
        }
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    /** The picture and its copy may take half of the memory. */
    private static long most(ImageReader reader) throws IOException {
        var types = reader.getImageTypes(0);
        var bytes = types.hasNext() ? (types.next().getColorModel().getPixelSize() + 7) / 8 : WIDEST;
        return most(bytes);
    }

    private static long most(int bytes) {
        return Math.min(MOST, Runtime.getRuntime().maxMemory() / 2 / (bytes > 3 ? bytes + COPIED : bytes));
    }

    static byte[] jpeg(BufferedImage opaque, float quality) throws IOException {
        var writer = writer();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(opaque, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
