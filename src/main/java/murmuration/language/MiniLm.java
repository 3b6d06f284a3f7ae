package murmuration.language;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;

/// LangChain4j's packaged model in a session of one thread: its own class would take every core for a single text.
final class MiniLm extends AbstractInProcessEmbeddingModel {

    static final MiniLm LOADED = new MiniLm();

    private final OnnxBertBiEncoder encoder;

    private MiniLm() {
        super(Runnable::run);
        Unpacked.place();
        var weights = new Resource("/all-minilm-l6-v2-q.onnx");
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            var environment = OrtEnvironment.getEnvironment();
            var session = environment.createSession(weights.bytes(), options);
            var tokenizer = new Resource("/all-minilm-l6-v2-q-tokenizer.json").open();
            encoder = new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.MEAN);
        } catch (OrtException e) {
            throw weights.broken(e);
        }
    }

    float[] vector(String text) {
        return embed(text.isBlank() ? "." : text).content().vector();
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }
}
