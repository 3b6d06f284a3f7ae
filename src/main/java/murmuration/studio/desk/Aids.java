package murmuration.studio.desk;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import murmuration.review.Post;

/// What the desk is helped by.
///
/// @param sentences cuts a text into sentences; called in the background
/// @param unknown the words of a text that no dictionary and nothing around its post knows; called in the background
/// @param wallClock knows which day it is for the novelist
public record Aids(Function<String, List<String>> sentences, BiFunction<Post, String, Set<String>> unknown, Authors authors, Clock wallClock) {}
