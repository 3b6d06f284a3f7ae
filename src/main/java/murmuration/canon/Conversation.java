package murmuration.canon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the speakers in one scene: first those whom the narration tells, then, between two who are known, the turns that
/// can only be theirs. A speech that names somebody is not given to that person by mere alternation.
final class Conversation {

    private static final int SHORT_NARRATION = 30;
    private static final int LONG_SPEECH = 220;
    private static final int UNTAGGED_AFTER = 6;
    private static final int UNTAGGED_BEFORE = 3;

    /// Persons in a narration who are not named there, so that a pronoun after it may mean them.
    private static final Pattern KINSHIP = Pattern.compile(
            "\\b(?:mother|father|wife|husband|sisters?|brother|aunt|uncle|niece|nephew|cousin|daughters?|sons?|ladyship|lordship|visitors?|friend|housekeeper|servant)\\b");

    private final Roster roster;
    private final Cues cues;
    private final List<Turn> turns;
    private final List<Optional<Person>> speakers = new ArrayList<>();

    Conversation(Roster roster, List<Turn> turns) {
        this.roster = roster;
        this.cues = new Cues(roster);
        this.turns = turns;
    }

    /// For each turn the speaker, if known; a silent turn of a known person is given to that person too.
    List<Optional<Person>> speakers() {
        var company = new Company(roster);
        for (var turn : turns) {
            var speaker = told(turn, company);
            speakers.add(speaker);
            notice(turn, speaker, company);
        }
        for (var i = 0; i < turns.size(); i++) {
            if (isOpen(i)) {
                i = alternate(i);
            }
        }
        return speakers;
    }

    private Optional<Person> told(Turn turn, Company company) {
        if (turn.isLetter()) {
            return Optional.empty();
        }
        if (turn.goesOn()) {
            return company.lastSpeaker();
        }
        if (!turn.isSpoken()) {
            return turn.words() < SHORT_NARRATION ? cues.subject(turn.narration()).flatMap(roster::only) : Optional.empty();
        }
        return switch (cues.in(turn.spans())) {
            case Cue.Named(var form, var beat) -> bearer(form, company).filter(person -> !beat || !isNamedIn(turn, person));
            case Cue.Pronoun(var gender, var firstPerson) -> firstPerson ? Optional.empty() : pronoun(gender, turn.lead().orElse(""), company).filter(person -> !isNamedIn(turn, person));
            case Cue.Role role -> company.relative(role, called(turn.speech()));
            case Cue.None _ -> Optional.empty();
        };
    }

    private Optional<Person> bearer(NameForm form, Company company) {
        var bearers = roster.bearers(form);
        return bearers.size() > 1 ? company.present(bearers) : roster.only(form);
    }

    /// Who is told of in the same sentence, or paragraph, or in the narration before; else whose turn it is.
    private Optional<Person> pronoun(Gender gender, String lead, Company company) {
        return Stream.of(Cues.lastSentence(lead), lead)
                .map(told -> roster.named(told).stream().filter(person -> person.gender() == gender).toList())
                .filter(fitting -> !fitting.isEmpty())
                .findFirst()
                .map(fitting -> fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.<Person>empty())
                .orElseGet(() -> company.subject(gender).or(() -> company.answering(gender)));
    }

    private void notice(Turn turn, Optional<Person> speaker, Company company) {
        var named = roster.named(turn.narration());
        named.forEach(company::noticed);
        company.toldOf(turn.isSpoken() || KINSHIP.matcher(turn.narration()).find() ? Set.of() : named);
        if (turn.isSpoken() || speaker.isPresent()) {
            company.spoke(speaker);
        } else if (turn.words() >= SHORT_NARRATION) {
            company.spoke(Optional.empty());
        }
    }

    private boolean isOpen(int i) {
        var turn = turns.get(i);
        return turn.isSpoken() && speakers.get(i).isEmpty() && turn.narration().isBlank() && !turn.goesOn() && !turn.isLetter();
    }

    /// Fills the run of untagged speeches that begins at `first`, if it alternates between two persons without contradiction.
    ///
    /// @return the last index of the run
    private int alternate(int first) {
        var last = first;
        while (last + 1 < turns.size() && isOpen(last + 1)) {
            last++;
        }
        var before = speakerAt(first - 1);
        var after = speakerAt(last + 1);
        var length = last - first + 1;
        if (before.isPresent() && after.isPresent()) {
            between(before.get(), after.get(), first, length);
        } else if (before.isPresent() && length <= UNTAGGED_AFTER) {
            other(before.get(), first - 1, -1).or(() -> addressee(first - 1)).ifPresent(other -> fill(first, length, List.of(other, before.get())));
        } else if (after.isPresent() && length <= UNTAGGED_BEFORE) {
            other(after.get(), last + 1, 1).ifPresent(other -> fill(first, length, backwards(after.get(), other, length)));
        }
        return last;
    }

    private void between(Person before, Person after, int first, int length) {
        if (before.equals(after)) {
            if (length % 2 == 1) {
                other(before, first - 1, -1).or(() -> other(before, first + length, 1)).or(() -> addressee(first - 1))
                        .ifPresent(other -> fill(first, length, List.of(other, before)));
            }
        } else if (length % 2 == 0) {
            fill(first, length, List.of(after, before));
        }
    }

    private static List<Person> backwards(Person after, Person other, int length) {
        return length % 2 == 1 ? List.of(other, after) : List.of(after, other);
    }

    /// Who is spoken to by name: "Impossible, Mr. Bennet, impossible".
    private Optional<Person> addressee(int i) {
        var called = called(turns.get(i).speech());
        return called.size() == 1 ? Optional.of(called.getFirst()).filter(person -> !speakerAt(i).equals(Optional.of(person))) : Optional.empty();
    }

    private List<Person> called(String speech) {
        return roster.mentions(speech).stream().filter(mention -> isCalled(speech, mention)).flatMap(mention -> roster.only(mention.form()).stream()).distinct().toList();
    }

    private static boolean isCalled(String speech, Mention mention) {
        var before = speech.substring(0, mention.start());
        return speech.substring(mention.end()).matches("(?s)[,.!?;].*") && before.matches("(?s)|.*(?:, |[Dd]ear(?:est)? |[!?.] )");
    }

    /// The nearest other speaker within four turns, if all between are known.
    private Optional<Person> other(Person person, int from, int step) {
        for (var i = from + step; Math.abs(i - from) <= 4 && i >= 0 && i < turns.size(); i += step) {
            var speaker = speakers.get(i);
            if (speaker.isEmpty()) {
                return Optional.empty();
            }
            if (!speaker.get().equals(person)) {
                return speaker;
            }
        }
        return Optional.empty();
    }

    private void fill(int first, int length, List<Person> inTurn) {
        if (turns.subList(first, first + length).stream().anyMatch(turn -> !inTurn.containsAll(called(turn.speech())))) {
            return; // somebody else is spoken to, so there are more than these two
        }
        for (var i = 0; i < length; i++) {
            var person = inTurn.get(i % inTurn.size());
            var turn = turns.get(first + i);
            if (isNamedIn(turn, person)) {
                return; // the alternation is broken somewhere: what follows cannot be trusted
            }
            if (turn.words() <= LONG_SPEECH) {
                speakers.set(first + i, Optional.of(person));
            }
        }
    }

    private Optional<Person> speakerAt(int i) {
        return i < 0 || i >= turns.size() ? Optional.empty() : speakers.get(i);
    }

    private boolean isNamedIn(Turn turn, Person person) {
        return roster.mentions(turn.speech()).stream().anyMatch(mention -> roster.bearers(mention.form()).contains(person));
    }
}
