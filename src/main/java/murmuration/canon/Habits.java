package murmuration.canon;

import java.util.List;
import java.util.Map;

/// How a character speaks, derived from the dialogue.
///
/// @param shortest words in a short sentence (10th percentile)
/// @param longest words in a long sentence (90th percentile)
/// @param typical words in a sentence (median)
/// @param petWords words said much more than by everybody else
/// @param neverWords words that everybody else says and this character never
/// @param punctuation `exclamation`, `question`, `semicolon`, `dash`, `ellipsis`, `parenthesis` to `never`, `rare` or `often`
public record Habits(int shortest, int longest, int typical, List<String> petWords, List<String> neverWords, Map<String, String> punctuation) {}
