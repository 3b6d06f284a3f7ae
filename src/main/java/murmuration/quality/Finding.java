package murmuration.quality;

/// What one check found.
///
/// @param score 0..100
/// @param weight its share in the total, before the shares are made to sum to one
/// @param sentence for the novelist
/// @param fatal whether the draft cannot be laid on the desk, whatever the other checks say
public record Finding(String check, double score, double weight, String sentence, boolean fatal) {

    static Finding of(String check, double weight, double score, String sentence) {
        return new Finding(check, Math.clamp(score, 0, 100), weight, sentence, false);
    }

    static Finding fatal(String check, double weight, String sentence) {
        return new Finding(check, 0, weight, sentence, true);
    }
}
