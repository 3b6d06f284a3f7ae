package murmuration.voice;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// One caller's request to the small model. Only the scribe's thread touches it, except for the outcomes, which the caller takes.
final class Job {

    /// One draft of a job, sent to the process for the first or the second time.
    record Piece(Job job, int number, int attempt) {

        Piece again() {
            return new Piece(job, number, attempt + 1);
        }
    }

    sealed interface Outcome {
        record Draft(Utterance utterance) implements Outcome {}

        /// Nothing more comes. `fault` tells why drafts are missing, if some are.
        record End(Optional<String> fault) implements Outcome {}
    }

    private final Prompt prompt;
    private final Request request;
    private final Manner manner;
    private final Completion completion;
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private final Deque<Piece> left = new ArrayDeque<>();
    private final Set<String> different = new HashSet<>();
    private int open;
    private boolean abandoned;
    private Optional<String> fault = Optional.empty();

    Job(Prompt prompt, Request request, Manner manner) {
        this.manner = manner;
        this.prompt = prompt;
        this.request = request;
        this.completion = Completion.of(prompt, request.drafts(), request.seed());
        for (int number = 0; number < request.drafts(); number++) {
            left.add(new Piece(this, number, 1));
        }
        open = left.size();
    }

    /// Waits for the next outcome; nothing if it did not come in time.
    Optional<Outcome> await(Duration time) throws InterruptedException {
        return Optional.ofNullable(outcomes.poll(Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS));
    }

    boolean hasMore() {
        return !left.isEmpty();
    }

    Piece next() {
        return left.remove();
    }

    void again(Piece piece) {
        left.addFirst(piece.again());
    }

    Order order(long id, Piece piece) {
        if (manner == Manner.CONTINUES) {
            return completion.order(id, piece.number(), request.seed());
        }
        ChatPrompt chat = ChatPrompt.of(prompt);
        return new Order.Answer(id, chat.system(), chat.user(), Long.hashCode(request.seed() + 31L * piece.number()));
    }

    private Optional<String> post(Piece piece, String written) {
        return manner == Manner.ANSWERS ? Answer.post(written, prompt)
                : Shape.of(completion.openings().get(piece.number()), written, prompt.names(), prompt.maxGraphemes());
    }

    void written(Piece piece, Reply.Written written) {
        post(piece, written.text()).filter(different::add)
                .map(text -> new Utterance(text, manner == Manner.ANSWERS ? Hand.ENDPOINT : Hand.MODEL, written.tokens(), Duration.ofMillis(written.millis())))
                .ifPresent(utterance -> outcomes.add(new Outcome.Draft(utterance)));
        closed();
    }

    void lost(String why) {
        fault = Optional.of(why);
        closed();
    }

    private void closed() {
        if (--open == 0) {
            outcomes.add(new Outcome.End(fault));
        }
    }

    void fail(String why) {
        left.clear();
        outcomes.add(new Outcome.End(Optional.of(why)));
    }

    /// The caller has gone.
    void abandon() {
        abandoned = true;
        left.clear();
    }

    boolean isAbandoned() {
        return abandoned;
    }
}
