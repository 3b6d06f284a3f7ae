package murmuration.canon.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChapterLineTest {

    @ParameterizedTest
    @CsvSource({"CHAPTER IX, 9", "Chapter 12: The Raid, 12", "Chapter the First, 1", "chapter twenty-one, 21", "CHAPTER XLIV. Home, 44", "Chapter Nineteen, 19", "Prologue, 0"})
    void says_its_number(String line, int number) {
        assertThat(ChapterLine.of(line).orElseThrow().number()).hasValue(number);
    }

    @Test
    void says_its_title() {
        assertThat(ChapterLine.of("Chapter 12: The Raid").orElseThrow().title()).isEqualTo("The Raid");
        assertThat(ChapterLine.of("Chapter 12").orElseThrow().title()).isEqualTo("Chapter 12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chapter two was the one he liked.", "Chapter and verse", "The chapter 2", "", "Chapters of my life"})
    void an_ordinary_sentence_heads_nothing(String line) {
        assertThat(ChapterLine.of(line)).isEmpty();
    }
}
