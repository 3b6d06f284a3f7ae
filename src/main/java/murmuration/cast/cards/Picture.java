package murmuration.cast.cards;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import murmuration.cast.CastException;

/// Makes a PNG of whatever portrait there is.
final class Picture {

    private static final int PLAIN_WIDTH = 400;
    private static final int PLAIN_HEIGHT = 600;

    private Picture() {}

    /// @param portrait PNG, JPEG or GIF; empty for a plain grey picture of the usual size of a card
    static Png png(byte[] portrait) {
        if (portrait.length == 0) return encoded(new BufferedImage(PLAIN_WIDTH, PLAIN_HEIGHT, BufferedImage.TYPE_BYTE_GRAY));
        Portrait checked = Portrait.of(portrait).orElseThrow(() -> new CastException("The portrait is no PNG, JPEG or GIF of a bearable size."));
        return checked.ending().equals("png") ? Png.of(portrait) : encoded(decoded(portrait));
    }

    private static BufferedImage decoded(byte[] portrait) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(portrait));
            if (image == null) throw new IOException("no picture in it");
            return image;
        } catch (IOException e) {
            throw new CastException("The portrait is damaged: " + e.getMessage() + ".", e);
        }
    }

    private static Png encoded(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new CastException("The portrait cannot be written as PNG: " + e.getMessage() + ".", e);
        }
        return Png.of(out.toByteArray());
    }
}
