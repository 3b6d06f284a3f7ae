package murmuration.cast.cards;

import java.util.ArrayList;
import java.util.List;
import murmuration.cast.cards.Note.Fate;

/// What became what, in sentences for the novelist.
final class Report {

    private final List<Note> notes;

    Report(List<Note> sofar) {
        this.notes = new ArrayList<>(sofar);
    }

    void became(String sentence) {
        notes.add(new Note(Fate.BECAME, sentence));
    }

    void setAside(String sentence) {
        notes.add(new Note(Fate.SET_ASIDE, sentence));
    }

    void leftOut(String sentence) {
        notes.add(Note.leftOut(sentence));
    }

    void mended(String sentence) {
        notes.add(Note.mended(sentence));
    }

    /// Says nothing of nothing.
    ///
    /// @param one the sentence for one
    /// @param several the sentence's end for more, after the number
    void count(Fate fate, long number, String one, String several) {
        if (number == 1) notes.add(new Note(fate, one));
        if (number > 1) notes.add(new Note(fate, number + " " + several));
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }
}
