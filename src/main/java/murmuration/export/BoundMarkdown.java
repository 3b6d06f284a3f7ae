package murmuration.export;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import murmuration.review.ApprovedPost;

/// The novel as CommonMark, as few signs escaped as may be, since somebody goes on writing in it; a post is a quotation.
final class BoundMarkdown extends Binding {

    private static final Pattern MEANS_SOMETHING = Pattern.compile("[\\\\`*_\\[\\]<]|&(?=#|\\w+;)");
    private static final Pattern BEGINS_A_BLOCK = Pattern.compile("^(\\d{0,9})([-+=.)>#~])");

    @Override
    byte[] bytes(Woven woven) {
        return markdown(woven).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String text(List<ApprovedPost> posts, Book book) {
        return markdown(Woven.of(posts, book));
    }

    private static String markdown(Woven woven) {
        return "# " + escaped(woven.title()) + "\n" + woven.leaves().stream().map(leaf -> "\n" + of(leaf)).collect(joining());
    }

    private static String of(Woven.Leaf leaf) {
        return switch (leaf) {
            case Woven.Heading(var text) -> "## " + escaped(text) + "\n";
            case Woven.Words(var text) -> escaped(text) + "\n";
            case Woven.Break _ -> "* * *\n";
            case Woven.Between(var text) -> "### " + escaped(text) + "\n";
            case Woven.Day(var text) -> "*" + escaped(text) + "*\n";
            case Woven.Who(var name, var rest) -> "**" + escaped(name) + "**" + " " + escaped(rest) + "\n";
            case Woven.Said said -> Markdown.quoted(said.text());
        };
    }

    private static String escaped(String line) {
        return BEGINS_A_BLOCK.matcher(MEANS_SOMETHING.matcher(line.strip()).replaceAll("\\\\$0")).replaceFirst("$1\\\\$2");
    }
}
