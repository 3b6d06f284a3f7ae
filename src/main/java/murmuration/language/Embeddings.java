package murmuration.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Meaning as a vector (all-MiniLM-L6-v2, quantised): good for topic and sameness, not for voice.
///
/// The model is native code and would hold a virtual thread's carrier, so it runs on one platform thread of its own,
/// where it is loaded at the first question (half a second); about 300 texts a second. The last 4,000 texts are remembered.
public final class Embeddings implements AutoCloseable {

    private static final int REMEMBERED = 4_000;

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("embeddings").daemon().factory());
    private final Map<String, float[]> cache = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > REMEMBERED;
        }
    });

    /// Blocks until the model's own thread has answered. The vector has length 1; do not change it.
    public float[] of(String text) throws InterruptedException {
        return await(ask(text));
    }

    /// In the order of `texts`.
    public List<float[]> ofAll(List<String> texts) throws InterruptedException {
        var asked = texts.stream().map(this::ask).toList();
        var vectors = new ArrayList<float[]>(texts.size());
        for (var answer : asked) {
            vectors.add(await(answer));
        }
        return vectors;
    }

    /// Cosine of two vectors of this class, -1 to 1: posts on a topic scored 0.24 to 0.47, unrelated ones under 0.04.
    public static double similarity(float[] one, float[] other) {
        double sum = 0;
        for (var i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /// What was asked before is still answered. Returns when the thread has ended: ONNX must not be at work when its own shutdown hook unloads it.
    @Override
    public void close() {
        thread.close();
    }

    private CompletableFuture<float[]> ask(String text) {
        var known = cache.get(text);
        return known != null
                ? CompletableFuture.completedFuture(known)
                : CompletableFuture.supplyAsync(() -> measured(text), thread);
    }

    private float[] measured(String text) {
        var known = cache.get(text);
        if (known != null) {
            return known;
        }
        var vector = MiniLm.LOADED.vector(text);
        cache.put(text, vector);
        return vector;
    }

    private static float[] await(CompletableFuture<float[]> answer) throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException(); // an answer that is there already would hide it
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new LanguageException("The meaning of a text could not be measured.", e.getCause());
        }
    }
}
