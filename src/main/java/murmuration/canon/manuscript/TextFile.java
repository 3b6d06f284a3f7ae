package murmuration.canon.manuscript;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Reads a file as text, whatever program wrote it: UTF-8 and UTF-16 with or without a mark, else Windows' Latin-1.
record TextFile(Path path) {

    private static final long LARGEST = 64L << 20;
    private static final int LOOKED_AT = 4096;

    /// Line ends are `\n`.
    String text() {
        var text = decoded(bytes(), name());
        if (text.isBlank()) {
            throw new CanonException(name() + " is empty.");
        }
        return text;
    }

    /// The same for a file inside another.
    ///
    /// @param name for the message of a [CanonException]
    static String decoded(byte[] bytes, String name) {
        return decode(bytes, name).replace("\r\n", "\n").replace('\r', '\n');
    }

    String name() {
        return path.getFileName().toString();
    }

    private byte[] bytes() {
        if (!Files.isRegularFile(path)) {
            throw new CanonException("There is no file " + path + ".");
        }
        try {
            if (Files.size(path) > LARGEST) {
                throw new CanonException(name() + " is larger than 64 MB: that is no manuscript.");
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new CanonException(name() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static String decode(byte[] bytes, String name) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        var head = Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT));
        if (zeros(head, 1) > head.length / 4) {
            return textIn(new String(bytes, StandardCharsets.UTF_16LE), name);
        }
        if (zeros(head, 0) > head.length / 4) {
            return textIn(new String(bytes, StandardCharsets.UTF_16BE), name);
        }
        return textIn(utf8OrWindows(bytes), name);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// Zero bytes at odd (1) or even (0) places: Latin letters in UTF-16 have one each.
    private static int zeros(byte[] bytes, int first) {
        var zeros = 0;
        for (var i = first; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static String utf8OrWindows(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) { // not UTF-8: what Windows programs wrote before
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static String textIn(String decoded, String name) {
        var strange = decoded.chars().limit(LOOKED_AT).filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c)).count();
        if (strange * 100 > Math.min(decoded.length(), LOOKED_AT)) {
            throw new CanonException(name + " is not a text: plain text, Markdown, DOCX, ODT, EPUB, novelWriter and Manuskript can be read.");
        }
        return decoded;
    }
}
