package murmuration.cast.cards;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The parts of a card that a sheet has too.
enum Part {
    NAME("name", "nickname"),
    BIOGRAPHY("description", "personality"),
    LINES("mes_example", "first_mes", "alternate_greetings", "group_only_greetings");

    private final List<String> fields;

    Part(String... fields) {
        this.fields = List.of(fields);
    }

    /// A fingerprint, by which one sees later that another program has changed this part.
    String mark(Card card) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String field : fields) digest.update((Fields.texts(card.field(field)) + "\0").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
