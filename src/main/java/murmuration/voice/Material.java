package murmuration.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Texts that were written by others, fenced and named, for a prompt. Whatever they say, they cannot close the fence: the two
/// characters that make it are replaced inside.
final class Material {

    private static final int CHARACTERS_A_TOKEN = 4;

    private static final char DELETE = '\u007f';

    private Material() {}

    /// One block with as many of the texts as fit, the last ones first; nothing if there is none.
    static String block(String what, List<String> texts, int mostTokens) {
        List<String> fitting = fitting(texts, mostTokens * CHARACTERS_A_TOKEN);
        return fitting.isEmpty() ? ""
                : fitting.stream().collect(Collectors.joining("\n", "<material of=\"" + what + "\">\n", "\n</material>\n\n"));
    }

    private static List<String> fitting(List<String> texts, int characters) {
        var fitting = new ArrayList<String>();
        int left = characters;
        for (String text : texts.reversed()) {
            String inside = fenced(text);
            if (inside.isBlank()) {
                continue;
            }
            if (fitting.isEmpty() && inside.length() > left) {
                inside = inside.substring(0, Math.max(1, inside.lastIndexOf(' ', left)));
            }
            left -= inside.length();
            if (left < 0) {
                break;
            }
            fitting.addFirst(inside);
        }
        return fitting;
    }

    /// On one line, and with nothing in it that could be taken for a fence or for the end of a turn.
    static String fenced(String text) {
        String line = onOneLine(text);
        return line.replace('<', '‹').replace('>', '›').replace("[INST]", "(INST)").replace("[/INST]", "(/INST)");
    }

    /// Every run of blanks and control characters is one blank, none at either end. A prompt is made of dozens of texts, and a regular expression took
    /// a twentieth of all that a post costs.
    private static String onOneLine(String text) {
        var line = new StringBuilder(text.length());
        boolean between = false;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next <= ' ' || next == DELETE) {
                between = true;
            } else {
                if (between && !line.isEmpty()) {
                    line.append(' ');
                }
                between = false;
                line.append(next);
            }
        }
        return line.toString().strip();
    }
}
