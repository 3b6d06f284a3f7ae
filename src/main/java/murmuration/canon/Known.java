package murmuration.canon;

/// Something that a reader knows on what was asked.
///
/// @param score 0 to 1, comparable between questions: the share of the question's weight (rare words weigh more) that this text
/// covers, raised by nearness in meaning where that has been learnt
/// @param id of the passage, or the position of the fact
public record Known(String text, int chapter, double score, Kind kind, int id) {

    public enum Kind { PASSAGE, FACT }
}
