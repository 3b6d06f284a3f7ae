package murmuration.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import murmuration.review.Post;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlTest {

    private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=\"alert('2')\">&lt;";
    private static final Pattern OUR_TAGS = Pattern.compile(
            "</?(html|head|body|meta|title|style|header|main|h1|h2|article|div|span|bdi|time|p|a|details|summary|ul|li)( (lang|charset|http-equiv|content|name|id|class|aria-hidden|datetime|href|dir)=\"[^\"<>]*\")*>|<!DOCTYPE html>");

    @Property
    void no_text_brings_a_tag_or_ends_an_attribute(@ForAll @Chars({'<', '>', '&', '"', '\'', '\0'}) @CharRange(from = 'a', to = 'f') String text) {
        String escaped = Escaped.of(text);
        assertThat(escaped).doesNotContain("<", ">", "\"", "'", "\0");
        assertThat(escaped.replaceAll("&(amp|lt|gt|quot|#39);", "")).doesNotContain("&");
        assertThat(read(escaped)).isEqualTo(text.replace('\0', '\uFFFD'));
    }

    @Test
    void a_hostile_world_adds_no_tag_to_the_page(@TempDir Path folder) {
        try (var posts = new Posts(folder)) {
            posts.approved(new Post(
                    0, HOSTILE, HOSTILE, HOSTILE, HOSTILE, Posts.MORNING, Posts.MORNING, 80, "model", HOSTILE, 0, HOSTILE, Optional.empty(), 1, 1, 1, java.util.List.of(),
                    java.util.List.of(), java.util.List.of(new Post.Seen(1, HOSTILE, HOSTILE, 1, Posts.MORNING)), java.util.List.of(new Post.Passage(1, HOSTILE, 1))));

            String page = new Html().text(posts.approved(), new Book(HOSTILE, Map.of(HOSTILE, HOSTILE)));

            assertThat(OUR_TAGS.matcher(page).replaceAll("")).doesNotContain("<");
            assertThat(page).doesNotContain("<script", "<img", "javascript:", "http://", "https://");
        }
    }

    @Test
    void the_policy_allows_the_one_style_sheet_and_nothing_else(@TempDir Path folder) throws Exception {
        try (var posts = new Posts(folder)) {
            posts.approved("The gate is shut.");
            String page = new Html().text(posts.approved(), new Book("Low Water", Map.of()));
            String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
            String hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));

            assertThat(page).contains("content=\"default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'\"");
            assertThat(style).contains("prefers-color-scheme: dark").doesNotContain("url(", "@import");
        }
    }

    @Test
    void an_answer_points_to_the_post_it_answers_only_if_that_is_on_the_page(@TempDir Path folder) {
        try (var posts = new Posts(folder)) {
            posts.approved("The gate is shut.");
            var first = posts.approved().getFirst();
            posts.approved(Posts.answer("Chris", "Then we open it.", first.post().id()));
            var book = new Book("Low Water", Map.of());

            assertThat(new Html().text(posts.approved(), book)).contains("<a href=\"#post-1\">");
            assertThat(new Html().text(posts.approved().subList(1, 2), book)).doesNotContain("#post-1");
        }
    }

    private static String read(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
