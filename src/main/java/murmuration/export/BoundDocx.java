package murmuration.export;

import static java.util.stream.Collectors.joining;
import static murmuration.export.Docx.paragraph;
import static murmuration.export.Docx.run;

/// The novel for a word processor, in the named styles of [Docx].
final class BoundDocx extends Binding {

    @Override
    byte[] bytes(Woven woven) {
        String body = paragraph("Title", run(woven.title(), ""), woven.title()) + woven.leaves().stream().map(BoundDocx::of).collect(joining());
        return Docx.bytes(woven.title(), woven.changed(), body);
    }

    private static String of(Woven.Leaf leaf) {
        return switch (leaf) {
            case Woven.Heading(var text) -> plain("Heading1", text);
            case Woven.Words(var text) -> plain("Words", text);
            case Woven.Break breaks -> plain("SceneBreak", breaks.text());
            case Woven.Between(var text) -> plain("Heading2", text);
            case Woven.Day(var text) -> plain("Day", text);
            case Woven.Who(var name, var rest) -> paragraph("Who", run(name, "<w:b/>") + run(rest, ""), "");
            case Woven.Said(var lines) -> lines.stream().map(line -> plain("Post", line)).collect(joining());
        };
    }

    private static String plain(String style, String text) {
        return paragraph(style, run(text, Docx.rightToLeft(text) ? "<w:rtl/>" : ""), text);
    }
}
