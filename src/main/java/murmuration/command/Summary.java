package murmuration.command;

import java.util.Map;

/// What came of one run.
///
/// @param silences decisions that led to no post
/// @param drafts texts that were written and mostly not taken
record Summary(String type, long decisions, long posts, long silences, long drafts, double seconds, Map<String, Object> autonomy) {}
