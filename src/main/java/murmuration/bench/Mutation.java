package murmuration.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Changes a file in a few places: bytes and bits turned, pieces copied over others, cut off, and put in what such files have no business to hold.
final class Mutation {

    private static final int MOST_CHANGES = 12;
    private static final int LONGEST_COPY = 64;
    private static final int LONGEST_CUT = 200;
    private static final List<String> PIECES = List.of(
            "{", "}", "[", "]", "\"", "null", "1e999", "-1", "../../x", "\u0000", "\uFFFF", "\\u0000", "<", "PK\u0003\u0004", "99999999999999999999", "PT99999999999999999H", "true", "\"\":", ",,",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:9/x\">]>&e;", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[");

    private Mutation() {}

    static byte[] of(byte[] bytes, Random chance) {
        byte[] changed = bytes.length < 2 ? new byte[2] : bytes.clone();
        for (int i = chance.nextInt(1, MOST_CHANGES); i > 0; i--) changed = once(changed, chance);
        return changed;
    }

    private static byte[] once(byte[] bytes, Random chance) {
        int at = chance.nextInt(bytes.length);
        switch (chance.nextInt(5)) {
            case 0 -> bytes[at] = (byte) chance.nextInt(256);
            case 1 -> bytes[at] ^= (byte) (1 << chance.nextInt(8));
            case 2 -> {
                int from = chance.nextInt(bytes.length);
                System.arraycopy(bytes, from, bytes, at, Math.min(1 + chance.nextInt(LONGEST_COPY), bytes.length - Math.max(from, at)));
            }
            case 3 -> {
                return with(bytes, at, PIECES.get(chance.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
            }
            default -> {
                return Arrays.copyOf(bytes, Math.max(2, bytes.length - chance.nextInt(Math.min(LONGEST_CUT, bytes.length))));
            }
        }
        return bytes;
    }

    private static byte[] with(byte[] bytes, int at, byte[] piece) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + piece.length);
        System.arraycopy(bytes, at, longer, at + piece.length, bytes.length - at);
        System.arraycopy(piece, 0, longer, at, piece.length);
        return longer;
    }
}
