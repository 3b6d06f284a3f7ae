package murmuration.agent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A few words of a post that stand for themselves, to be taken up in an answer.
final class Quotation {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 7;
    private static final Pattern SAID = Pattern.compile("“(.*)”", Pattern.DOTALL);

    private Quotation() {}

    /// The first clause of three to seven words in what was said; clauses with quotation marks of their own are left alone.
    static Optional<String> of(String situation) {
        var said = SAID.matcher(situation);
        if (!said.find()) return Optional.empty();
        return Arrays.stream(said.group(1).split("[.,;:!?()—–]+\\s*"))
                .map(String::strip)
                .filter(clause -> !clause.matches(".*[“”\"].*"))
                .filter(clause -> List.of(clause.split("\\s+")).size() >= SHORTEST && List.of(clause.split("\\s+")).size() <= LONGEST)
                .findFirst();
    }
}
