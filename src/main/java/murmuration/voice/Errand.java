package murmuration.voice;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// One request to a server: all its drafts, with one deadline and one budget of retries.
final class Errand {

    sealed interface Outcome {
        record Draft(Utterance utterance) implements Outcome {}

        record Lost(Fault fault) implements Outcome {}
    }

    /// What all errands of a voice share.
    record Means(Server server, Secret secret, Circuit circuit, EndpointTally tally, Pause pause) {}

    /// Lets time pass on the calling thread.
    @FunctionalInterface
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    private static final int RETRIES = 3;
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(300);
    private static final int LONG_ENOUGH = 4;

    private final Means means;
    private final Prompt prompt;
    private final Question question;
    private final long end;
    private final AtomicInteger retries = new AtomicInteger(RETRIES);
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();

    /// @param end in [System#nanoTime]
    Errand(Means means, Prompt prompt, Question question, long end) {
        this.means = means;
        this.prompt = prompt;
        this.question = question;
        this.end = end;
    }

    /// Writes draft `number` on the calling thread: tries until there is one, or no sense in trying. An interrupt ends it at once.
    void run(int number) {
        try {
            outcomes.add(draft(number, System.nanoTime()));
        } catch (InterruptedException _) { // whoever waited has gone, and hears nothing more
            Thread.currentThread().interrupt();
        }
    }

    private Outcome draft(int number, long began) throws InterruptedException {
        while (true) {
            var intake = new Intake(LONG_ENOUGH * prompt.maxGraphemes());
            Optional<String> post = attempt(number, intake);
            if (post.isPresent()) {
                means.circuit().succeeded();
                int tokens = means.tally().settle(prompt.name());
                return new Outcome.Draft(new Utterance(post.get(), Hand.ENDPOINT, tokens, Duration.ofNanos(System.nanoTime() - began)));
            }
            Fault fault = means.secret().isIn(intake.text()) ? Fault.GAVE_THE_KEY_AWAY : intake.fault().orElse(Fault.NO_POST);
            means.circuit().failed();
            fault.delay().ifPresent(means.circuit()::rest);
            Duration wait = fault.delay().orElseGet(this::backOff);
            if (isTooLong(wait) || !fault.again() || isLeftAlone(fault) || retries.getAndDecrement() <= 0) {
                return new Outcome.Lost(fault.delay().isPresent() && isTooLong(wait) ? Fault.postponed(wait) : fault);
            }
            means.pause().of(wait);
        }
    }

    /// Asks once. What it cost is counted, whatever became of it.
    private Optional<String> attempt(int number, Intake intake) throws InterruptedException {
        try {
            question.put(means.server(), number, intake);
        } finally {
            means.tally().spent(prompt.name(), intake.tokensIn(question.length()), intake.tokensOut());
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return intake.fault().isPresent() || means.secret().isIn(intake.text()) ? Optional.empty()
                : Answer.post(question.whole(number, intake.text()), prompt);
    }

    private boolean isTooLong(Duration wait) {
        return System.nanoTime() + wait.toNanos() - end > 0;
    }

    /// Whether others failed too, so that this one has to stop as well. The pause that the server itself asked for is waited for.
    private boolean isLeftAlone(Fault fault) {
        return fault.delay().isEmpty() && means.circuit().openUntil().isPresent();
    }

    /// Doubles with each retry that was used, and differs, so that those who failed together do not come back together.
    private Duration backOff() {
        long most = FIRST_BACK_OFF.toMillis() << RETRIES - Math.clamp(retries.get(), 0, RETRIES);
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }

    /// Waits for the next outcome; nothing if it does not come before the deadline.
    Optional<Outcome> await() throws InterruptedException {
        return Optional.ofNullable(outcomes.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
    }
}
