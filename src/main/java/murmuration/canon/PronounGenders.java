package murmuration.canon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Guesses who is a woman and who a man from the first pronoun after a name where no other name stands between.
final class PronounGenders {

    private static final Pattern PRONOUN = Pattern.compile("\\b(?:(she|her|herself|hers)|(?:he|him|his|himself))\\b", Pattern.CASE_INSENSITIVE);
    private static final int REACH = 80;

    private final Map<NameForm, int[]> counts = new HashMap<>();

    void count(String text, List<Mention> mentions) {
        for (var i = 0; i < mentions.size(); i++) {
            var from = mentions.get(i).end();
            var to = Math.min(i + 1 < mentions.size() ? mentions.get(i + 1).start() : text.length(), from + REACH);
            var pronoun = PRONOUN.matcher(text).region(from, Math.max(from, to));
            if (pronoun.find()) {
                counts.computeIfAbsent(mentions.get(i).form(), _ -> new int[2])[pronoun.group(1) != null ? 0 : 1]++;
            }
        }
    }

    /// Unknown unless one is at least twice as frequent.
    Gender of(List<NameForm> forms) {
        var women = forms.stream().mapToInt(form -> counts.getOrDefault(form, new int[2])[0]).sum();
        var men = forms.stream().mapToInt(form -> counts.getOrDefault(form, new int[2])[1]).sum();
        if (women >= 2 * men && women > 1) {
            return Gender.FEMALE;
        }
        return men >= 2 * women && men > 1 ? Gender.MALE : Gender.UNKNOWN;
    }
}
