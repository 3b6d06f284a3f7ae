package murmuration.studio.board;

/// One cell: a character, or the novelist, at a topic.
public record Place(String agent, String topic) {

    /// Stands for every topic that has no place of its own on the map.
    static final String REST = " rest";

    boolean isRest() {
        return topic.equals(REST);
    }
}
