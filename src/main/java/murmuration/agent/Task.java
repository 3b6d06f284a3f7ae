package murmuration.agent;

import java.util.Map;
import murmuration.voice.Occasion;

/// A subject to speak about; never a voice to speak in.
///
/// @param trace id of the trace that brought it up; 0 for none
/// @param from who left that trace
/// @param situation in a sentence
/// @param stance of the trace towards the topic
/// @param handed whether the novelist gave it to her
/// @param details of the trace, such as who, what and place
public record Task(Occasion occasion, String topic, long trace, String from, String situation, double stance, boolean handed, Map<String, String> details) {

    public Task {
        details = Map.copyOf(details);
    }
}
