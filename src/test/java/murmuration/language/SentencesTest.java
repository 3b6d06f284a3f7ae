package murmuration.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private final Sentences sentences = new Sentences();

    @Test
    void a_title_does_not_end_a_sentence() {
        assertThat(sentences.split("Mr. Bennet was among the earliest of those who waited on Mr. Bingley. He had always intended to visit him."))
                .containsExactly("Mr. Bennet was among the earliest of those who waited on Mr. Bingley.", "He had always intended to visit him.");
    }

    @Test
    void nothing_has_no_sentences() {
        assertThat(sentences.split(" \n")).isEmpty();
        assertThat(sentences.tag("")).isEmpty();
    }

    @Test
    void tokens_carry_their_part_of_speech() {
        assertThat(sentences.tag("The wardens closed the gate.")).extracting(Tagged::tag).containsExactly("DET", "NOUN", "VERB", "DET", "NOUN", "PUNCT");
    }

    @Test
    void many_virtual_threads_get_the_same_tags() throws Exception {
        var expected = sentences.tag("Two wardens took the last tram from the Cannery.");
        var answers = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 200; i++) {
                answers.add(threads.submit(() -> sentences.tag("Two wardens took the last tram from the Cannery.").equals(expected)));
            }
            for (var answer : answers) {
                assertThat(answer.get(20, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void the_tags_are_those_that_opennlps_own_search_finds() throws IOException {
        var own = Sentences.load("pos", POSModel::new);
        var search = new POSTaggerME(own);
        var tagger = new Tagger(own);
        for (var sentence : sentences.split(Files.readString(Path.of("assets/sample/manuscript/06-crane-eleven.md")).replaceAll("\\s+", " "))) {
            var tokens = sentences.tokens(sentence);
            assertThat(tagger.tag(tokens.toArray(String[]::new))).as(sentence).isEqualTo(search.tag(tokens.toArray(String[]::new)));
        }
    }
}
