package murmuration.voice;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one attempt brings in, piece by piece. It knows when there is enough: a flood is cut there.
final class Intake {

    private static final String THINKING = "<think>";
    private static final String THOUGHT = "</think>";
    private static final int MOST_THINKING = 40_000;
    private static final int CHARACTERS_A_TOKEN = 4;

    private final int enough;
    private final StringBuilder text = new StringBuilder();
    private int visibleFrom;
    private boolean opened;
    private boolean finished;
    private boolean cut;
    private int tokensIn;
    private int tokensOut;
    private @Nullable Fault fault;

    /// @param enough characters of what is meant to be read; some models think aloud before
    Intake(int enough) {
        this.enough = enough;
    }

    /// The server has begun to answer, so it has read the prompt.
    void open() {
        opened = true;
    }

    void take(String piece) {
        text.append(piece);
        if (visibleFrom == 0 && text.indexOf(THINKING) == 0) {
            int end = text.indexOf(THOUGHT, Math.max(0, text.length() - piece.length() - THOUGHT.length()));
            visibleFrom = end < 0 ? 0 : end + THOUGHT.length();
        }
    }

    /// Whether the rest need not be read. A text that is still thinking has more time.
    boolean isEnough() {
        boolean thinking = visibleFrom == 0 && text.indexOf(THINKING) == 0;
        cut = cut || text.length() - visibleFrom > (thinking ? MOST_THINKING : enough);
        return cut;
    }

    /// The answer is known to have come to its end.
    void finish() {
        finished = true;
    }

    /// The connection came to its proper end.
    void finishUnlessBroken() {
        finished = finished || fault == null;
    }

    void usage(@Nullable Integer in, @Nullable Integer out) {
        tokensIn = in == null ? tokensIn : in;
        tokensOut = out == null ? tokensOut : out;
    }

    /// The first fault counts; those after it follow from it.
    void fail(Fault why) {
        if (fault == null) {
            fault = why;
        }
    }

    /// Nothing if the answer is whole, or was cut because it was long enough.
    Optional<Fault> fault() {
        if (cut || finished && !text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(fault != null ? fault : text.isEmpty() ? Fault.NO_ANSWER : Fault.CUT_OFF);
    }

    String text() {
        return text.substring(visibleFrom);
    }

    /// As the server said, else estimated.
    int tokensIn(int promptLength) {
        return tokensIn > 0 ? tokensIn : opened ? Math.ceilDiv(promptLength, CHARACTERS_A_TOKEN) : 0;
    }

    int tokensOut() {
        return tokensOut > 0 ? tokensOut : Math.ceilDiv(text.length(), CHARACTERS_A_TOKEN);
    }
}
