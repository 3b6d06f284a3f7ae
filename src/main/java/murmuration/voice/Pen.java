package murmuration.voice;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaIterator;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.ModelParameters;
import de.kherud.llama.Pair;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// The model itself, inside the child process. Where its numbers come from is told in the package.
///
/// Token probabilities are never asked for: together with streaming they abort the process.
final class Pen {

    private static final int MOST_TOKENS = 50;
    private static final int LONGEST_ANSWER = 160;
    private static final float FREER = 0.8f;
    private static final float TEMPERATURE = 0.3f;
    private static final float TOP_P = 0.9f;
    private static final float MIN_P = 0.06f;
    private static final float REPEAT_PENALTY = 1.05f;
    private static final float NUDGE = 0.7f;

    private final LlamaModel model;
    private final int context;
    private final int[] beginning;

    /// @throws RuntimeException if the file is no model, damaged, or of an unknown kind
    /// @throws UnsatisfiedLinkError if the library does not know this system
    Pen(Path file, int atOnce, int context, int threads) {
        this.context = context;
        model = new LlamaModel(new ModelParameters().setModel(file.toString()).setCtxSize(context * atOnce).setParallel(atOnce)
                .setThreads(threads).setThreadsBatch(threads).setGpuLayers(0).disablePerf().enableFlashAttn());
        beginning = model.encode("");
    }

    Reply write(Order.Write order, BooleanSupplier cancelled) {
        return write(order.id(), order.prompt(), MOST_TOKENS, parameters(order), cancelled);
    }

    /// With the file's own template around what is said.
    Reply answer(Order.Answer order, BooleanSupplier cancelled) {
        String prompt = model.applyTemplate(new InferenceParameters("").setMessages(order.system(), List.of(new Pair<>("user", order.user()))));
        var parameters = new InferenceParameters(prompt).setCachePrompt(true).setNPredict(LONGEST_ANSWER).setTemperature(FREER).setTopP(TOP_P).setMinP(MIN_P)
                .setRepeatPenalty(REPEAT_PENALTY).setSeed(order.seed());
        return write(order.id(), prompt, LONGEST_ANSWER, parameters, cancelled);
    }

    private Reply write(long id, String prompt, int mostTokens, InferenceParameters parameters, BooleanSupplier cancelled) {
        int length = model.encode(prompt).length;
        if (length + mostTokens > context) {
            return new Reply.Refused(id, "The prompt has " + length + " tokens, more than the model can hold.");
        }
        long began = System.nanoTime();
        var text = new StringBuilder();
        int tokens = 0;
        LlamaIterator pieces = model.generate(parameters).iterator();
        while (pieces.hasNext()) {
            text.append(pieces.next().text);
            tokens++;
            if (cancelled.getAsBoolean() && pieces.hasNext()) {
                pieces.cancel();
            }
        }
        return new Reply.Written(id, text.toString(), tokens, (System.nanoTime() - began) / 1_000_000);
    }

    private InferenceParameters parameters(Order.Write order) {
        return new InferenceParameters(order.prompt()).setCachePrompt(true).setNPredict(MOST_TOKENS).setStopStrings("\n")
                .setTemperature(TEMPERATURE).setTopP(TOP_P).setMinP(MIN_P).setRepeatPenalty(REPEAT_PENALTY)
                .setSeed(order.seed()).setGrammar(order.grammar()).setTokenIdBias(biases(order.nudges()));
    }

    /// Only words that are one token: a bias on the first piece of a longer word breaks other words.
    private Map<Integer, Float> biases(List<String> words) {
        var biases = new HashMap<Integer, Float>();
        for (String word : words) {
            int[] all = model.encode(" " + word);
            int[] tokens = Arrays.copyOfRange(all, Math.min(beginning.length, all.length), all.length);
            if (tokens.length == 1) {
                biases.put(tokens[0], NUDGE);
            }
        }
        return biases;
    }
}
