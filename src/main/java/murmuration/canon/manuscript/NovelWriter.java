package murmuration.canon.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A project of novelWriter: `nwProject.nwx` lists the documents in their order, `content/` holds them. Only documents of the
/// novel that are marked as active count; notes, the archive and the trash are left.
final class NovelWriter implements Format {

    static final String PROJECT = "nwProject.nwx";

    private final Archive archive;
    private final String folder;
    private final List<Map<String, String>> items = new ArrayList<>();
    private final Map<String, String> replacements = new HashMap<>();

    NovelWriter(Archive archive) {
        this.archive = archive;
        var project = project(archive).orElseThrow();
        this.folder = project.substring(0, project.length() - PROJECT.length());
        read(archive.xml(project));
    }

    static boolean isIn(Archive archive) {
        return project(archive).isPresent();
    }

    private static Optional<String> project(Archive archive) {
        return archive.names().stream().filter(name -> name.equals(PROJECT) || name.endsWith("/" + PROJECT)).findFirst();
    }

    @Override
    public List<Block> blocks() {
        var blocks = new Blocks();
        for (var item : items) {
            var place = folder + "content/" + item.get("handle") + ".nwd";
            if (isOfTheNovel(item) && archive.has(place)) {
                new NovelWriterDocument(replacements, blocks).read(archive.text(place));
            }
        }
        return blocks.all();
    }

    /// Up to version 1.5 the program wrote `exported` for `active` and had a layout for each kind of document.
    private static boolean isOfTheNovel(Map<String, String> item) {
        var active = item.getOrDefault("active", item.getOrDefault("exported", "yes"));
        return item.getOrDefault("type", "").equals("FILE") && item.getOrDefault("class", "").equals("NOVEL")
                && !item.getOrDefault("layout", "").equals("NOTE") && active.matches("(?i)yes|true");
    }

    private void read(Iterator<Markup> events) {
        while (events.hasNext()) {
            switch (events.next()) {
                case Markup.Open open when open.name().equals("item") -> items.add(item(open, events));
                case Markup.Open open when open.name().equals("autoReplace") -> readReplacements(events);
                default -> { } // settings of the program
            }
        }
    }

    /// What stands in attributes or, in older files, in elements of their own.
    private static Map<String, String> item(Markup.Open opened, Iterator<Markup> events) {
        var item = new HashMap<>(opened.attributes());
        var inside = "";
        while (events.hasNext()) {
            switch (events.next()) {
                case Markup.Open open -> {
                    inside = open.name();
                    item.putAll(open.attributes());
                }
                case Markup.Text(var text) when !text.isBlank() -> item.merge(inside, text, String::concat);
                case Markup.Close(var name) when name.equals("item") -> {
                    return item;
                }
                default -> { } // white space
            }
        }
        return item;
    }

    private void readReplacements(Iterator<Markup> events) {
        var key = "";
        while (events.hasNext()) {
            switch (events.next()) {
                case Markup.Open open -> key = open.value("key");
                case Markup.Text(var text) -> replacements.merge(key, text.strip(), String::concat);
                case Markup.Close(var name) when name.equals("autoReplace") -> {
                    return;
                }
                default -> { } // white space
            }
        }
    }
}
