package murmuration.cast.cards;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A character's picture as it came.
///
/// @param ending of a file name: `png`, `jpg` or `gif`
public record Portrait(String ending, byte[] image) {

    private static final int LARGEST = 16 << 20;
    private static final long MOST_PIXELS = 64_000_000;
    private static final int JPEG_SIZE_AT = 5;

    /// A picture that the studio can show, without any text or animation in it; nothing, if the bytes are none, or unfold to more than 64 million points.
    public static Optional<Portrait> of(byte[] bytes) {
        if (bytes.length > LARGEST) return Optional.empty();
        if (Png.starts(bytes)) {
            Png still = Png.of(bytes).still();
            return bearable(still.pixels()) ? Optional.of(new Portrait("png", still.bytes())) : Optional.empty();
        }
        if (starts(bytes, 'G', 'I', 'F', '8') && bytes.length > 9) return bearable((long) little(bytes, 6) * little(bytes, 8)) ? Optional.of(new Portrait("gif", bytes)) : Optional.empty();
        if (starts(bytes, 0xFF, 0xD8, 0xFF)) return bearable(jpegPixels(bytes)) ? Optional.of(new Portrait("jpg", bytes)) : Optional.empty();
        return Optional.empty();
    }

    /// The picture that a sheet of ours names, which lies beside it.
    static Optional<Portrait> beside(Path sheet, String name) {
        try {
            Path picture = sheet.resolveSibling(Path.of(name).getFileName());
            return Files.isRegularFile(picture) && Files.size(picture) <= LARGEST ? of(Files.readAllBytes(picture)) : Optional.empty();
        } catch (IOException | java.nio.file.InvalidPathException _) { // she comes without it
            return Optional.empty();
        }
    }

    private static boolean bearable(long pixels) {
        return pixels > 0 && pixels <= MOST_PIXELS;
    }

    /// From the first start-of-frame segment (ITU T.81, B.2.2).
    private static long jpegPixels(byte[] bytes) {
        int at = 2;
        while (at + 9 < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) return (long) big(bytes, at + JPEG_SIZE_AT) * big(bytes, at + JPEG_SIZE_AT + 2);
            at += 2 + Math.max(2, big(bytes, at + 2));
        }
        return 0;
    }

    private static int big(byte[] bytes, int at) {
        return Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(at));
    }

    private static int little(byte[] bytes, int at) {
        return Short.toUnsignedInt(Short.reverseBytes(ByteBuffer.wrap(bytes).getShort(at)));
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) return false;
        }
        return true;
    }
}
