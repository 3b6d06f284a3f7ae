package murmuration.canon.manuscript;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What an e-book says of itself.
///
/// @param pages files in reading order
/// @param titles of pages, as the table of contents has them
record EpubPackage(List<String> pages, Map<String, String> titles) {

    private static final Set<String> AROUND = Set.of("cover", "title-page", "titlepage", "toc", "copyright-page");

    static EpubPackage of(Archive archive) {
        var inside = new Inside(archive, packageFile(archive));
        inside.read();
        return new EpubPackage(inside.pages(), inside.titles());
    }

    private static String packageFile(Archive archive) {
        var events = archive.xml("META-INF/container.xml");
        while (events.hasNext()) {
            if (events.next() instanceof Markup.Open open && open.name().equals("rootfile")) {
                return open.value("full-path");
            }
        }
        throw new CanonException(archive.name() + " is damaged: it does not say where its text is.");
    }

    private static final class Inside {

        private final Archive archive;
        private final String file;
        private final Map<String, String> files = new LinkedHashMap<>();
        private final List<String> spine = new ArrayList<>();
        private final Set<String> around = new HashSet<>();
        private final Map<String, String> tables = new HashMap<>();

        Inside(Archive archive, String file) {
            this.archive = archive;
            this.file = file;
        }

        void read() {
            var events = archive.xml(file);
            while (events.hasNext()) {
                if (events.next() instanceof Markup.Open open) {
                    switch (open.name()) {
                        case "item" -> item(open);
                        case "itemref" -> spine.add(open.value("linear").equals("no") ? "" : open.value("idref"));
                        case "reference" -> guide(open);
                        default -> { } // author, publisher and the like
                    }
                }
            }
        }

        private void item(Markup.Open open) {
            var place = place(file, open.value("href"));
            files.put(open.value("id"), place);
            if (List.of(open.value("properties").split(" ")).contains("nav")) {
                tables.put("nav", place);
                around.add(place);
            } else if (open.value("media-type").equals("application/x-dtbncx+xml")) {
                tables.put("ncx", place);
            }
        }

        private void guide(Markup.Open open) {
            if (AROUND.contains(open.value("type")) && !open.value("href").contains("#")) {
                around.add(place(file, open.value("href")));
            }
        }

        /// A page that is named but missing is passed over, as readers of e-books do.
        List<String> pages() {
            var pages = spine.stream().map(files::get).filter(page -> page != null && archive.has(page) && !around.contains(page)).distinct().toList();
            if (pages.isEmpty()) {
                throw new CanonException(archive.name() + " is damaged: it has no pages.");
            }
            return pages;
        }

        Map<String, String> titles() {
            var table = Optional.ofNullable(tables.get("nav")).or(() -> Optional.ofNullable(tables.get("ncx"))).filter(archive::has);
            return table.map(place -> new EpubContents(archive.text(place)).titles(href -> place(place, href))).orElse(Map.of());
        }
    }

    /// Where a reference in a file points to, without the part of the page behind `#`.
    private static String place(String from, String href) {
        var folders = new ArrayList<>(List.of(from.split("/")));
        folders.removeLast();
        for (var step : decoded(href.replaceFirst("#.*$", "")).split("/")) {
            if (step.equals("..")) {
                if (!folders.isEmpty()) {
                    folders.removeLast();
                }
            } else if (!step.equals(".")) {
                folders.add(step);
            }
        }
        return String.join("/", folders);
    }

    private static String decoded(String href) {
        try {
            return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) { // a bare % in a name
            return href;
        }
    }
}
