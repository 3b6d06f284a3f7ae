package murmuration.canon;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import murmuration.canon.manuscript.CanonException;

/// Vectors of texts, kept in a file under the texts' hashes: a mark, the vectors' length and their number, then for each 16 bytes
/// of SHA-256 and its floats. A file that is missing, damaged or of another model is taken for empty: it can always be made again.
final class VectorFile {

    private static final int MARK = 0x4d75726d; // "Murm"
    private static final int HASH = 16;
    private static final int LENGTH = 384;
    private static final int ENTRY = HASH + LENGTH * Float.BYTES;
    private static final int HEAD = 3 * Integer.BYTES;

    private final Map<String, float[]> vectors = new HashMap<>();

    private VectorFile() {}

    static VectorFile read(Path file) {
        var found = new VectorFile();
        try {
            if (Files.isRegularFile(file)) {
                found.take(ByteBuffer.wrap(Files.readAllBytes(file)));
            }
            return found;
        } catch (IOException e) {
            throw new CanonException("What the passages mean could not be read from " + file + ".", e);
        }
    }

    private void take(ByteBuffer bytes) {
        if (bytes.remaining() < HEAD || bytes.getInt() != MARK || bytes.getInt() != LENGTH || bytes.getInt() * (long) ENTRY != bytes.remaining()) {
            return;
        }
        while (bytes.hasRemaining()) {
            var hash = new byte[HASH];
            bytes.get(hash);
            var vector = new float[LENGTH];
            bytes.asFloatBuffer().get(vector);
            bytes.position(bytes.position() + LENGTH * Float.BYTES);
            vectors.put(HexFormat.of().formatHex(hash), vector);
        }
    }

    boolean has(String text) {
        return vectors.containsKey(hash(text));
    }

    float[] get(String text) {
        return Objects.requireNonNull(vectors.get(hash(text)), "no vector yet");
    }

    void put(String text, float[] vector) {
        vectors.put(hash(text), vector);
    }

    /// Keeps those of `texts` that are known; a reader never sees half a file.
    void write(Path file, List<String> texts) {
        var kept = texts.stream().map(VectorFile::hash).distinct().filter(vectors::containsKey).toList();
        var bytes = ByteBuffer.allocate(HEAD + kept.size() * ENTRY).putInt(MARK).putInt(LENGTH).putInt(kept.size());
        for (var hash : kept) {
            bytes.put(HexFormat.of().parseHex(hash));
            for (var value : vectors.get(hash)) {
                bytes.putFloat(value);
            }
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName().toString(), ".new");
            Files.write(fresh, bytes.array());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CanonException("What the passages mean could not be kept in " + file + ".", e);
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
