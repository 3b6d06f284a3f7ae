package murmuration.voice;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.openai.internal.OpenAiClient;
import dev.langchain4j.model.openai.internal.ParsedAndRawResponse;
import dev.langchain4j.model.openai.internal.completion.CompletionRequest;
import dev.langchain4j.model.openai.internal.completion.CompletionResponse;
import dev.langchain4j.model.openai.internal.shared.StreamOptions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks once, in the words of the OpenAI protocol, and reads the answer as it comes; LangChain4j knows these words. It retries
/// nothing: who asks decides about that. What went wrong on the wire the wire has told already; what LangChain4j complains about
/// after that is text that it could not read.
final class Server implements AutoCloseable {

    private static final int MOST_TOKENS_OF_A_LINE = 120;

    private final EndpointSettings settings;
    private final Wire wire;
    private final OpenAiStreamingChatModel chat;
    private final OpenAiClient client;
    private final boolean takesSeeds;

    Server(EndpointSettings settings, Wire wire) {
        this.settings = settings;
        this.wire = wire;
        this.takesSeeds = settings.isLocal(); // hosted servers refuse fields they do not know
        this.chat = OpenAiStreamingChatModel.builder().httpClientBuilder(wire.builder()).baseUrl(settings.baseUrl().toString())
                .modelName(settings.model()).temperature(temperature()).build();
        this.client = OpenAiClient.builder().httpClientBuilder(wire.builder()).baseUrl(settings.baseUrl().toString()).build();
    }

    private @Nullable Double temperature() {
        return settings.temperature().isPresent() ? settings.temperature().getAsDouble() : null;
    }

    void ask(ChatPrompt prompt, int seed, Intake intake) {
        ChatRequest request = ChatRequest.builder().messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
        
                .parameters(OpenAiChatRequestParameters.builder().seed(takesSeeds ? seed : null).build()).build();
        ScopedValue.where(Wire.INTAKE, intake).run(() -> chat.chat(request, new StreamingChatResponseHandler() {
            @Override
            public void onPartialResponse(PartialResponse piece, PartialResponseContext stream) {
                intake.take(piece.text());
                if (intake.isEnough()) {
                    stream.streamingHandle().cancel();
                }
            }

            @Override
            public void onCompleteResponse(ChatResponse whole) {
                if (whole.finishReason() != null) {
                    intake.finish();
                }
                if (whole.tokenUsage() != null) {
                    intake.usage(whole.tokenUsage().inputTokenCount(), whole.tokenUsage().outputTokenCount());
                }
            }

            @Override
            public void onError(Throwable unread) {
                intake.fail(Fault.NO_ANSWER);
            }
        }));
    }

    /// LangChain4j's own model for completions cannot say where to stop, and some servers write sixteen tokens unless told how many;
    /// hence its client.
    void complete(String text, Intake intake) {
        CompletionRequest request = CompletionRequest.builder().model(settings.model()).prompt(text).temperature(temperature())
                .stop(List.of("\n")).maxTokens(MOST_TOKENS_OF_A_LINE).stream(true)
                .streamOptions(StreamOptions.builder().includeUsage(true).build()).build();
        ScopedValue.where(Wire.INTAKE, intake).run(() -> client.completion(request)
                .onRawPartialResponse(piece -> take(piece, intake)).onComplete(() -> { }).onError(_ -> intake.fail(Fault.NO_ANSWER)).execute());
    }

    private static void take(ParsedAndRawResponse<CompletionResponse> piece, Intake intake) {
        CompletionResponse part = piece.parsedResponse();
        Optional.ofNullable(part.usage()).ifPresent(usage -> intake.usage(usage.promptTokens(), usage.completionTokens()));
        if (part.choices() == null || part.choices().isEmpty()) {
            return;
        }
        Optional.ofNullable(part.choices().getFirst().text()).ifPresent(intake::take);
        if (part.choices().getFirst().finishReason() != null) {
            intake.finish();
        }
        if (intake.isEnough()) {
            piece.streamingHandle().cancel();
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
