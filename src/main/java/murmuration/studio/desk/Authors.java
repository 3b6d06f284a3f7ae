package murmuration.studio.desk;

import java.util.Optional;
import murmuration.cast.Constraints;
import murmuration.review.Post;

/// What the desk may ask of the people who wrote what lies on it.
public interface Authors {

    /// What she allows herself; nothing, if she is not in the cast any more.
    Optional<Constraints> constraints(String name);

    /// Gives her the subject of a post once more; what she makes of it comes to the desk as any other post.
    void again(Post post);

    /// Changes what she allows herself. Off JavaFX's thread.
    void allow(String name, Constraints changed);

    default double threshold(String name) {
        return constraints(name).map(Constraints::qualityThreshold).orElse(Constraints.DEFAULT.qualityThreshold());
    }
}
