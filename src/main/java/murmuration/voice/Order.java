package murmuration.voice;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// A line from the studio to the writer's process.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "order")
@JsonSubTypes({@JsonSubTypes.Type(value = Order.Write.class, name = "write"), @JsonSubTypes.Type(value = Order.Answer.class, name = "answer"),
        @JsonSubTypes.Type(value = Order.Cancel.class, name = "cancel"), @JsonSubTypes.Type(value = Order.Ping.class, name = "ping")})
sealed interface Order {

    /// Write one draft.
    sealed interface Draft extends Order {

        long id();
    }

    /// Continue `prompt` up to the end of the line. `nudges` are words that are to come a little more easily.
    record Write(long id, String prompt, String grammar, List<String> nudges, int seed) implements Draft {}

    /// Answer, in the manner that the model's own template wants.
    record Answer(long id, String system, String user, int seed) implements Draft {}

    /// Stop writing that draft; it is answered all the same.
    record Cancel(long id) implements Order {}

    /// Say that you are there.
    record Ping() implements Order {}
}
