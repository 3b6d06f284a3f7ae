package murmuration.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejoinderTest {

    private static final String WARDENS = "Four wardens counted the sleepers in the Cannery and wrote the number down.";

    private static double probability(String news, String added) {
        return Rejoinder.to(news, news + " " + added, Set.of()).orElseThrow().probability();
    }

    @Test
    void what_comes_after_the_news_is_beside_them() {
        assertThat(Rejoinder.beside(WARDENS, "I hear that four wardens counted the sleepers in the Cannery. I want to know why.")).isEqualTo("I want to know why.");
        assertThat(Rejoinder.beside(WARDENS, "Ask them who signed the order. I did.")).isEqualTo("Ask them who signed the order. I did.");
        assertThat(Rejoinder.to(WARDENS, WARDENS, Set.of())).isEmpty();
    }

    /// In each line the first goes with the news better than the second.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Four wardens counted the sleepers.          | I asked them who wanted the number.   | I asked her who wanted the number.
        Tria has disappeared.                       | I wonder who saw her last.            | I know what it is.
        Snow falls on the harbour.                  | I hope that nobody sleeps outside.    | I put the bucket in the kitchen of a shop.
        The harbour master suspended the driver.    | Nobody told him why.                  | You do not have to do it.
        The harbour master suspended the driver.    | I want to know who signed the letter. | The harbour master suspended the captain.
        A fire breaks out in the Cannery.           | I saw it from the quay.               | I said, I do not know what it is.
        Two hundred people opened the gate.         | I asked them why.                     | I want to know who did it.
        The morning tide came over the boards.      | I hope that it does not come again.   | I asked who had done it.
        St Brannoc's fed three hundred people.      | I asked why, but nobody said.         | I asked why, but they said that they had told them to leave.
        The wardens go on strike.                   | I asked them what they want.          | Who?
        """)
    void what_goes_with_the_news_is_likelier(String news, String better, String worse) {
        assertThat(probability(news, better)).isGreaterThan(probability(news, worse));
    }
}
