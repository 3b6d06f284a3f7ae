package murmuration.review;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/// What the novelist says of a post.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(Verdict.Approved.class), @JsonSubTypes.Type(Verdict.Revised.class), @JsonSubTypes.Type(Verdict.Discarded.class), @JsonSubTypes.Type(Verdict.Later.class), @JsonSubTypes.Type(Verdict.Flagged.class)})
public sealed interface Verdict {

    /// Approved as it stands, or one of its runners-up in its place.
    ///
    /// @param draft 0 for the post itself, n for its n-th runner-up
    @JsonTypeName("approved")
    record Approved(int draft) implements Verdict {}

    /// Approved with other words.
    @JsonTypeName("revised")
    record Revised(String text) implements Verdict {
        public Revised {
            if (text.isBlank()) throw new ReviewException("A post needs some text.");
        }
    }

    @JsonTypeName("discarded")
    record Discarded(Reason reason) implements Verdict {}

    /// Put aside for another day.
    @JsonTypeName("later")
    record Later() implements Verdict {}

    /// Marked, to be talked about or looked at once more.
    @JsonTypeName("flagged")
    record Flagged() implements Verdict {}

    /// Why a post was discarded.
    enum Reason {
        NONE, OFF_VOICE, OFF_CANON, REPEATS, DULL, SPOILER, UNSAFE, OTHER;

        /// From a word as a person types it, such as `off-voice`; a word that is none of them is OTHER.
        public static Reason of(String word) {
            String name = word.strip().toUpperCase(java.util.Locale.ROOT).replaceAll("[ -]", "_");
            for (Reason reason : values()) {
                if (reason.name().equals(name)) return reason;
            }
            return OTHER;
        }
    }
}
