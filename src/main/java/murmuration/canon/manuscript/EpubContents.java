package murmuration.canon.manuscript;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.UnaryOperator;

/// An e-book's table of contents: `nav` of EPUB 3 (links) or the NCX of EPUB 2 (labels followed by what they point to).
final class EpubContents {

    private final Iterator<Markup> events;
    private final Map<String, String> titles = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private String link = "";

    EpubContents(String text) {
        this.events = new Html(text);
    }

    /// The first title of each page.
    ///
    /// @param place makes a file's name of a reference
    Map<String, String> titles(UnaryOperator<String> place) {
        while (events.hasNext()) {
            switch (events.next()) {
                case Markup.Open open when open.name().equals("nav") && open.value("type").matches("page-list|landmarks") -> Markup.skip(events, "nav");
                case Markup.Open open when open.name().equals("pagelist") -> Markup.skip(events, "pagelist");
                case Markup.Open open when open.name().equals("a") -> {
                    link = open.value("href");
                    text.setLength(0);
                }
                case Markup.Open open when open.name().equals("navlabel") -> text.setLength(0);
                case Markup.Open open when open.name().equals("content") -> note(place.apply(open.value("src")));
                case Markup.Close(var name) when name.equals("a") -> note(place.apply(link));
                case Markup.Text(var part) -> text.append(part);
                default -> { } // lists in lists
            }
        }
        return titles;
    }

    private void note(String page) {
        titles.putIfAbsent(page, text.toString().replaceAll("\\s+", " ").strip());
    }
}
