package murmuration.voice;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// A line from the writer's process to the studio.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "reply")
@JsonSubTypes({@JsonSubTypes.Type(value = Reply.Ready.class, name = "ready"), @JsonSubTypes.Type(value = Reply.Unreadable.class, name = "unreadable"),
        @JsonSubTypes.Type(value = Reply.Written.class, name = "written"), @JsonSubTypes.Type(value = Reply.Refused.class, name = "refused"),
        @JsonSubTypes.Type(value = Reply.Pong.class, name = "pong")})
sealed interface Reply {

    /// The model is loaded.
    record Ready() implements Reply {}

    /// The model cannot be loaded; the process ends.
    record Unreadable(String why) implements Reply {}

    /// What came after the prompt, to the end of the line, to the most tokens, or to where it was cancelled.
    record Written(long id, String text, int tokens, long millis) implements Reply {}

    record Refused(long id, String why) implements Reply {}

    /// It is there.
    record Pong() implements Reply {}
}
