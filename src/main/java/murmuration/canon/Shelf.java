package murmuration.canon;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Passages and facts in a Lucene index in memory: English stems, ranked by BM25 among what a filter lets through.
final class Shelf implements AutoCloseable {

    private static final String TEXT = "text";
    private static final String CHAPTER = "chapter";
    private static final String KIND = "kind";
    private static final String KNOWN_BY = "knownBy";
    private static final String ANYBODY = "*";
    private static final String ID = "id";

    private final Analyzer analyzer;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private Shelf(Analyzer analyzer, DirectoryReader reader) {
        this.analyzer = analyzer;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    static Shelf of(Manuscript manuscript, List<Fact> facts) {
        var analyzer = new EnglishAnalyzer();
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var passage : manuscript.passages().toList()) {
                writer.addDocument(document(Known.Kind.PASSAGE, passage.id(), passage.chapter(), passage.text()));
            }
            for (var i = 0; i < facts.size(); i++) {
                writer.addDocument(document(facts.get(i), i));
            }
            writer.commit();
            return new Shelf(analyzer, DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new CanonException("The manuscript could not be made searchable.", e);
        }
    }

    private static Document document(Known.Kind kind, int id, int chapter, String text) {
        var document = new Document();
        document.add(new TextField(TEXT, text, Field.Store.YES));
        document.add(new IntPoint(CHAPTER, chapter));
        document.add(new StoredField(CHAPTER, chapter));
        document.add(new StringField(KIND, kind.name(), Field.Store.YES));
        document.add(new StoredField(ID, id));
        return document;
    }

    private static Document document(Fact fact, int id) {
        var document = document(Known.Kind.FACT, id, fact.chapter(), fact.text());
        var knownBy = fact.knownBy().isEmpty() ? List.of(ANYBODY) : fact.knownBy();
        knownBy.forEach(name -> document.add(new StringField(KNOWN_BY, name, Field.Store.NO)));
        return document;
    }

    /// Passages of the reader's chapters, and facts that are theirs to know, up to the chapter that the story has reached.
    static Query openTo(Reader who) {
        var passages = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(KIND, Known.Kind.PASSAGE.name())), Occur.MUST)
                .add(IntPoint.newSetQuery(CHAPTER, who.chapters()), Occur.MUST)
                .build();
        var facts = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(KNOWN_BY, ANYBODY)), Occur.SHOULD)
                .add(new TermQuery(new Term(KNOWN_BY, who.name())), Occur.SHOULD)
                .build();
        var either = new BooleanQuery.Builder().add(passages, Occur.SHOULD).add(facts, Occur.SHOULD).build();
        return new BooleanQuery.Builder().add(either, Occur.MUST).add(IntPoint.newRangeQuery(CHAPTER, Integer.MIN_VALUE, who.upTo()), Occur.MUST).build();
    }

    static Query closedTo(Reader who) {
        return new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.MUST).add(openTo(who), Occur.MUST_NOT).build();
    }

    List<Known> find(String question, Query filter, int limit) {
        try {
            var terms = QuestionTerms.of(question, analyzer, TEXT, reader);
            if (terms.isEmpty() || limit < 1) {
                return List.of();
            }
            var query = new BooleanQuery.Builder().add(terms.query(), Occur.MUST).add(filter, Occur.FILTER).build();
            var found = new ArrayList<Known>();
            for (var hit : searcher.search(query, limit).scoreDocs) {
                found.add(known(searcher.storedFields().document(hit.doc), terms));
            }
            found.sort(Comparator.comparingDouble(Known::score).reversed());
            return found;
        } catch (IOException e) {
            throw new CanonException("The manuscript could not be searched.", e);
        }
    }

    private Known known(Document document, QuestionTerms terms) throws IOException {
        var text = document.get(TEXT);
        return new Known(
                text,
                document.getField(CHAPTER).numericValue().intValue(),
                terms.coveredBy(text, analyzer),
                Known.Kind.valueOf(document.get(KIND)),
                document.getField(ID).numericValue().intValue());
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
