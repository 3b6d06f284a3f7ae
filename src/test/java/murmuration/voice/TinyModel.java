package murmuration.voice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Writes a model of two layers with random weights in GGUF version 3 (github.com/ggml-org/ggml/blob/master/docs/gguf.md): half a
/// megabyte that loads and writes nonsense, or, cut short, does not load.
final class TinyModel {

    private static final int WIDTH = 64;
    private static final int INNER = 128;
    private static final int LAYERS = 2;
    private static final int ALIGNMENT = 32;

    private enum Kind { U32(4), F32(6), TEXT(8), LIST(9);
        final int code;

        Kind(int code) {
            this.code = code;
        }
    }

    private enum TokenType { NORMAL(1), UNKNOWN(2), CONTROL(3), BYTE(6);
        final int code;

        TokenType(int code) {
            this.code = code;
        }
    }

    private record Token(String text, float score, TokenType type) {}

    private final ByteArrayOutputStream keys = new ByteArrayOutputStream();
    private final Map<String, long[]> tensors = new LinkedHashMap<>();
    private final List<Token> tokens = tokens();
    private int keyCount;

    private TinyModel() {
        describe();
        vocabulary();
        layers();
    }

    static byte[] bytes() {
        return new TinyModel().file();
    }

    static Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    private void describe() {
        text("general.architecture", "llama");
        number("llama.context_length", 2048);
        number("llama.embedding_length", WIDTH);
        number("llama.block_count", LAYERS);
        number("llama.feed_forward_length", INNER);
        number("llama.attention.head_count", 4);
        number("llama.attention.head_count_kv", 4);
        number("llama.rope.dimension_count", WIDTH / 4);
        number("llama.vocab_size", tokens.size());
        key("llama.attention.layer_norm_rms_epsilon", Kind.F32).writeBytes(little(4, Float.floatToIntBits(1e-5f)));
    }

    private static List<Token> tokens() {
        var tokens = new ArrayList<Token>();
        tokens.add(new Token("<unk>", 0, TokenType.UNKNOWN));
        tokens.add(new Token("<s>", 0, TokenType.CONTROL));
        tokens.add(new Token("</s>", 0, TokenType.CONTROL));
        for (int i = 0; i < 256; i++) {
            tokens.add(new Token("<0x%02X>".formatted(i), 0, TokenType.BYTE));
        }
        tokens.add(new Token("▁", -1, TokenType.NORMAL));
        for (char c = '!'; c < 127; c++) {
            tokens.add(new Token(String.valueOf(c), -c, TokenType.NORMAL));
        }
        return tokens;
    }

    private void vocabulary() {
        text("tokenizer.ggml.model", "llama");
        list("tokenizer.ggml.tokens", Kind.TEXT);
        tokens.forEach(token -> write(keys, token.text()));
        list("tokenizer.ggml.scores", Kind.F32);
        tokens.forEach(token -> keys.writeBytes(little(4, Float.floatToIntBits(token.score()))));
        list("tokenizer.ggml.token_type", Kind.U32);
        tokens.forEach(token -> keys.writeBytes(little(4, token.type().code)));
        number("tokenizer.ggml.bos_token_id", 1);
        number("tokenizer.ggml.eos_token_id", 2);
        number("tokenizer.ggml.unknown_token_id", 0);
    }

    private void layers() {
        tensors.put("token_embd.weight", new long[] {WIDTH, tokens.size()});
        tensors.put("output_norm.weight", new long[] {WIDTH});
        tensors.put("output.weight", new long[] {WIDTH, tokens.size()});
        for (int i = 0; i < LAYERS; i++) {
            String block = "blk." + i + ".";
            tensors.put(block + "attn_norm.weight", new long[] {WIDTH});
            for (String part : List.of("attn_q", "attn_k", "attn_v", "attn_output")) {
                tensors.put(block + part + ".weight", new long[] {WIDTH, WIDTH});
            }
            tensors.put(block + "ffn_norm.weight", new long[] {WIDTH});
            tensors.put(block + "ffn_gate.weight", new long[] {WIDTH, INNER});
            tensors.put(block + "ffn_up.weight", new long[] {WIDTH, INNER});
            tensors.put(block + "ffn_down.weight", new long[] {INNER, WIDTH});
        }
    }

    private byte[] file() {
        var file = new ByteArrayOutputStream();
        file.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(little(4, 3));
        file.writeBytes(little(8, tensors.size()));
        file.writeBytes(little(8, keyCount));
        file.writeBytes(keys.toByteArray());
        long offset = 0;
        for (var tensor : tensors.entrySet()) {
            write(file, tensor.getKey());
            file.writeBytes(little(4, tensor.getValue().length));
            for (long size : tensor.getValue()) {
                file.writeBytes(little(8, size));
            }
            file.writeBytes(little(4, 0));
            file.writeBytes(little(8, offset));
            offset += weights(tensor.getValue(), null).length;
        }
        file.writeBytes(new byte[(ALIGNMENT - file.size() % ALIGNMENT) % ALIGNMENT]);
        var random = new Random(42);
        tensors.values().forEach(sizes -> file.writeBytes(weights(sizes, random)));
        return file.toByteArray();
    }

    private static byte[] weights(long[] sizes, @Nullable Random random) {
        int count = 1;
        for (long size : sizes) {
            count *= (int) size;
        }
        var bytes = ByteBuffer.allocate((count * 4 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count && random != null; i++) {
            bytes.putFloat(sizes.length == 1 ? 1 : (float) (random.nextGaussian() * 0.15));
        }
        return bytes.array();
    }

    private void number(String key, long value) {
        key(key, Kind.U32).writeBytes(little(4, value));
    }

    private void text(String key, String value) {
        write(key(key, Kind.TEXT), value);
    }

    private void list(String key, Kind kind) {
        key(key, Kind.LIST).writeBytes(little(4, kind == Kind.U32 ? 5 : kind.code)); // a token's type is a signed number, code 5
        keys.writeBytes(little(8, tokens.size()));
    }

    private ByteArrayOutputStream key(String key, Kind kind) {
        write(keys, key);
        keys.writeBytes(little(4, kind.code));
        keyCount++;
        return keys;
    }

    private static void write(ByteArrayOutputStream to, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeBytes(little(8, bytes.length));
        to.writeBytes(bytes);
    }

    private static byte[] little(int length, long value) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (value >>> (8 * i));
        }
        return bytes;
    }
}
