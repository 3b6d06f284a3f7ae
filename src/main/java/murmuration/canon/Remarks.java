package murmuration.canon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import murmuration.language.Sentences;
import murmuration.language.Words;

/// Turns what is said in scenes into remarks that stand outside of them: names for pronouns where it is sure who is meant, no "my dear" and no
/// "sir", no "but" at the beginning; and a name in front where somebody is spoken to.
final class Remarks {

    private static final Sentences SENTENCES = new Sentences();
    private static final int SHORTEST = 6;
    private static final int LONGEST = 45;
    private static final int LONG = 32;
    private static final int LONGEST_POST = 280;
    private static final int MOST_SENTENCES = 3;
    private static final int EXCLAMATION = 4;
    private static final int SHORTEST_REPLY = 4;
    private static final int SHORTEST_QUOTE = 4;
    private static final int LONG_QUOTE = 26;
    private static final int LONGEST_QUOTE = 38;
    private static final Pattern CRY = Pattern.compile("[^,.;:!?]{1,24}!|(?i:yes|no|not|nay|oh|ah|certainly|true|very true|indeed|perhaps|exactly|never|of course|then|with|to|in|at|on|by|for|from)\\b");

    private final Roster roster;
    private final Address address;
    private final Appellations names;
    private final Pronouns pronouns;

    Remarks(Roster roster, Dialogue dialogue) {
        this.roster = roster;
        this.address = new Address(roster);
        this.names = new Appellations(roster, dialogue);
        this.pronouns = new Pronouns(roster, names);
    }

    List<Remark> of(Exchange exchange) {
        var parts = SENTENCES.split(exchange.line().text().replaceAll("\\s+", " ")).stream().flatMap(sentence -> parts(sentence).stream()).map(Part::of).toList();
        var remarks = new ArrayList<Remark>();
        for (var i = 0; i < parts.size(); i++) {
            var context = Stream.concat(parts.subList(0, i).reversed().stream().map(Part::text), before(exchange)).toList();
            for (var j = i + 1; j <= Math.min(parts.size(), i + MOST_SENTENCES); j++) {
                var taken = parts.subList(i, j);
                if (taken.stream().mapToInt(Part::words).sum() > LONGEST) {
                    break;
                }
                var text = tidied(taken.stream().map(Part::text).collect(Collectors.joining(" ")));
                var place = new Place(exchange, i, j == parts.size());
                if (taken.stream().allMatch(Part::isStatement)) {
                    turned(text, context, place).ifPresent(remarks::add);
                }
                if (i == 0 && taken.stream().skip(1).allMatch(Part::isStatement) && (taken.getFirst().isStatement() || taken.getFirst().words() <= EXCLAMATION)) {
                    reply(text, context, place).ifPresent(remarks::add);
                }
            }
        }
        return remarks;
    }

    /// What somebody answers, as news: the end of the line, as far as it can be told in a breath. What is told of it need not stand for itself.
    Optional<Remark> quoted(Exchange exchange) {
        var parts = SENTENCES.split(exchange.line().text().replaceAll("\\s+", " ")).stream().flatMap(sentence -> parts(sentence).stream()).map(String::strip).toList();
        var from = lastBreath(parts);
        var text = Wording.capital(tidied(String.join(" ", parts.subList(from, parts.size()))));
        var context = Stream.concat(parts.subList(0, from).reversed().stream(), before(exchange)).toList();
        return Optional.of(text).filter(said -> words(said) >= SHORTEST_QUOTE && isPresentable(said)).map(said -> pronouns.named(said, context, exchange.line().speaker(), addressee(exchange)).orElse(said))
                .map(said -> remark(said, new Place(exchange, from, true), Remark.Manner.REPLY));
    }

    private static int lastBreath(List<String> parts) {
        var from = parts.size();
        for (var words = 0; from > 0 && words + words(parts.get(from - 1)) <= (from == parts.size() ? LONGEST_QUOTE : LONG_QUOTE); ) {
            words += words(parts.get(--from));
        }
        return from;
    }

    private static int words(String text) {
        return Words.all(text).size();
    }

    /// Where in a line a remark stands.
    private record Place(Exchange exchange, int first, boolean last) {}

    /// A sentence of a line, or what stands between two semicolons in a long one.
    private record Part(String text, int words, boolean isStatement) {

        static Part of(String text) {
            return new Part(text.strip(), Words.all(text).size(), Wording.isStatement(tidied(Wording.opened(text.strip()))));
        }
    }

    /// What the narrator tells does not say whom those mean who speak.
    private static Stream<String> before(Exchange exchange) {
        return exchange.answered().map(Line::text).stream();
    }

    private Optional<Remark> turned(String said, List<String> context, Place place) {
        var exchange = place.exchange();
        var text = Wording.opened(Wording.uncalled(Wording.opened(said)));
        if (!isPresentable(text) || Words.all(text).size() < SHORTEST || Wording.dangles(text)) {
            return Optional.empty();
        }
        var addressee = addressee(exchange);
        return pronouns.named(text, context, exchange.line().speaker(), addressee).flatMap(plain -> {
            if (!Wording.addresses(plain)) {
                return Optional.of(remark(uncalled(plain), place, Remark.Manner.PLAIN));
            }
            return calling(plain, exchange, addressee).map(calling -> remark(calling, place, Remark.Manner.CALLING));
        });
    }

    /// What answers the line before may say "you" and "that", and need not be long.
    private Optional<Remark> reply(String said, List<String> context, Place place) {
        var exchange = place.exchange();
        if (exchange.answered().isEmpty() || !isPresentable(Wording.capital(said)) || Words.all(said).size() < SHORTEST_REPLY || said.contains("?") && !Wording.isStatement(said) || Wording.commands(said)) {
            return Optional.empty();
        }
        var other = exchange.answered().get().speaker();
        return pronouns.named(said, context, exchange.line().speaker(), Optional.of(other)).map(text -> remark(told(Wording.capital(text), exchange, other), place, Remark.Manner.REPLY));
    }

    /// "You" is nobody where one cannot see who is looked at; but a cry comes before any name.
    private String told(String text, Exchange exchange, String other) {
        var plain = Wording.opened(text);
        if (!Wording.addresses(plain) || !address.called(plain).isEmpty() || !Wording.uncalled(plain).equals(plain) || CRY.matcher(plain).lookingAt()) {
            return text;
        }
        return calling(plain, exchange, Optional.of(other)).orElse(text);
    }

    private Remark remark(String text, Place place, Remark.Manner manner) {
        return new Remark(text, place.exchange(), place.first(), place.last(), manner, persons(text), address.called(text).stream().map(Person::name).collect(Collectors.toSet()));
    }

    Set<String> persons(String text) {
        return roster.mentions(text).stream().flatMap(mention -> roster.only(mention.form()).stream()).filter(person -> person.gender() != Gender.UNKNOWN).map(Person::name).collect(Collectors.toSet());
    }

    private static boolean isPresentable(String text) {
        return text.length() <= LONGEST_POST && text.matches("(?s)\\p{Lu}.*[.!?…]") && !text.matches("(?s).*['’](?:\\s.*|$)") && !text.matches("(?s).*(?:[“”\"_\\[\\]()#*]|--\\.|etc|[–—-] ?shire\\b).*");
    }

    /// Who is called in the line, else who spoke before it.
    private Optional<String> addressee(Exchange exchange) {
        var called = address.called(exchange.line().text());
        if (called.size() > 1) {
            return Optional.empty();
        }
        return called.stream().findFirst().map(Person::name).or(() -> exchange.answered().map(Line::speaker)).filter(name -> !name.equals(exchange.line().speaker()));
    }

    /// With the name of the one spoken to in front, unless it calls them somewhere.
    private Optional<String> calling(String text, Exchange exchange, Optional<String> addressee) {
        if (!address.called(text).isEmpty()) {
            return Optional.of(text);
        }
        return addressee.flatMap(names::person)
                .flatMap(person -> names.calledBy(exchange.line().speaker(), person))
                .map(name -> name + ", " + uncapitalised(text));
    }

    private String uncapitalised(String text) {
        var keeps = text.matches("(?s)(?:I\\b|God\\b|Heaven).*") || roster.mentions(text).stream().anyMatch(mention -> mention.start() == 0) || roster.names().contains(text.split("[^\\p{L}]", 2)[0]);
        return keeps ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /// Without the names of those it calls.
    private String uncalled(String text) {
        var rest = text;
        for (var mention : roster.mentions(text).stream().filter(each -> Address.isCalled(text, each)).sorted(Comparator.comparing(Mention::start).reversed()).toList()) {
            var before = rest.substring(0, mention.start()).replaceFirst("(?:[Mm]y )?(?:[Dd]ear(?:est)? )*$", "");
            var after = rest.substring(mention.end());
            if (before.isEmpty() && after.matches("(?s)[,!] .*")) {
                rest = after.substring(2);
            } else if (before.endsWith(", ")) {
                rest = before.substring(0, before.length() - 2) + after;
            }
        }
        return Wording.capital(rest);
    }

    /// A long period is cut where it rests.
    private static List<String> parts(String sentence) {
        return Words.all(sentence).size() <= LONG ? List.of(sentence) : List.of(sentence.split("(?<=;)\\s+(?=\\p{L})"));
    }

    private static String tidied(String sentence) {
        return sentence.strip().replaceAll("\\s*--+\\s*", " – ").replaceAll("(?:,|;|:| –)$", ".").replaceAll("_", "");
    }
}
