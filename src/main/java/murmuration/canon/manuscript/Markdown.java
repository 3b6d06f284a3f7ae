package murmuration.canon.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/// Blocks of a Markdown file, without its marks; front matter, comments and pictures are left out.
final class Markdown extends AbstractVisitor {

    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\n.*?\\n(?:---|\\.\\.\\.)\\n", Pattern.DOTALL);

    private final List<Block> blocks = new ArrayList<>();

    private Markdown() {}

    static List<Block> blocks(String text) {
        var reader = new Markdown();
        Parser.builder().build().parse(FRONT_MATTER.matcher(text).replaceFirst("")).accept(reader);
        return reader.blocks;
    }

    @Override
    public void visit(Heading heading) {
        var text = Inline.text(heading);
        if (heading.getLevel() == 2 && (text.length() > 90 || text.matches("(?s).*[.!?”\"]$") && text.contains(" ") && text.length() > 50)) {
            blocks.add(new Block.Paragraph(text)); // a paragraph with --- right under it, meant as a break
            blocks.add(new Block.SceneBreak());
        } else {
            blocks.add(new Block.Heading(heading.getLevel(), text));
        }
    }

    @Override
    public void visit(ThematicBreak rule) {
        blocks.add(new Block.SceneBreak());
    }

    @Override
    public void visit(Paragraph paragraph) {
        var text = Inline.text(paragraph);
        if (ChapterLine.of(text).isPresent()) {
            blocks.add(new Block.Heading(0, text));
        } else if (text.matches("[#~•⁂§*]|(?:[*#~•]\\s?){3,}")) {
            blocks.add(new Block.SceneBreak());
        } else if (!text.isBlank()) {
            blocks.add(new Block.Paragraph(text));
        }
    }

    private static final class Inline extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();

        static String text(Node node) {
            var inline = new Inline();
            inline.visitChildren(node);
            return inline.text.toString().strip();
        }

        @Override
        public void visit(Text part) {
            text.append(part.getLiteral());
        }

        @Override
        public void visit(Code code) {
            text.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak end) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak end) {
            text.append(' ');
        }

        @Override
        public void visit(Image image) {
            // a picture says nothing that could be quoted
        }
    }
}
