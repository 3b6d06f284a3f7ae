package murmuration.studio.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import murmuration.studio.parts.RightToLeft;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// The words of a post: each sentence to be struck by its number or by a click; tags, mentions and links in their colour; words that nobody knows underlined.
final class PostText extends TextFlow {

    private static final Pattern FACET = Pattern.compile("https?://\\S+|[#@][\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}]");
    private static final Pattern PIECE = Pattern.compile(FACET.pattern() + "|[\\p{L}]+(?:['’\\-][\\p{L}]+)*");

    private static final double LEAST = 240;

    private final CardModel model;
    private boolean mixed;

    PostText(CardModel model) {
        this.model = model;
        setId("post-text");
        setMinWidth(LEAST); // see RightToLeft: no piece may be cut, not even while nothing has its size yet
        getStyleClass().addAll(Style.PROSE, "post-text");
        model.sentences().subscribe(_ -> show());
        model.beside().subscribe((_, found) -> {
            if (!found.unknown().isEmpty()) show();
        });
    }

    private void show() {
        List<Sentence> sentences = model.sentences().get();
        Set<String> unknown = model.beside().get().unknown();
        mixed = sentences.stream().anyMatch(sentence -> RightToLeft.isIn(sentence.text()));
        getChildren().clear();
        for (int i = 0; i < sentences.size(); i++) getChildren().addAll(sentence(i, sentences.get(i), i < sentences.size() - 1, unknown));
        setAccessibleText(words(sentences) + (unknown.isEmpty() ? "" : " " + Texts.of("desk.misspelt", String.join(", ", unknown))));
    }

    private static String words(List<Sentence> sentences) {
        return sentences.stream().filter(sentence -> !sentence.struck()).map(Sentence::text).collect(Collectors.joining(" "));
    }

    private List<Node> sentence(int index, Sentence sentence, boolean more, Set<String> unknown) {
        String text = more ? sentence.text() + " " : sentence.text();
        var pieces = new ArrayList<Node>();
        int begin = 0;
        for (MatchResult piece : PIECE.matcher(text).results().toList()) {
            String style = FACET.matcher(piece.group()).matches() ? "facet" : unknown.contains(piece.group()) ? "misspelt" : "";
            if (style.isEmpty()) continue;
            if (piece.start() > begin) pieces.addAll(pieces(index, text.substring(begin, piece.start()), sentence.struck(), ""));
            pieces.addAll(pieces(index, piece.group(), sentence.struck(), style));
            begin = piece.end();
        }
        if (begin < text.length()) pieces.addAll(pieces(index, text.substring(begin), sentence.struck(), ""));
        return pieces;
    }

    private List<Node> pieces(int index, String words, boolean struck, String style) {
        return (mixed ? RightToLeft.cut(words) : List.of(words)).stream().map(part -> piece(index, part, struck, style)).toList();
    }

    private Node piece(int index, String words, boolean struck, String style) {
        var text = new Text(words);
        text.getStyleClass().add("sentence");
        if (!style.isEmpty()) text.getStyleClass().add(style);
        if (struck) text.getStyleClass().add("struck");
        text.setCursor(Cursor.HAND);
        text.setOnMouseClicked(_ -> model.strike(index));
        return text;
    }
}
