package murmuration.review;

/// What became of a verdict: it stands, was taken back and can be given again, or was taken back for good.
public enum Life {
    DONE, UNDONE, FORGOTTEN
}
