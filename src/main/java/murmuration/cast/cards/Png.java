package murmuration.cast.cards;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import murmuration.cast.CastException;

/// The chunks of a PNG (ISO/IEC 15948). Check sums are not looked at when reading, and a file that was cut off ends where it ends.
record Png(List<Chunk> chunks) {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int AROUND_DATA = 12;
    private static final int MOST_CHUNKS = 50_000;

    /// What a still picture needs to look the same.
    private static final Set<String> STILL = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs");

    record Chunk(String type, byte[] data) {}

    Png {
        chunks = List.copyOf(chunks);
    }

    static boolean starts(byte[] bytes) {
        return bytes.length >= SIGNATURE.length && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    static Png of(byte[] bytes) {
        var chunks = new ArrayList<Chunk>();
        var in = ByteBuffer.wrap(bytes).position(SIGNATURE.length);
        while (in.remaining() >= AROUND_DATA) {
            int length = in.getInt();
            String type = new String(bytes, in.position(), Integer.BYTES, StandardCharsets.ISO_8859_1);
            in.position(in.position() + Integer.BYTES);
            if (length < 0 || length > in.remaining() - Integer.BYTES) break;
            if (chunks.size() == MOST_CHUNKS) throw new CastException("This PNG has more parts than a picture needs.");
            chunks.add(new Chunk(type, Arrays.copyOfRange(bytes, in.position(), in.position() + length)));
            in.position(in.position() + length + Integer.BYTES);
            if (type.equals("IEND")) break;
        }
        return new Png(chunks);
    }

    List<TextChunk> texts() {
        return chunks.stream().flatMap(chunk -> TextChunk.of(chunk).stream()).toList();
    }

    /// The picture alone: no text, no animation, nothing private.
    Png still() {
        return keeping(chunk -> STILL.contains(chunk.type()));
    }

    Png keeping(Predicate<Chunk> wanted) {
        return new Png(chunks.stream().filter(wanted).toList());
    }

    /// With one more text before its end.
    Png with(Chunk text) {
        var more = new ArrayList<>(keeping(chunk -> !chunk.type().equals("IEND")).chunks());
        more.add(text);
        more.add(new Chunk("IEND", new byte[0]));
        return new Png(more);
    }

    /// Width and height; 0 where the header is missing.
    long pixels() {
        if (chunks.isEmpty() || !chunks.getFirst().type().equals("IHDR") || chunks.getFirst().data().length < 2 * Integer.BYTES) return 0;
        var header = ByteBuffer.wrap(chunks.getFirst().data());
        return Integer.toUnsignedLong(header.getInt()) * Math.min(Integer.MAX_VALUE, Integer.toUnsignedLong(header.getInt()));
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        for (Chunk chunk : chunks) {
            byte[] type = chunk.type().getBytes(StandardCharsets.ISO_8859_1);
            var sum = new CRC32();
            sum.update(type);
            sum.update(chunk.data());
            out.writeBytes(number(chunk.data().length));
            out.writeBytes(type);
            out.writeBytes(chunk.data());
            out.writeBytes(number((int) sum.getValue()));
        }
        return out.toByteArray();
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }
}
