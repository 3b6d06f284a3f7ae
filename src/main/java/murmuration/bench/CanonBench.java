package murmuration.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import murmuration.canon.Canon;
import murmuration.canon.Reader;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Progress;
import murmuration.language.Embeddings;

/// How soon a novel that was handed over can be asked, by its words and by what they mean, and what it costs to open it again.
final class CanonBench implements Bench {

    private static final String QUESTION = "Who walked through the mud to see a sister who was ill?";
    private static final int ANSWERS = 4;

    @Override
    public String name() {
        return "canon";
    }

    /// There is no shorter form: what is asked is the time for a whole novel.
    @Override
    public Stream<Row> run(boolean quick) {
        try (var folder = BenchFolder.make(); var embeddings = new Embeddings()) {
            Path text = Home.novelIn(folder);
            Path cache = folder.path().resolve("meaning");
            Times first = read(text, cache, embeddings);
            Times again = read(text, cache, embeddings);
            String book = "Pride and Prejudice, " + first.words() + " words, from its file, as a world does it; other rooms asleep. ";
            return Stream.of(
                    Row.under(3, "canon, by words", first.byWords(), "s", book + "Until the first question had its answer."),
                    Row.under(30, "canon, by meaning", first.byMeaning(), "s", book + "Until a question was answered by meaning too, every passage measured."),
                    Row.under(3, "canon, opened again", again.byMeaning(), "s", book + "By words and meaning, with what was measured the first time; by words alone after " + Math.round(again.byWords() * 100) / 100.0 + " s."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The bench was interrupted.", e);
        }
    }

    private record Times(int words, double byWords, double byMeaning) {}

    private static Times read(Path text, Path cache, Embeddings embeddings) throws InterruptedException {
        long begun = System.nanoTime();
        Manuscript book = Manuscript.read(List.of(text), Progress.SILENT);
        try (Canon canon = Canon.of(book, List.of())) {
            ask(canon);
            double byWords = (System.nanoTime() - begun) / 1e9;
            canon.learnMeaning(embeddings, cache, Progress.SILENT);
            ask(canon);
            return new Times(book.passages().mapToInt(passage -> passage.text().split("\\s+").length).sum(), byWords, (System.nanoTime() - begun) / 1e9);
        }
    }

    private static void ask(Canon canon) {
        Set<Integer> all = IntStream.rangeClosed(0, canon.manuscript().lastChapter()).boxed().collect(Collectors.toSet());
        if (canon.ask(QUESTION, new Reader("Elizabeth", all, canon.manuscript().lastChapter()), ANSWERS).isEmpty()) throw new IllegalStateException("The novel does not answer: " + QUESTION);
    }
}
