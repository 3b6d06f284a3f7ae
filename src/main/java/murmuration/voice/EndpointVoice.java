package murmuration.voice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Any server that speaks the OpenAI protocol: Ollama, LM Studio, llama.cpp, vLLM, or a hosted one. What it sends is taken for what it
/// is, a stranger's text: it is read up to a limit, made into a post or dropped, and never followed.
///
/// A caller waits for its own drafts, up to its own deadline. A server that keeps failing is left alone for a growing while, in which
/// requests fail at once with a sentence that says until when.
public final class EndpointVoice implements Voice {

    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final EndpointSettings settings;
    private final Errand.Means means;
    private volatile boolean closed;

    EndpointVoice(EndpointSettings settings, InstantSource clock, Errand.Pause pause) {
        var secret = new Secret(settings.key());
        this.settings = settings;
        this.means = new Errand.Means(new Server(settings, new Wire(settings, secret, clock)), secret, new Circuit(clock),
                new EndpointTally(settings.price()), pause);
    }

    /// Nothing is sent before the first draft is asked for.
    public static EndpointVoice open(EndpointSettings settings) {
        return new EndpointVoice(settings, InstantSource.system(), Thread::sleep);
    }

    @Override
    public String name() {
        return settings.name() + " (" + settings.model() + ")";
    }

    /// May be asked from any thread, as often as one likes.
    public EndpointStatus status() {
        Optional<Instant> until = means.circuit().openUntil();
        Optional<Fault> fault = means.tally().complaint();
        return means.tally().status(fault.map(_ -> sentence(fault, until)), until);
    }

    /// What each character's words have cost since the voice was opened.
    public Map<String, Spending> spent() {
        return means.tally().spent();
    }

    /// Asks for no more drafts than the settings allow, all at the same time. Answers that are no posts are dropped.
    @Override
    public void write(Prompt prompt, Request request, Consumer<Utterance> drafts) throws InterruptedException {
        Duration limit = request.deadline().compareTo(settings.timeout()) < 0 ? request.deadline() : settings.timeout();
        long end = System.nanoTime() + limit.toNanos();
        admit();
        means.secret().fetch();
        int count = Math.min(request.drafts(), settings.drafts());
        var errand = new Errand(means, prompt, Question.of(prompt, settings.style(), count, request.seed()), end);
        means.tally().begun();
        List<Thread> writing = IntStream.range(0, count)
                .mapToObj(number -> Thread.ofVirtual().name("draft from " + settings.name()).start(() -> errand.run(number))).toList();
        try {
            take(errand, prompt.name(), count, limit, drafts);
        } finally {
            writing.forEach(Thread::interrupt);
            means.tally().ended();
        }
    }

    private void admit() {
        if (closed) {
            throw new VoiceException("The voice “" + settings.name() + "” has been put away.");
        }
        if (!means.circuit().admits()) {
            throw new VoiceException(sentence(means.tally().complaint(), means.circuit().openUntil()));
        }
    }

    private void take(Errand errand, String character, int count, Duration limit, Consumer<Utterance> drafts) throws InterruptedException {
        Optional<Fault> fault = Optional.empty();
        boolean any = false;
        for (int i = 0; i < count; i++) {
            Optional<Errand.Outcome> outcome = errand.await();
            if (outcome.isEmpty()) {
                means.circuit().failed();
            }
            switch (outcome.orElseGet(() -> new Errand.Outcome.Lost(Fault.late(limit)))) {
                case Errand.Outcome.Draft(Utterance utterance) -> {
                    any = true;
                    drafts.accept(utterance);
                }
                case Errand.Outcome.Lost(Fault lost) -> fault = Optional.of(lost);
            }
            if (outcome.isEmpty()) {
                break;
            }
        }
        fault.ifPresent(means.tally()::complain);
        if (!any && fault.isPresent()) {
            throw new VoiceException(sentence(fault, Optional.empty()), means.tally().bear(character));
        }
    }

    /// How things are, in a sentence; the fault is the last one since a draft was written.
    private String sentence(Optional<Fault> fault, Optional<Instant> leftAloneUntil) {
        String name = "The voice “" + settings.name() + "” ";
        return leftAloneUntil.map(until -> name + "is left alone until " + CLOCK_TIME.format(until.atZone(ZoneId.systemDefault()))
                + fault.map(last -> "; it " + last.what()).orElse(".")).orElseGet(() -> name + fault.map(Fault::what).orElse("is not ready."));
    }

    /// Breaks off whatever is being written.
    @Override
    public void close() {
        closed = true;
        means.server().close();
    }
}
