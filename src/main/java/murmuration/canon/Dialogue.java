package murmuration.canon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Scene;

/// Who says what, as far as it can be told with confidence: a line whose speaker is doubtful is left out.
///
/// @param aliases for each speaker the other names the book uses, most frequent first
/// @param presence for each speaker the passages (ids) in which the narrator names them or they speak
/// @param names all words of the book that are names, of persons and places
public record Dialogue(List<Line> lines, Map<String, List<String>> aliases, Map<String, Set<Integer>> presence, Set<String> names) {

    public Dialogue {
        lines = List.copyOf(lines);
        aliases = Map.copyOf(aliases);
        presence = Map.copyOf(presence);
        names = Set.copyOf(names);
    }

    public static Dialogue of(Manuscript manuscript) {
        var paragraphs = manuscript.passages().flatMap(passage -> passage.paragraphs().stream()).toList();
        var roster = Roster.of(paragraphs);
        var quotes = Quotes.usedIn(paragraphs);
        var scenes = manuscript.chapters().stream().flatMap(chapter -> chapter.scenes().stream()).map(scene -> turns(scene, quotes)).toList();
        var heard = heard(scenes, roster);
        var lines = new ArrayList<Line>();
        var presence = new Presence();
        for (var turns : scenes) {
            var speakers = new Conversation(roster, turns, heard).speakers();
            var persons = speakers.stream().map(taken -> taken.map(Conversation.Taken::person)).toList();
            lines.addAll(lines(turns, speakers, persons));
            presence.note(turns, persons, roster);
        }
        var speakers = lines.stream().map(Line::speaker).collect(Collectors.toSet());
        return new Dialogue(lines, presence.aliases(speakers), presence.passages(speakers), roster.names());
    }

    /// Everybody who is said by name to speak at least once in the book.
    private static Set<Person> heard(List<List<Turn>> scenes, Roster roster) {
        var cues = new Cues(roster);
        return scenes.stream().flatMap(List::stream).filter(Turn::isSpoken)
                .flatMap(turn -> cues.in(turn.spans()) instanceof Cue.Named(var form, _) ? roster.bearers(form).stream() : Stream.empty())
                .collect(Collectors.toSet());
    }

    /// The lines of one speaker, by canonical name.
    public List<Line> of(String speaker) {
        return lines.stream().filter(line -> line.speaker().equals(speaker)).toList();
    }

    private static List<Turn> turns(Scene scene, Quotes quotes) {
        var turns = new ArrayList<Turn>();
        var open = false;
        for (var passage : scene.passages()) {
            for (var paragraph : passage.paragraphs()) {
                var spans = quotes.spans(paragraph);
                var goesOn = open && !spans.isEmpty() && spans.getFirst().spoken();
                var turn = new Turn(spans, goesOn, passage.chapter(), passage.scene(), passage.id());
                if (!turns.isEmpty() && turns.getLast().leadsInto(turn)) {
                    turns.addAll(turns.removeLast().leadingInto(turn));
                } else {
                    turns.add(turn);
                }
                open = quotes.staysOpen(paragraph);
            }
        }
        return turns;
    }

    private static List<Line> lines(List<Turn> turns, List<Optional<Conversation.Taken>> speakers, List<Optional<Person>> persons) {
        var lines = new ArrayList<Line>();
        for (var i = 0; i < turns.size(); i++) {
            var turn = turns.get(i);
            if (turn.isSpoken() && speakers.get(i).isPresent() && !isQuotedWord(turn)) {
                var speaker = speakers.get(i).get();
                lines.add(new Line(speaker.person().name(), turn.speech(), Situation.of(turns, persons, i), turn.chapter(), turn.scene(), turn.passage(), speaker.odds()));
            }
        }
        return lines;
    }

    /// A word or two in quotation marks inside narration is no speech.
    private static boolean isQuotedWord(Turn turn) {
        return Character.isLowerCase(turn.speech().charAt(0)) && turn.speech().split(" ").length < 5;
    }
}
