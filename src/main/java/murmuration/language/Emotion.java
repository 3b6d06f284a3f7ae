package murmuration.language;

/// The eight basic emotions of Plutchik's wheel, and none of them.
public enum Emotion {
    JOY, TRUST, FEAR, SURPRISE, SADNESS, DISGUST, ANGER, ANTICIPATION, NEUTRAL
}
