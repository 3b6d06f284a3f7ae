package murmuration.review;

/// Something was asked of the desk that cannot be; the message is one sentence.
public class ReviewException extends RuntimeException {
    public ReviewException(String message) {
        super(message);
    }

    public ReviewException(String message, Throwable cause) {
        super(message, cause);
    }
}
