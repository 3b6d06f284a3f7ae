package murmuration.canon.manuscript;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A text of Manuskript: what is said of it (`title: …`, a line each), an empty line, and itself in Markdown.
record ManuskriptText(Map<String, String> header, String text) {

    private static final Pattern FIELD = Pattern.compile("(\\S[^:]{0,99}):\\s*(.*)");

    static ManuskriptText of(String file) {
        var header = new HashMap<String, String>();
        var lines = file.lines().toList();
        var at = 0;
        while (at < lines.size() && !lines.get(at).isEmpty()) {
            var field = FIELD.matcher(lines.get(at++));
            if (field.matches()) {
                header.put(field.group(1), field.group(2));
            }
        }
        return new ManuskriptText(header, String.join("\n", lines.subList(at, lines.size())).strip());
    }

    boolean isCompiled() {
        return !header.getOrDefault("compile", "2").equals("0");
    }

    String titled(String place) {
        var title = header.getOrDefault("title", "").strip();
        return title.isEmpty() ? place.substring(place.lastIndexOf('/') + 1).replaceFirst("^\\d+-", "").replaceFirst("\\.[^.]*$", "").replace('_', ' ') : title;
    }

    /// Many write a paragraph a line, without empty lines between. A heading in a text does not begin a chapter.
    List<Block> blocks() {
        var parted = Pattern.compile("\\n[ \\t]*\\n").matcher(text).find() ? text : text.replace("\n", "\n\n");
        return Markdown.blocks(parted).stream().map(block -> block instanceof Block.Heading ? new Block.SceneBreak() : block).toList();
    }
}
