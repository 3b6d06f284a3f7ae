package murmuration.studio.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import murmuration.review.Item;
import murmuration.studio.parts.Background;

/// The card that is shown: which draft, which of its sentences are struck, whether it is being edited. On JavaFX's thread.
final class CardModel {

    private final Background background;
    private final Aids aids;
    private final Supplier<List<Item>> desk;
    private final ReadOnlyObjectWrapper<Optional<Card>> card = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Sentence>> sentences = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Beside> beside = new ReadOnlyObjectWrapper<>(Beside.NOTHING);
    private final BooleanProperty editing = new SimpleBooleanProperty();

    /// @param desk everything on the desk
    CardModel(Background background, Aids aids, Supplier<List<Item>> desk) {
        this.background = background;
        this.aids = aids;
        this.desk = desk;
    }

    ReadOnlyObjectProperty<Optional<Card>> card() {
        return card.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Sentence>> sentences() {
        return sentences.getReadOnlyProperty();
    }

    /// What lies around the post; it comes a moment later than the card.
    ReadOnlyObjectProperty<Beside> beside() {
        return beside.getReadOnlyProperty();
    }

    BooleanProperty editing() {
        return editing;
    }

    boolean shows(long post) {
        return card.get().map(shown -> shown.post().id() == post).orElse(false);
    }

    void show(Item item) {
        place(Optional.of(Card.of(item)));
    }

    void showNothing() {
        place(Optional.empty());
    }

    /// Shows the same post with its new verdict; while nothing was judged the draft that is read stays.
    void renew(Item item) {
        card.get().filter(shown -> !shown.item().equals(item)).ifPresent(_ -> show(item));
    }

    /// Leafs to another draft of the same moment, round and round.
    void leaf(int by) {
        card.get().ifPresent(shown -> place(Optional.of(shown.draft(Math.floorMod(shown.draft() + by, shown.post().drafts())))));
    }

    /// Strikes a sentence, or takes it back; one always stays.
    ///
    /// @param number from 0; one that is not there changes nothing
    void strike(int number) {
        if (number >= sentences.get().size()) return;
        var changed = new ArrayList<>(sentences.get());
        changed.set(number, changed.get(number).turned());
        if (changed.stream().anyMatch(sentence -> !sentence.struck())) sentences.set(List.copyOf(changed));
    }

    /// The shown words without what was struck.
    String words() {
        List<Sentence> parts = sentences.get();
        if (parts.stream().noneMatch(Sentence::struck)) return card.get().map(Card::text).orElse("");
        return parts.stream().filter(sentence -> !sentence.struck()).map(Sentence::text).collect(Collectors.joining(" "));
    }

    void edit() {
        if (card.get().isPresent()) editing.set(true);
    }

    void stopEditing() {
        editing.set(false);
    }

    private void place(Optional<Card> shown) {
        if (shown.equals(card.get())) return;
        editing.set(false);
        String text = shown.map(Card::text).orElse("");
        card.set(shown);
        beside.set(Beside.NOTHING);
        sentences.set(shown.isEmpty() ? List.of() : List.of(new Sentence(text, false)));
        shown.ifPresent(read -> {
            if (!text.isEmpty()) background.run("sentences", () -> aids.sentences().apply(text), parts -> cut(shown, parts));
            List<Item> items = desk.get();
            background.run("beside", () -> Beside.of(read, items, aids.unknown().apply(read.post(), text)), found -> {
                if (shown.equals(card.get())) beside.set(found);
            });
        });
    }

    /// The sentences come a moment later; a card that was left meanwhile does not get another's.
    private void cut(Optional<Card> whole, List<String> parts) {
        if (whole.equals(card.get()) && parts.size() > 1) sentences.set(parts.stream().map(part -> new Sentence(part, false)).toList());
    }
}
