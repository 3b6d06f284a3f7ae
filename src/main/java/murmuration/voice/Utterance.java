package murmuration.voice;

import java.time.Duration;

/// One draft as a voice wrote it.
///
/// @param tokens what it cost, 0 for a hand that has no model
/// @param took from the beginning of the writing of this draft, without the time it queued
public record Utterance(String text, Hand hand, Aim aim, int tokens, Duration took) {

    /// A draft that its hand wrote without knowing how well it fits.
    public Utterance(String text, Hand hand, int tokens, Duration took) {
        this(text, hand, Aim.BROAD, tokens, took);
    }
}
