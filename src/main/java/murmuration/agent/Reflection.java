package murmuration.agent;

import java.util.Optional;
import murmuration.board.Trace;
import murmuration.quality.Score;

/// What she tells herself after a verdict or a draft that failed her own checks: one line, which is in her next prompt.
final class Reflection {

    private static final double APPROVED = 95;
    private static final double EDITED = 75;
    private static final double DISCARDED = 45;

    private Reflection() {}

    static Optional<String> onDrafts(Score best) {
        return switch (best.weakest().check()) {
            case "voice" -> Optional.of("Say it the way I always say things.");
            case "subject" -> Optional.of("Stay with the matter.");
            case "repetition" -> Optional.of("Say something I have not said before.");
            case "length" -> Optional.of("Keep it short.");
            case "canon" -> Optional.of("Only what I know to be true.");
            default -> Optional.of("One plain claim, in one sentence.");
        };
    }

    static Optional<String> onVerdict(Trace verdict) {
        return switch (verdict.metadata().getOrDefault("reason", "")) {
            case "OFF_VOICE" -> Optional.of("That did not sound like me.");
            case "OFF_CANON" -> Optional.of("Keep to what happened.");
            case "REPEATS" -> Optional.of("I have said that often enough.");
            case "DULL" -> Optional.of("Say something that is mine alone.");
            case "SPOILER" -> Optional.of("Do not give away what is to come.");
            case "UNSAFE" -> Optional.of("Be careful whom it could hurt.");
            default -> "discarded".equals(verdict.metadata().get("verdict")) ? Optional.of("Not like the one that was not wanted.") : Optional.empty();
        };
    }

    /// What a verdict says the post was worth, 0..100; nothing, if the novelist only put it aside.
    static Optional<Double> worth(Trace verdict) {
        boolean edited = Boolean.parseBoolean(verdict.metadata().get("edited"));
        return switch (verdict.metadata().getOrDefault("verdict", "")) {
            case "approved" -> Optional.of(edited ? EDITED : APPROVED);
            case "discarded" -> Optional.of(DISCARDED);
            default -> Optional.empty();
        };
    }
}
