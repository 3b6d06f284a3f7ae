package murmuration.canon;

/// What the narration around a speech tells of its speaker.
sealed interface Cue {

    /// "said Lydia", "Mr. Darcy replied"; a beat is weaker: `Lydia laughed. "…"`.
    record Named(NameForm form, boolean beat) implements Cue {}

    /// "said she"; the first person is the narrator's.
    record Pronoun(Gender gender, boolean firstPerson) implements Cue {}

    /// "replied his wife", "said her mother".
    record Role(String noun, Gender of) implements Cue {}

    /// Nothing.
    record None() implements Cue {}
}
