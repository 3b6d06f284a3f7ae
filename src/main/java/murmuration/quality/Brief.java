package murmuration.quality;

import java.util.List;
import java.util.Set;
import murmuration.cast.Character;

/// What a draft is judged against.
///
/// @param situation the news in a sentence, or what somebody wrote
/// @param news what began it all; the situation itself, if nothing else is known
/// @param topic the topic in the words people use about it; may be empty
/// @param saidByHer her own last posts
/// @param saidByOthers what the rest of the cast said lately
/// @param names proper names that may be used
/// @param facts what she knows to be true
/// @param secrets what she, or the reader, may not know yet
public record Brief(
        Character who, String situation, String news, String topic, List<String> saidByHer, List<String> saidByOthers, Set<String> names, List<String> facts, List<String> secrets) {

    public Brief {
        if (news.isBlank()) news = situation;
    }
}
