package dev.litfass.content.media;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Decodes a JPEG and encodes it again with its pixels turned the right way up. Colours are not converted, and no second
 * copy of the pixels is made.
 */
final class TurnedJpeg {

    /** What is lost is not seen, and the file does not become much larger. */
    private static final float QUALITY = 0.92f;

    private TurnedJpeg() {}

    /**
     * @param orientation how the pixels lie (Exif 2.32, tag 0x0112)
     * @param halved whether the colours are kept at half the size, as photographs mostly do
     */
    static byte[] of(byte[] jpeg, int orientation, boolean halved) throws IOException {
        var reader = reader();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in);
            return encoded(turned(reader.readRaster(0, null), orientation), halved);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader() {
        var readers = new ArrayList<ImageReader>();
        ImageIO.getImageReadersByFormatName("jpeg").forEachRemaining(readers::add);
        return readers.stream()
                .filter(reader -> Pixels.isOfJava(reader.getOriginatingProvider()))
                .findFirst()
                .orElseThrow();
    }

    /** Mirrored where they lie, and then, for the four that lie on a side, read by columns instead of by rows. */
    private static Raster turned(Raster pixels, int orientation) throws IIOException {
        if (!(pixels.getSampleModel() instanceof PixelInterleavedSampleModel model)
                || !(pixels.getDataBuffer() instanceof DataBufferByte data)
                || model.getScanlineStride() != pixels.getWidth() * model.getPixelStride()) {
            throw new IIOException("the pixels do not lie one behind the other");
        }
        var row = model.getScanlineStride();
        var pixel = model.getPixelStride();
        switch (orientation) {
            case 2, 8 -> swap(data.getData(), row, pixel);
            case 4, 6 -> upsideDown(data.getData(), row, pixel);
            case 3, 7 -> reverse(data.getData(), 0, data.getSize(), pixel);
            default -> {}
        }
        var columns = orientation >= 5;
        var size = new ComponentSampleModel(
                model.getDataType(),
                columns ? pixels.getHeight() : pixels.getWidth(),
                columns ? pixels.getWidth() : pixels.getHeight(),
                columns ? row : pixel,
                columns ? pixel : row,
                model.getBandOffsets());
        return Raster.createRaster(size, data, new Point());
    }

    private static void swap(byte[] data, int row, int pixel) {
        for (var at = 0; at < data.length; at += row) {
            reverse(data, at, at + row, pixel);
        }
    }

    private static void upsideDown(byte[] data, int row, int pixel) {
        reverse(data, 0, data.length, pixel);
        swap(data, row, pixel);
    }

    private static void reverse(byte[] data, int from, int to, int pixel) {
        for (int left = from, right = to - pixel; left < right; left += pixel, right -= pixel) {
            for (var band = 0; band < pixel; band++) {
                var value = data[left + band];
                data[left + band] = data[right + band];
                data[right + band] = value;
            }
        }
    }

    /** With tables of our own: those of a file that is not what it seems end the whole process, not only this work. */
    private static byte[] encoded(Raster pixels, boolean halved) throws IOException {
        var writer = Pixels.writer();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            var how = new JPEGImageWriteParam(null);
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            how.setOptimizeHuffmanTables(true);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(pixels, null, halved ? halving(writer, how) : null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** What ImageIO does with a picture in colour. */
    private static IIOMetadata halving(ImageWriter writer, ImageWriteParam how) {
        var colour = ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_3BYTE_BGR);
        return writer.getDefaultImageMetadata(colour, how);
    }
}
