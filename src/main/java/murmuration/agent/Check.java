package murmuration.agent;

/// One of the four checks: what was measured, what it had to reach, and the sentence for the novelist.
public record Check(String name, boolean passed, double value, double threshold, String sentence) {}
