package murmuration.canon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import murmuration.language.Words;

/// The news of a book of which its cast has something to say: what is said in a scene bears on what happens in it.
///
/// @param matters in the order of the book
/// @param uses in how many pieces of news and remarks a word stands
record Matters(List<Matter> matters, Map<String, Integer> uses) {


    /// A piece of news, the words by which it is known from all others, and what each of the cast says of it, best first.
    record Matter(Moments.Moment moment, List<String> words, Map<String, List<Tie>> said) {}

    /// A remark and how well it bears on a piece of news.
    ///
    /// @param answers whether it is what the book has her say to it
    record Tie(Remark remark, double strength, boolean answers) {

        /// Whether it may be the first word on it; what is only beside the matter is for whoever leafs through.
        boolean bears() {
            return strength >= BEARS;
        }
    }

    private record Candidate(Moments.News news, Map<String, List<Tie>> said) {

        Candidate without(Set<Remark> used) {
            var left = new HashMap<String, List<Tie>>();
            said.forEach((speaker, ties) -> {
                var fresh = ties.stream().filter(tie -> used.stream().noneMatch(other -> other.line().equals(tie.remark().line()) && isSame(other.text(), tie.remark().text()))).toList();
                if (!fresh.isEmpty() && fresh.getFirst().bears()) {
                    left.put(speaker, fresh);
                }
            });
            return new Candidate(news, left);
        }

        /// Without what is told as news already.
        Candidate beside(List<Candidate> chosen) {
            var left = new HashMap<String, List<Tie>>();
            said.forEach((speaker, ties) -> {
                var untold = ties.stream().filter(tie -> chosen.stream().noneMatch(other -> other.news.said().filter(quote -> quote.line().equals(tie.remark().line())).isPresent())).toList();
                if (!untold.isEmpty() && untold.getFirst().bears()) {
                    left.put(speaker, untold);
                }
            });
            return new Candidate(news, left);
        }

        /// Whether the line that other news quotes is what somebody says to this.
        boolean answersWith(Moments.News other) {
            return other.said().filter(quote -> said.values().stream().flatMap(List::stream).anyMatch(tie -> tie.remark().line().equals(quote.line()))).isPresent();
        }

        boolean isQuiet() {
            return said.isEmpty();
        }

        /// What the narrator tells may be spoken of by whoever has an opinion of it; what somebody said wants an answer.
        boolean isWanted() {
            return !said.isEmpty() || news.said().isEmpty() && news.worth() >= TELLING;
        }

        double worth() {
            return news.worth() + (news.said().isEmpty() ? TOLD : 0) + said.values().stream().mapToDouble(ties -> ties.getFirst().strength()).boxed().sorted(Comparator.reverseOrder()).limit(3).mapToDouble(Double::doubleValue).sum();
        }
    }

    private static final double TOLD = .3;
    private static final double TELLING = .6;
    private static final int PER_CHAPTER = 8;
    private static final int PER_SPEAKER = 2;
    private static final double HARDLY_LESS = .4;
    private static final int FEW = 30;
    private static final int FILLED = 2;
    private static final int KEY_WORDS = 3;
    /// "Darcy's", which the words of a key would not be found in.
    private static final Pattern OWNER = Pattern.compile("\\p{L}+(?:['’-]\\p{L}+)+");
    private static final double BEARS = .5;
    private static final double BESIDE = .3;
    private static final double ALIKE = .6;

    /// @param told what the narrator tells, and what somebody says and is answered
    /// @param cast those whose remarks are wanted
    static Matters of(List<Moments.News> told, List<Remark> remarks, Collection<String> cast) {
        var theirs = remarks.stream().filter(remark -> cast.contains(remark.line().speaker())).collect(Collectors.groupingBy(remark -> remark.line().chapter()));
        var news = told.stream().collect(Collectors.groupingBy(Moments.News::chapter, TreeMap::new, Collectors.toList()));
        var chosen = new ArrayList<Candidate>();
        news.forEach((chapter, all) -> {
            var here = theirs.getOrDefault(chapter, List.of());
            chosen.addAll(best(all.stream().map(each -> new Candidate(each, said(each, here))).filter(Candidate::isWanted).toList()));
        });
        if (chosen.size() < FEW) {
            fill(chosen, news);
        }
        var uses = uses(chosen);
        return new Matters(chosen.stream().map(candidate -> new Matter(new Moments.Moment(candidate.news().chapter(), candidate.news().text()), rarest(candidate.news().text(), uses), ordered(candidate.said()))).toList(), uses);
    }

    /// A book with little talk still has things happen in it, though nobody may have a word to say of them.
    private static void fill(List<Candidate> chosen, Map<Integer, List<Moments.News>> news) {
        news.forEach((chapter, all) -> {
            var here = chosen.stream().filter(candidate -> candidate.news().chapter() == chapter).count();
            all.stream().filter(each -> each.said().isEmpty() && chosen.stream().noneMatch(other -> isSame(other.news().text(), each.text())))
                    .sorted(Comparator.comparingDouble(Moments.News::worth).reversed()).limit(Math.max(0, FILLED - here))
                    .forEach(each -> chosen.add(new Candidate(each, Map.of())));
        });
        chosen.sort(Comparator.comparing((Candidate candidate) -> candidate.news().chapter()).thenComparing(candidate -> candidate.news().passage()));
    }

    /// The worthiest of a chapter, or what led to them, from which a talk can go on as in the book; nobody says the same of two of them, and what one says in answer to the first is not told as the second.
    private static List<Candidate> best(List<Candidate> candidates) {
        var best = new ArrayList<Candidate>();
        var used = new HashSet<Remark>();
        for (var worthiest : candidates.stream().sorted(Comparator.comparingDouble(Candidate::worth).reversed()).toList()) {
            var candidate = candidates.stream().filter(earlier -> !best.contains(earlier) && earlier.answersWith(worthiest.news()) && earlier.worth() > worthiest.worth() - HARDLY_LESS).findFirst().orElse(worthiest);
            var left = candidate.without(used).beside(best);
            if (best.size() < PER_CHAPTER && left.isWanted() && best.stream().noneMatch(other -> isSame(other.news().text(), left.news().text()) || sameLine(other.news(), left.news()) || other.answersWith(left.news()) || left.isQuiet() && other.isQuiet())) {
                best.add(left);
                left.said().values().forEach(ties -> ties.forEach(tie -> used.add(tie.remark())));
            }
        }
        best.sort(Comparator.comparing(candidate -> candidate.news().passage()));
        return best;
    }

    private static boolean sameLine(Moments.News one, Moments.News other) {
        return one.said().isPresent() && other.said().isPresent() && one.said().get().line().equals(other.said().get().line());
    }

    private static boolean isSame(String one, String other) {
        return Math.max(Words.overlap(one, other), Words.overlap(other, one)) > ALIKE;
    }

    private static Map<String, List<Tie>> said(Moments.News news, List<Remark> remarks) {
        var ties = new HashMap<String, List<Tie>>();
        remarks.stream().map(remark -> new Tie(remark, Bearing.of(remark, news), Bearing.answers(remark, news))).filter(tie -> tie.strength() >= BESIDE)
                .sorted(Comparator.comparingDouble(Tie::strength).reversed())
                .forEach(tie -> {
                    var hers = ties.computeIfAbsent(tie.remark().line().speaker(), _ -> new ArrayList<>());
                    if (hers.size() < PER_SPEAKER && (tie.bears() || !hers.isEmpty()) && hers.stream().noneMatch(other -> isSame(other.remark().text(), tie.remark().text()))) {
                        hers.add(tie);
                    }
                });
        ties.values().removeIf(List::isEmpty);
        return ties;
    }

    Moments moments() {
        return new Moments(matters.stream().map(Matter::moment).toList());
    }

    private static Map<String, Integer> uses(List<Candidate> chosen) {
        var uses = new HashMap<String, Integer>();
        chosen.stream().flatMap(candidate -> Stream.concat(Stream.of(candidate.news().text()), candidate.said().values().stream().flatMap(List::stream).map(tie -> tie.remark().text())))
                .forEach(text -> new HashSet<>(keyWords(text)).forEach(word -> uses.merge(word, 1, Integer::sum)));
        return uses;
    }

    private static Map<String, List<Tie>> ordered(Map<String, List<Tie>> said) {
        var ordered = new LinkedHashMap<String, List<Tie>>();
        said.keySet().stream().sorted().forEach(speaker -> ordered.put(speaker, said.get(speaker)));
        return ordered;
    }

    /// The words of a text that fewest others share, in its order.
    List<String> rarest(String text) {
        return rarest(text, uses);
    }

    private static List<String> rarest(String text, Map<String, Integer> uses) {
        var words = keyWords(text).stream().distinct().toList();
        var rarest = words.stream().sorted(Comparator.comparingInt((String word) -> uses.getOrDefault(word, 0)).thenComparing(word -> -word.length())).limit(KEY_WORDS).collect(Collectors.toSet());
        return words.stream().filter(rarest::contains).toList();
    }

    private static List<String> keyWords(String text) {
        return Words.content(OWNER.matcher(text).replaceAll(" ")).stream().filter(word -> word.matches("\\p{L}{3,}") && !Set.of("said", "mrs", "miss").contains(word)).toList();
    }
}
