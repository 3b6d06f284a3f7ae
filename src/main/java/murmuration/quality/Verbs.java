package murmuration.quality;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import murmuration.language.Words;

/// Base forms of verbs, so that "took", "taken" and "takes" meet, and what some verbs say of the world.
final class Verbs {

    /// After one of them (or before it, at the end) the rest of a sentence is what somebody says or thinks, not what is.
    static final Set<String> REPORTING = stems(
            "say tell think believe hope wish dream hear doubt ask wonder suppose imagine write claim swear promise fear want need try like love "
                    + "pretend remember forget expect mean guess read print sign demand");
    /// What they name is gone or shut afterwards, so that "there is no …" agrees with them.
    static final Set<String> REMOVING = stems(
            "go leave lose refuse deny close shut turn die burn steal break cancel suspend tear run take drown sink fall sell ban stop end vanish disappear "
                    + "hide remove forbid arrest need lack want ask cut");
    /// Of two people who do it, often both do.
    static final Set<String> MUTUAL = stems("meet marry see kiss fight join love hate greet know help hear follow be have do get make exist");
    static final Set<String> DYING = stems("die drown perish kill bury hang starve");
    static final Set<String> TAKING = stems("take arrest jail deport imprison leave move send bring carry");

    private static final Map<String, String> IRREGULAR = irregular(
            "find found|come came|give gave given|take took taken|go went gone goes|break broke broken|sell sold|buy bought|bring brought|rise rose risen|"
                    + "fall fell fallen|tell told|say said|write wrote written|run ran|keep kept|leave left|build built|lose lost|win won|see saw seen|meet met|"
                    + "hold held|steal stole stolen|throw threw thrown|draw drew drawn|drive drove driven|fly flew flown|grow grew grown|know knew known|"
                    + "speak spoke spoken|stand stood|sit sat|sleep slept|send sent|spend spent|teach taught|think thought|wake woke woken|wear wore worn|"
                    + "drink drank drunk|eat ate eaten|hide hid hidden|hang hung|light lit|pay paid|ride rode ridden|sink sank sunk|sing sang sung|shoot shot|"
                    + "strike struck|swim swam swum|tear tore torn|understand understood|be am is are was were been being|have has had|do does did done|"
                    + "make made|get got gotten|begin began begun|choose chose chosen|forget forgot forgotten|bite bit bitten|feel felt|hear heard|lead led|"
                    + "lie lay lain lying|die died dying|mean meant|ring rang rung|show shown|shake shook shaken|feed fed|fight fought|catch caught|forbid forbade forbidden");

    private Verbs() {}

    static String base(String verb) {
        var lower = verb.toLowerCase(Locale.ROOT);
        return Words.stem(IRREGULAR.getOrDefault(lower, lower));
    }

    static boolean isIrregular(String form) {
        return IRREGULAR.containsKey(form.toLowerCase(Locale.ROOT));
    }

    private static Set<String> stems(String verbs) {
        return Set.of(Arrays.stream(verbs.split(" ")).map(Words::stem).distinct().toArray(String[]::new));
    }

    private static Map<String, String> irregular(String table) {
        var forms = new HashMap<String, String>();
        for (var row : table.split("\\|")) {
            var words = row.split(" ");
            for (var form : words) {
                forms.put(form, words[0]);
            }
        }
        return Map.copyOf(forms);
    }
}
