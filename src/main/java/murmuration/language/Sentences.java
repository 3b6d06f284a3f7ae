package murmuration.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/// Sentences, tokens and parts of speech by OpenNLP's English models, which are read when first needed.
///
/// Any thread may use one instance: OpenNLP's workers are not thread-safe, so they are borrowed from a pool. (Its own
/// thread-safe variants keep a worker per thread, which thousands of virtual threads would multiply.)
public final class Sentences {

    private static final Borrowed<SentenceDetectorME> SPLITTERS = new Borrowed<>(() -> {
        var model = load("sentence", SentenceModel::new);
        return () -> new SentenceDetectorME(model);
    });
    private static final Borrowed<TokenizerME> TOKENIZERS = new Borrowed<>(() -> {
        var model = load("tokens", TokenizerModel::new);
        return () -> new TokenizerME(model);
    });
    private static final Borrowed<Tagger> TAGGERS = new Borrowed<>(() -> {
        var model = load("pos", POSModel::new);
        return () -> new Tagger(model);
    });

    private static final Remembered<List<String>> SPLIT = new Remembered<>(1_000, Sentences::detected);
    private static final Remembered<List<Tagged>> TAGGED = new Remembered<>(2_000, Sentences::measured);

    public List<String> split(String text) {
        return text.isBlank() ? List.of() : SPLIT.of(text);
    }

    private static List<String> detected(String text) {
        return List.copyOf(joinedAtTitles(SPLITTERS.use(splitter -> List.of(splitter.sentDetect(text)))));
    }

    public List<String> tokens(String sentence) {
        return TOKENIZERS.use(tokenizer -> List.of(tokenizer.tokenize(sentence)));
    }

    public List<Tagged> tag(String sentence) {
        return TAGGED.of(sentence);
    }

    private static List<Tagged> measured(String sentence) {
        var tokens = TOKENIZERS.use(tokenizer -> tokenizer.tokenize(sentence));
        var tags = TAGGERS.use(tagger -> tagger.tag(tokens));
        var tagged = new ArrayList<Tagged>(tokens.length);
        for (var i = 0; i < tokens.length; i++) {
            tagged.add(new Tagged(tokens[i], tags[i]));
        }
        return List.copyOf(tagged);
    }

    /// The model, trained on web texts, sometimes ends a sentence after `Mrs.` or `Col.`; novels are full of them.
    private static List<String> joinedAtTitles(List<String> sentences) {
        var joined = new ArrayList<String>(sentences.size());
        for (var sentence : sentences) {
            if (!joined.isEmpty() && joined.getLast().matches("(?s).*\\b(?:Mrs?|Ms|Dr|St|Messrs|Col|Capt|Lt|Gen|Rev|Hon|Prof|Sgt|Esq)\\.")) {
                joined.addLast(joined.removeLast() + " " + sentence);
            } else {
                joined.add(sentence);
            }
        }
        return joined;
    }

    static <M> M load(String kind, ModelReader<M> reader) {
        var resource = new Resource("/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin");
        try (var in = resource.open()) {
            return reader.read(in);
        } catch (IOException e) {
            throw resource.broken(e);
        }
    }

    interface ModelReader<M> {
        M read(InputStream in) throws IOException;
    }
}
