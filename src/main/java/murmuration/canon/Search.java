package murmuration.canon;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Answers questions by words alone, or by words and meaning together. What is not open to the asker is left out before
/// either side ranks, so that it can neither push out nor colour what is.
///
/// Together, a text's rank by BM25 (as 1 / (1 + rank / 10)) and its cosine are added. Seen with 24 questions put in other words
/// than those of *Pride and Prejudice*: the right chapter first 11 times and among four 16 times; by words alone 8 and 15. It is
/// a small gain on few questions, and this sum was the best of eleven tried on the same questions.
///
/// The score is another thing: the share of the question's weight that the words cover, raised towards 1 by nearness in meaning, so
/// that it means the same with and without vectors. Unrelated texts were under 0.25 (cosine), good answers 0.3 to 0.7.
record Search(List<Holding> holdings, Shelf shelf, Optional<Meaning> meaning) {

    private static final int CANDIDATES = 40;
    private static final double RANKS = 10;
    private static final double UNRELATED = 0.25;
    private static final double SAME = 0.75;
    private static final double WORTH = 0.6;

    List<Known> answers(String question, Predicate<Holding> open, int limit) {
        if (limit < 1) {
            return List.of();
        }
        return shelf.find(question, open, meaning.isPresent() ? Math.max(limit, CANDIDATES) : limit)
                .map(words -> meaning.flatMap(vectors -> vectors.nearness(question)).map(near -> together(words, near, open, limit)).orElseGet(() -> byWords(words, limit)))
                .orElse(List.of());
    }

    private List<Known> byWords(Shelf.Found words, int limit) {
        return words.best().stream().limit(limit).sorted(Comparator.comparingDouble((Integer place) -> -words.covered()[place]))
                .map(place -> holdings.get(place).scored(words.covered()[place])).toList();
    }

    private List<Known> together(Shelf.Found words, double[] near, Predicate<Holding> open, int limit) {
        var worth = new HashMap<Integer, Double>();
        for (var rank = 0; rank < words.best().size(); rank++) {
            worth.put(words.best().get(rank), 1 / (1 + rank / RANKS));
        }
        nearest(near, open, Math.max(limit, CANDIDATES)).forEach(place -> worth.putIfAbsent(place, 0.0));
        return worth.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, Double> each) -> -each.getValue() - near[each.getKey()]).thenComparing(Map.Entry::getKey))
                .limit(limit)
                .map(each -> holdings.get(each.getKey()).scored(score(words.covered()[each.getKey()], near[each.getKey()])))
                .toList();
    }

    private List<Integer> nearest(double[] near, Predicate<Holding> open, int count) {
        return IntStream.range(0, near.length).filter(place -> near[place] > UNRELATED && open.test(holdings.get(place))).boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -near[place])).limit(count).toList();
    }

    private static double score(double covered, double cosine) {
        return covered + (1 - covered) * WORTH * Math.clamp((cosine - UNRELATED) / (SAME - UNRELATED), 0, 1);
    }
}
