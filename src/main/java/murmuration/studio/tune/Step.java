package murmuration.studio.tune;

import java.time.Duration;
import java.util.List;
import murmuration.cast.Character;

/// One thing that was done and can be undone.
sealed interface Step {

    /// The same thing the other way round.
    Step reversed();

    /// Some characters before and after it.
    record Sheets(List<Character> before, List<Character> after) implements Step {
        public Sheets {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        static Sheets of(Character before, Character after) {
            return new Sheets(List.of(before), List.of(after));
        }

        @Override
        public Sheets reversed() {
            return new Sheets(after, before);
        }
    }

    /// How long posts last on the board, before and after it.
    record Fading(Duration before, Duration after) implements Step {
        @Override
        public Fading reversed() {
            return new Fading(after, before);
        }
    }
}
