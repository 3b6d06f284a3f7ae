package murmuration.cast.cards;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/// A text of a PNG: plain (`tEXt`), packed (`zTXt`) or international (`iTXt`).
///
/// @param text as bytes, for cards carry base64 in it
record TextChunk(String keyword, byte[] text) {

    /// Base64 of the longest JSON.
    private static final int LONGEST = CardJson.LONGEST / 3 * 4 + 4;

    /// Nothing, if the chunk is no text, or one that cannot be unpacked.
    static Optional<TextChunk> of(Png.Chunk chunk) {
        byte[] data = chunk.data();
        int end = zero(data, 0);
        if (end < 0) return Optional.empty();
        String keyword = new String(data, 0, end, StandardCharsets.ISO_8859_1);
        return switch (chunk.type()) {
            case "tEXt" -> Optional.of(new TextChunk(keyword, rest(data, end + 1)));
            case "zTXt" -> inflated(rest(data, end + 2)).map(text -> new TextChunk(keyword, text));
            case "iTXt" -> international(data, end).map(text -> new TextChunk(keyword, text));
            default -> Optional.empty();
        };
    }

    static Png.Chunk plain(String keyword, String text) {
        return new Png.Chunk("tEXt", (keyword + "\0" + text).getBytes(StandardCharsets.ISO_8859_1));
    }

    /// After the keyword: packed or not, how, language, translated keyword, text.
    private static Optional<byte[]> international(byte[] data, int end) {
        int language = zero(data, end + 3);
        int translated = language < 0 ? -1 : zero(data, language + 1);
        if (translated < 0) return Optional.empty();
        byte[] text = rest(data, translated + 1);
        return data[end + 1] == 0 ? Optional.of(text) : inflated(text);
    }

    private static Optional<byte[]> inflated(byte[] packed) {
        var out = new ByteArrayOutputStream();
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            out.writeBytes(in.readNBytes(LONGEST));
            return in.read() < 0 ? Optional.of(out.toByteArray()) : Optional.empty();
        } catch (IOException _) { // damaged: as good as not there
            return Optional.empty();
        }
    }

    private static int zero(byte[] data, int from) {
        for (int i = from; i < data.length; i++) {
            if (data[i] == 0) return i;
        }
        return -1;
    }

    private static byte[] rest(byte[] data, int from) {
        return from >= data.length ? new byte[0] : Arrays.copyOfRange(data, from, data.length);
    }
}
