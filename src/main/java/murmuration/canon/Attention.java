package murmuration.canon;

import java.util.List;

/// How much each person of a scene is in the reader's mind: whoever was told of lately, and who is told of often in this scene.
final class Attention {

    private static final double KEPT = 0.8;
    private static final double ANYBODY_ELSE = 0.15;

    /// A name that never stands with "he" or "she" is often a place's.
    private static final double PERHAPS_A_PLACE = 0.2;

    private final List<Person> people;
    private final Roster roster;
    private final double[] lasting;
    private final double[] lately;

    Attention(List<Person> people, Roster roster, List<Turn> scene) {
        this.people = people;
        this.roster = roster;
        this.lately = new double[people.size()];
        this.lasting = new double[people.size()];
        scene.forEach(turn -> add(turn.narration(), lasting, 1));
        var most = 1.0;
        for (var weight : lasting) {
            most = Math.max(most, weight);
        }
        for (var i = 0; i < lasting.length; i++) {
            lasting[i] = 0.02 + 0.15 * lasting[i] / most;
        }
    }

    /// A turn comes: what was told before fades a little, what it tells is in mind.
    void at(Turn turn) {
        for (var i = 0; i < lately.length; i++) {
            lately[i] *= KEPT;
        }
        add(turn.narration(), lately, 1);
        if (turn.isSpoken()) {
            add(turn.speech(), lately, 0.15);
        }
    }

    /// Shares that sum to 1; the last is for anybody else.
    double[] shares() {
        var shares = new double[people.size() + 1];
        var sum = ANYBODY_ELSE;
        for (var i = 0; i < people.size(); i++) {
            shares[i] = (lasting[i] + Math.min(lately[i], 2)) * (people.get(i).gender() == Gender.UNKNOWN ? PERHAPS_A_PLACE : 1);
            sum += shares[i];
        }
        shares[people.size()] = ANYBODY_ELSE;
        for (var i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private void add(String text, double[] weights, double weight) {
        for (var person : roster.named(text)) {
            var i = people.indexOf(person);
            if (i >= 0) {
                weights[i] += weight;
            }
        }
    }
}
