package murmuration.world;

/// How the writer is.
///
/// @param state none, starting, ready, writing or failed
/// @param sentence for the novelist; empty while all is well
/// @param pid of the writer's process; 0 for none
public record WriterStatus(String state, String sentence, double tokensPerSecond, long drafts, int restarts, long pid) {}
