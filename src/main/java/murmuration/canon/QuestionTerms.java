package murmuration.canon;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import murmuration.language.Words;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// The stems of a question, each with its weight: the rarer in the book, the heavier; a word the book lacks weighs most,
/// so that a question about something unknown scores low everywhere.
///
/// @param weights inverse document frequency, as BM25 has it
record QuestionTerms(String field, Map<String, Double> weights) {

    static QuestionTerms of(String question, Analyzer analyzer, String field, IndexReader reader) throws IOException {
        var meaning = String.join(" ", Words.content(question));
        var weights = new HashMap<String, Double>();
        for (var stem : stems(meaning, analyzer, field)) {
            var spread = reader.docFreq(new Term(field, stem));
            weights.put(stem, Math.log(1 + (reader.numDocs() - spread + 0.5) / (spread + 0.5)));
        }
        return new QuestionTerms(field, weights);
    }

    boolean isEmpty() {
        return weights.isEmpty();
    }

    /// Any of the stems; the longest questions are cut to what Lucene takes in one query.
    Query query() {
        var query = new BooleanQuery.Builder();
        weights.keySet().stream().limit(IndexSearcher.getMaxClauseCount()).forEach(stem -> query.add(new TermQuery(new Term(field, stem)), Occur.SHOULD));
        return query.build();
    }

    /// For each document the share of the weight that it covers, 0 to 1.
    double[] covered(IndexReader reader) throws IOException {
        var all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        var covered = new double[reader.maxDoc()];
        for (var term : weights.entrySet()) {
            var having = MultiTerms.getTermPostingsEnum(reader, field, new BytesRef(term.getKey()), PostingsEnum.NONE);
            if (having != null) {
                for (var document = having.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = having.nextDoc()) {
                    covered[document] += term.getValue() / all;
                }
            }
        }
        return covered;
    }

    private static Set<String> stems(String text, Analyzer analyzer, String field) throws IOException {
        var stems = new LinkedHashSet<String>();
        try (var tokens = analyzer.tokenStream(field, text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
        }
        return stems;
    }
}
