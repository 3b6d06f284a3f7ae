package murmuration.voice;

/// Who held the pen; a card on the desk says it. A large model counts as an endpoint wherever it runs.
public enum Hand { PHRASES, MODEL, ENDPOINT, SCRIPT }
