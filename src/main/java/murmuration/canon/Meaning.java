package murmuration.canon;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import murmuration.canon.manuscript.Progress;
import murmuration.language.Embeddings;

/// The vectors of all holdings, in their order. A thousand are compared with a question in under a millisecond, so there is no
/// need for an approximate index.
final class Meaning {

    private final Embeddings embeddings;
    private final List<float[]> vectors;

    private Meaning(Embeddings embeddings, List<float[]> vectors) {
        this.embeddings = embeddings;
        this.vectors = vectors;
    }

    /// Asks for one text at a time, so that others who ask the same model wait for one at most.
    static Meaning learn(List<Holding> holdings, Embeddings embeddings, Path cache, Progress progress) throws InterruptedException {
        var known = VectorFile.read(cache);
        var texts = holdings.stream().map(Holding::text).toList();
        var missing = texts.stream().filter(text -> !known.has(text)).distinct().toList();
        try {
            for (var i = 0; i < missing.size(); i++) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("reading for meaning was stopped");
                }
                progress.at("Reading for meaning", (double) i / missing.size());
                known.put(missing.get(i), embeddings.of(missing.get(i)));
            }
        } finally {
            if (!missing.isEmpty()) {
                known.write(cache, texts);
            }
        }
        progress.at("Read for meaning", 1);
        return new Meaning(embeddings, texts.stream().map(known::get).toList());
    }

    /// The cosine of the question with every holding; nothing where the model is closed or the asker interrupted, who then
    /// finds by words.
    Optional<double[]> nearness(String question) {
        try {
            var asked = embeddings.of(question);
            return Optional.of(vectors.stream().mapToDouble(vector -> Embeddings.similarity(asked, vector)).toArray());
        } catch (InterruptedException _) { // the flag tells whoever waits next
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (RejectedExecutionException _) { // the studio is closing
            return Optional.empty();
        }
    }
}
