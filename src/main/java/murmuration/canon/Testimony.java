package murmuration.canon;

/// What a turn tells of its speaker, before anybody asks whose turn it is.
///
/// @param weights one for each person of the scene and a last one for anybody else: 1 for who fits all that is told, towards 0 for who does not
/// @param cue what the narration says of the speaker
/// @param continues whether it says that he goes on: "she added"
/// @param addressee index of the person spoken to, -1 where nobody is called
/// @param addressed of what gender the one spoken to is: "sir", "mamma"
/// @param mentioned whom the speech tells of, so that he is hardly spoken to
record Testimony(double[] weights, Cue cue, boolean continues, int addressee, Gender addressed, boolean[] mentioned) {

    /// A newcomer is seldom left without a word that tells who he is.
    double newcomer() {
        return switch (cue) {
            case Cue.Named _, Cue.Role _, Cue.Somebody _ -> 1;
            case Cue.Pronoun _ -> 0.5;
            case Cue.None _ -> 0.25;
        };
    }

    /// A wife, a mother, a sister: whoever she speaks with has her surname.
    boolean isFamily() {
        return cue instanceof Cue.Role(var noun) && Kin.isFamily(noun);
    }
}
