package murmuration.studio.tune;

import java.util.List;
import murmuration.cast.Character;

/// One thing that was done and can be undone: some characters before and after it.
record Step(List<Character> before, List<Character> after) {

    Step {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    static Step of(Character before, Character after) {
        return new Step(List.of(before), List.of(after));
    }

    Step reversed() {
        return new Step(after, before);
    }
}
