package murmuration.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import murmuration.review.ApprovedPost;
import murmuration.review.Post;

/// One approved post in the columns that every format shows. Times are cut to seconds and numbers rounded, so that a world opened again gives the same row.
///
/// @param graphemes characters as a reader counts them
/// @param bytes in UTF-8
record Row(
        long id,
        String character,
        String handle,
        String text,
        int graphemes,
        int bytes,
        Instant storyTime,
        Instant realTime,
        int safeFromChapter,
        Optional<Long> replyTo,
        String topic,
        double stance,
        String mood,
        double score,
        Instant approvedAt,
        boolean edited,
        List<Post.Seen> traces,
        List<Post.Passage> passages) {

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    static Row of(ApprovedPost approved) {
        Post post = approved.post();
        String text = approved.text();
        return new Row(
                post.id(),
                post.character(),
                post.handle(),
                text,
                (int) GRAPHEME.matcher(text).results().count(),
                text.getBytes(StandardCharsets.UTF_8).length,
                seconds(post.at()),
                seconds(post.writtenAt()),
                approved.safeFrom(),
                post.replyTo(),
                post.topic(),
                rounded(post.stance(), 100),
                post.emotion(),
                rounded(post.score(), 10),
                seconds(approved.approvedAt()),
                approved.edited(),
                post.traces().stream().map(seen -> new Post.Seen(seen.trace(), seen.agent(), seen.text(), rounded(seen.strength(), 1000), seconds(seen.at()))).toList(),
                post.passages().stream().map(passage -> new Post.Passage(passage.chapter(), passage.text(), rounded(passage.score(), 1000))).toList());
    }

    private static Instant seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    private static double rounded(double value, int parts) {
        return Math.round(value * parts) / (double) parts;
    }
}
