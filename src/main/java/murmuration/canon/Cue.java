package murmuration.canon;

/// What the narration around a speech tells of its speaker.
sealed interface Cue {

    /// "said Lydia", "Mr. Darcy replied"; a beat is weaker: `Lydia laughed. "…"`.
    record Named(NameForm form, boolean beat) implements Cue {}

    /// "said she"; a beat is weaker: `"…" as she came in`; the first person is the narrator's.
    record Pronoun(Gender gender, boolean firstPerson, boolean beat) implements Cue {}

    /// "replied his wife", "said her mother".
    record Role(String noun) implements Cue {}

    /// "cried a young Lucas", "asked the foreman": somebody without a name of his own here.
    record Somebody() implements Cue {}

    /// Nothing.
    record None() implements Cue {}
}
