package murmuration.canon;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Weighs, for everybody in a scene, how well what is told around and in a speech fits him as its speaker.
///
/// The weights are rough odds set by hand and checked on chapters that were read for it (`dialogue-truth.tsv` among the tests).
final class Witness {

    private static final double CONTRADICTED = 0.0001;
    private static final double HARDLY = 0.03;
    private static final double TOLD_OF = 6;
    private static final double OWNER = 2;

    private static final Pattern GOING_ON = Pattern.compile("\\b(?:added|continued|resumed|went on|adds|continues|goes on)\\b");

    /// What is told of somebody by name whom another interrupted; "added" often tells of a third who joins in.
    private static final Pattern GOING_ON_AFTER_ALL = Pattern.compile("\\b(?:continued|resumed|went on|continues|goes on)\\b");

    private final Roster roster;
    private final List<Person> people;
    private final Cues cues;
    private final Address address;
    private final Kin kin;

    Witness(Roster roster, List<Person> people) {
        this.roster = roster;
        this.people = people;
        this.cues = new Cues(roster);
        this.address = new Address(roster);
        this.kin = new Kin(people);
    }

    /// @param before the narration right before the turn, empty where another speech stands there
    /// @param heard the speech right before the turn, empty where narration stands there
    Testimony of(Turn turn, String before, String heard) {
        var weights = new double[people.size() + 1];
        Arrays.fill(weights, 1);
        weights[people.size()] = 0.5;
        var cue = turn.isSpoken() ? cues.in(turn.spans()) : cues.subject(turn.narration());
        var addressee = address.of(turn).filter(people::contains).filter(person -> !echoes(turn.speech(), person, heard));
        hear(cue, addressee, weights);
        if (cue instanceof Cue.Pronoun(var gender, var firstPerson, _) && !firstPerson) {
            antecedents(turn, before, gender, weights);
        }
        var speech = turn.speech();
        excludeNamed(speech, weights);
        var told = address.told(turn.narration());
        told.ifPresent(person -> multiply(weights, person, HARDLY));
        return new Testimony(weights, cue, continues(cue, turn), addressee.map(people::indexOf).orElse(-1), address.gender(speech), mentioned(speech));
    }

    /// `"Miss Weir." – "Miss Weir! You surprise me."`: the name is taken up, and she need not be there.
    private boolean echoes(String speech, Person person, String heard) {
        return roster.mentions(speech).stream().anyMatch(mention -> mention.start() == 0 && roster.bearers(mention.form()).contains(person) && (speech.startsWith("!", mention.end()) || speech.startsWith("?", mention.end())))
                && roster.mentions(heard).stream().anyMatch(mention -> roster.bearers(mention.form()).contains(person) && (heard.strip().length() <= mention.end() + 1 || !Address.isCalled(heard, mention)));
    }

    private static boolean continues(Cue cue, Turn turn) {
        return switch (cue) {
            case Cue.Pronoun _ -> GOING_ON.matcher(turn.narration()).find();
            case Cue.Named _ -> GOING_ON_AFTER_ALL.matcher(turn.narration()).find();
            case Cue.Role _, Cue.Somebody _, Cue.None _ -> false;
        };
    }

    private void hear(Cue cue, Optional<Person> addressee, double[] weights) {
        switch (cue) {
            case Cue.Named(var form, var beat) -> named(roster.bearers(form), beat ? HARDLY : CONTRADICTED, weights);
            case Cue.Pronoun(var gender, var firstPerson, var beat) -> pronoun(firstPerson, gender, beat, weights);
            case Cue.Role(var noun) -> role(noun, addressee, weights);
            case Cue.Somebody _ -> named(List.of(), 0.02, weights);
            case Cue.None _ -> { }
        }
    }

    private void named(List<Person> bearers, double others, double[] weights) {
        for (var i = 0; i < people.size(); i++) {
            weights[i] *= bearers.contains(people.get(i)) ? 1 : others;
        }
        weights[people.size()] *= bearers.isEmpty() ? 2 : others;
    }

    private void pronoun(boolean firstPerson, Gender gender, boolean beat, double[] weights) {
        for (var i = 0; i < people.size(); i++) {
            var own = people.get(i).gender();
            weights[i] *= firstPerson ? HARDLY : own == gender ? 1 : own == Gender.UNKNOWN ? 0.3 : beat ? HARDLY : CONTRADICTED;
        }
        weights[people.size()] *= firstPerson ? 2 : 0.5;
    }

    private void role(String noun, Optional<Person> addressee, double[] weights) {
        for (var i = 0; i < people.size(); i++) {
            weights[i] *= kin.weight(noun, people.get(i), addressee);
        }
        weights[people.size()] *= 0.3;
    }

    /// Whom the pronoun fits in the same sentence; else in the same paragraph; else in the narration before.
    private void antecedents(Turn turn, String before, Gender gender, double[] weights) {
        var lead = turn.lead().orElse("");
        var addressee = address.told(turn.narration());
        if (cues.subject(Cues.lastSentence(lead)) instanceof Cue.Somebody) {
            weights[people.size()] *= TOLD_OF;
        }
        fitting(roster.owners(lead), gender, addressee).forEach(person -> multiply(weights, person, OWNER));
        for (var text : List.of(Cues.lastSentence(lead), lead, Cues.lastSentence(before), before)) {
            var fitting = fitting(roster.named(text), gender, addressee);
            if (!fitting.isEmpty()) {
                fitting.forEach(person -> multiply(weights, person, TOLD_OF));
                return;
            }
        }
    }

    private static List<Person> fitting(Set<Person> named, Gender gender, Optional<Person> addressee) {
        return named.stream().filter(person -> person.gender() == gender && !addressee.equals(Optional.of(person))).toList();
    }

    /// Hardly anybody speaks his own name, least of all to call somebody, unless he presents himself.
    private void excludeNamed(String speech, double[] weights) {
        for (var mention : roster.mentions(speech)) {
            var bearers = roster.bearers(mention.form());
            var factor = bearers.size() > 1 ? 0.4 : Address.presents(speech, mention) ? 5 : Address.isCalled(speech, mention) ? 0.002 : HARDLY;
            bearers.forEach(person -> multiply(weights, person, factor));
        }
    }

    private boolean[] mentioned(String speech) {
        var mentioned = new boolean[people.size() + 1];
        roster.mentions(speech).stream().filter(mention -> !Address.isCalled(speech, mention))
                .flatMap(mention -> roster.only(mention.form()).stream()).map(people::indexOf).filter(i -> i >= 0).forEach(i -> mentioned[i] = true);
        return mentioned;
    }

    private void multiply(double[] weights, Person person, double factor) {
        var i = people.indexOf(person);
        if (i >= 0) {
            weights[i] *= factor;
        }
    }
}
