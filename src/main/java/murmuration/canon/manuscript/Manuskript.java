package murmuration.canon.manuscript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A project of Manuskript (its format 1), zipped or not: texts and folders under `outline/`, numbered in their names. A folder
/// with texts of its own is a chapter, and so is a text that stands in no folder; what is not to be compiled is left out.
final class Manuskript implements Format {

    private static final Pattern OUTLINE = Pattern.compile("((?:.*/)?)outline/(?:.*/)?(?:folder\\.txt|[^/]*\\.(?:md|txt|t2t))");
    private static final String FOLDER = "folder.txt";

    private final Archive archive;
    private final String outline;
    private final List<Block> blocks = new ArrayList<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<String> leftOut = new HashSet<>();

    Manuskript(Archive archive) {
        this.archive = archive;
        this.outline = archive.names().stream().map(OUTLINE::matcher).filter(Matcher::matches).findFirst().orElseThrow().group(1) + "outline/";
    }

    static boolean isIn(Archive archive) {
        return archive.names().stream().anyMatch(name -> OUTLINE.matcher(name).matches());
    }

    @Override
    public List<Block> blocks() {
        var places = archive.names().stream().filter(name -> name.startsWith(outline)).toList();
        places.stream().filter(place -> place.endsWith("/" + FOLDER)).forEach(this::noteFolder);
        places.stream().filter(place -> place.matches(".*\\.(?:md|txt|t2t)") && !place.endsWith("/" + FOLDER)).forEach(this::readText);
        return blocks;
    }

    private void noteFolder(String place) {
        if (!ManuskriptText.of(archive.text(place)).isCompiled()) {
            leftOut.add(folder(place));
        }
    }

    private void readText(String place) {
        var text = ManuskriptText.of(archive.text(place));
        if (!text.isCompiled() || leftOut.stream().anyMatch(place::startsWith)) {
            return;
        }
        var folder = folder(place);
        if (folder.equals(outline)) {
            blocks.add(new Block.Heading(1, text.titled(place)));
        } else if (begun.add(folder)) {
            blocks.add(new Block.Heading(1, chapter(folder)));
        } else {
            blocks.add(new Block.SceneBreak());
        }
        blocks.addAll(text.blocks());
    }

    private String chapter(String folder) {
        var place = folder + FOLDER;
        var described = archive.has(place) ? archive.text(place) : "";
        return ManuskriptText.of(described).titled(folder.substring(0, folder.length() - 1));
    }

    /// With the `/` at its end.
    private static String folder(String place) {
        return place.substring(0, place.lastIndexOf('/') + 1);
    }
}
