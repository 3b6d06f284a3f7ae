package murmuration.voice;

/// Who held the pen; a card on the desk says it.
public enum Hand { PHRASES, MODEL, ENDPOINT, SCRIPT }
