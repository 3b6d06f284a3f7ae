package murmuration.canon;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import murmuration.canon.manuscript.CanonException;
import murmuration.language.Remembered;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Passages and facts in a Lucene index in memory: English stems, ranked by BM25 among what a filter lets through.
final class Shelf implements AutoCloseable {

    /// What the words of a question find.
    ///
    /// @param best places of the holdings that have any of them, best first
    /// @param covered for each place the share of the question's weight that its text covers, 0 to 1
    record Found(List<Integer> best, double[] covered) {}

    private static final String TEXT = "text";
    private static final String PLACE = "place";
    private static final int QUESTIONS = 400;

    private final List<Holding> holdings;
    private final Analyzer analyzer;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final int[] placeOf;
    private final Remembered<Optional<Found>> ranked = new Remembered<>(QUESTIONS, this::ranked);

    private Shelf(List<Holding> holdings, Analyzer analyzer, DirectoryReader reader) throws IOException {
        this.holdings = holdings;
        this.analyzer = analyzer;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.placeOf = new int[reader.maxDoc()];
        for (var document = 0; document < placeOf.length; document++) {
            placeOf[document] = reader.storedFields().document(document).getField(PLACE).numericValue().intValue();
        }
    }

    static Shelf of(List<Holding> holdings) {
        var analyzer = new EnglishAnalyzer();
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var place = 0; place < holdings.size(); place++) {
                writer.addDocument(document(holdings.get(place), place));
            }
            writer.commit();
            return new Shelf(holdings, analyzer, DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new CanonException("The manuscript could not be made searchable.", e);
        }
    }

    private static Document document(Holding holding, int place) {
        var document = new Document();
        document.add(new TextField(TEXT, holding.text(), Field.Store.NO));
        document.add(new StoredField(PLACE, place));
        return document;
    }

    /// Ranked among the holdings that `open` lets through, and no others; nothing for a question without a word that carries meaning.
    Optional<Found> find(String question, Predicate<Holding> open, int limit) {
        return ranked.of(question).map(all -> new Found(all.best().stream().filter(place -> open.test(holdings.get(place))).limit(limit).toList(), all.covered()));
    }

    /// Everything that has any of the words: the same for all who ask, and often all ask the same, because something happened. What is not open to one of them has
    /// no part in the score of what is, so leaving it out afterwards is as good as before.
    private Optional<Found> ranked(String question) {
        try {
            var terms = QuestionTerms.of(question, analyzer, TEXT, reader);
            if (terms.isEmpty() || holdings.isEmpty()) {
                return Optional.empty();
            }
            var best = Arrays.stream(searcher.search(terms.query(), holdings.size()).scoreDocs).map(hit -> placeOf[hit.doc]).toList();
            var covered = new double[placeOf.length];
            var byDocument = terms.covered(reader);
            for (var document = 0; document < placeOf.length; document++) {
                covered[placeOf[document]] = Math.min(1, byDocument[document]);
            }
            return Optional.of(new Found(best, covered));
        } catch (IOException e) {
            throw new CanonException("The manuscript could not be searched.", e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new CanonException("The search index could not be closed.", e);
        }
    }
}
