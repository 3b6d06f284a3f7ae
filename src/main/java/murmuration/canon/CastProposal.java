package murmuration.canon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import murmuration.canon.manuscript.Manuscript;
import murmuration.language.Words;

/// Those who speak most, counted in words (a pompous man of few speeches is still a talker), each as the manuscript shows them.
///
/// @param moments what happens in the book that they have something to say of
public record CastProposal(List<Proposed> cast, Moments moments) {

    /// So many of all words are "don't" and "I'm" where people shorten what they say.
    private static final double SHORTENS = .001;

    public CastProposal {
        cast = List.copyOf(cast);
    }

    /// At most `n`; fewer where fewer speak, none without dialogue.
    public static CastProposal of(Manuscript manuscript, Dialogue dialogue, int n) {
        var words = new HashMap<String, Integer>();
        dialogue.lines().forEach(line -> words.merge(line.speaker(), Words.all(line.text()).size(), Integer::sum));
        var names = words.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(n).map(Map.Entry::getKey).toList();
        var everybody = WordUse.of(dialogue.lines().stream().map(Line::text).toList());
        var acquaintances = new Acquaintances(manuscript, dialogue);
        var paragraphs = manuscript.passages().flatMap(passage -> passage.paragraphs().stream()).toList();
        var roster = Roster.of(paragraphs);
        var maker = new Remarks(roster, dialogue);
        var exchanges = Exchange.in(dialogue);
        var remarks = remarks(exchanges, maker, names);
        var news = new ArrayList<>(Moments.told(manuscript, roster, Quotes.usedIn(paragraphs)));
        news.addAll(Moments.answered(exchanges, names, maker));
        var matters = Matters.of(news, remarks, names);
        var opinions = new Opinions(roster);
        var speakers = names.stream().map(name -> Speaker.of(name, dialogue, everybody)).toList();
        var manners = new Manners(Tempers.of(speakers), everybody.of("don't") + everybody.of("i'm") > SHORTENS * everybody.total(), new Appellations(roster, dialogue));
        var cast = speakers.stream().map(speaker -> proposed(speaker, dialogue, acquaintances, names, PhraseBook.of(speaker.name(), matters, remarks, opinions), manners)).toList();
        return new CastProposal(cast, matters.moments());
    }

    /// What the cast surely says, and what it answers.
    private static List<Remark> remarks(List<Exchange> exchanges, Remarks remarks, List<String> names) {
        var wanted = new HashSet<Line>();
        exchanges.stream().filter(exchange -> exchange.line().isSure() && names.contains(exchange.line().speaker())).forEach(exchange -> {
            wanted.add(exchange.line());
            exchange.answered().filter(Line::isSure).ifPresent(wanted::add);
        });
        return exchanges.stream().filter(exchange -> wanted.contains(exchange.line())).flatMap(exchange -> remarks.of(exchange).stream()).toList();
    }

    /// How the people of the book speak.
    private record Manners(Map<String, Temper> tempers, boolean shortens, Appellations names) {}

    private static Proposed proposed(Speaker speaker, Dialogue dialogue, Acquaintances acquaintances, List<String> cast, Map<String, List<String>> phrases, Manners manners) {
        return new Proposed(
                speaker.name(),
                dialogue.aliases().getOrDefault(speaker.name(), List.of()),
                speaker.lines().size(),
                acquaintances.chapters(speaker.name()),
                Samples.of(speaker),
                acquaintances.of(speaker.name(), cast),
                Manner.of(speaker),
                phrases,
                manners.names().knownTo(speaker.name()),
                manners.names().namesOf(speaker.name()),
                manners.tempers().get(speaker.name()),
                manners.shortens());
    }
}
