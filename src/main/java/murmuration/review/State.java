package murmuration.review;

/// Where a post stands with the novelist.
public enum State {
    WAITING, LATER, FLAGGED, APPROVED, DISCARDED;

    static State after(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Approved _, Verdict.Revised _ -> APPROVED;
            case Verdict.Discarded _ -> DISCARDED;
            case Verdict.Later _ -> LATER;
            case Verdict.Flagged _ -> FLAGGED;
        };
    }
}
