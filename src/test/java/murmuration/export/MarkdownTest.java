package murmuration.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownTest {

    @Property(tries = 2000)
    void whatever_is_quoted_reads_as_it_was_written(
            @ForAll @Chars({'\\', '`', '*', '_', '[', ']', '(', ')', '<', '>', '&', '#', '~', '|', '!', '-', '+', '=', '.', ':', '"', '\n', ' ', '1', ';'}) @CharRange(from = 'a', to = 'c')
                    String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        Node page = Parser.builder().build().parse(Markdown.quoted(text));

        assertThat(read(page)).isEqualTo(String.join("\n", lines));
        for (Node block = page.getFirstChild(); block != null; block = block.getNext()) assertThat(block).isInstanceOf(BlockQuote.class);
    }

    @Example
    void signs_stay_signs() {
        assertThat(Markdown.escaped("# not *a* <b>heading</b>")).isEqualTo("\\# not \\*a\\* \\<b\\>heading\\</b\\>");
        assertThat(Markdown.escaped("1. not a list")).isEqualTo("1\\. not a list");
    }

    @Test
    void a_page_has_front_matter_a_heading_a_day_and_a_quotation_a_post(@TempDir Path folder) {
        try (var posts = new Posts(folder)) {
            posts.approved("The gate is shut.");
            posts.approved(Posts.post("Chris", "Still shut.", Posts.MORNING.plusSeconds(86_400), 5));

            String page = new Markdown().text(posts.approved(), new Book("Low \"Water\"", Map.of("seagate", "The sea-gate")));

            assertThat(page).startsWith("---\ntitle: \"Low \\\"Water\\\"\"\nposts: 2\n---\n");
            assertThat(page.lines().filter(line -> line.startsWith("#"))).containsExactly(
                    "# Low \"Water\"", "## 4 March 2031", "### Tria @tria, 06:00", "## 5 March 2031", "### Chris @chris, 06:00");
            assertThat(page).contains("> The gate is shut.\n", "*post 1 · The sea-gate · anger · stance -0.5 · score 82.3 · safe from chapter 4*");
        }
    }

    private static String read(Node page) {
        var text = new StringBuilder();
        page.accept(new AbstractVisitor() {
            @Override
            public void visit(Text node) {
                text.append(node.getLiteral());
            }

            @Override
            public void visit(HardLineBreak node) {
                text.append('\n');
            }

            @Override
            public void visit(Paragraph node) {
                if (!text.isEmpty()) text.append('\n');
                visitChildren(node);
            }
        });
        return text.toString().lines().collect(Collectors.joining("\n"));
    }
}
