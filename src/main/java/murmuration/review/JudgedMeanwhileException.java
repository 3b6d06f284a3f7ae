package murmuration.review;

/// Another novelist was quicker. Nothing was written: whoever asked has not seen yet what the other said.
public final class JudgedMeanwhileException extends ReviewException {
    public JudgedMeanwhileException(String message) {
        super(message);
    }
}
