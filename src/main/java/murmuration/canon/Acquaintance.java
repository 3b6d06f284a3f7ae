package murmuration.canon;

/// @param scenes in which both appear
/// @param met whether they were seen in one scene speaking
/// @param warmth -1 to 1, from the tone of what is said with the other at hand
public record Acquaintance(String name, int scenes, boolean met, double warmth) {}
