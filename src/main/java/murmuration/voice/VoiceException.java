package murmuration.voice;

/// A voice could not write. The message is one sentence for the novelist.
public final class VoiceException extends RuntimeException {

  public VoiceException(String message) {
    super(message);
  }

  public VoiceException(String message, Throwable cause) {
    super(message, cause);
  }
}
