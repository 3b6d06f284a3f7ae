package murmuration.canon.manuscript;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The characters that HTML names: those of a European text; an unknown name stays as it is.
final class Entities {

    /// In the order of their code points, from U+00A0.
    private static final String LATIN = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot
            cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml
            Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig
            agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute
            ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml""";
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("amp", "&"), Map.entry("lt", "<"), Map.entry("gt", ">"), Map.entry("quot", "\""), Map.entry("apos", "'"),
            Map.entry("lsquo", "‘"), Map.entry("rsquo", "’"), Map.entry("sbquo", "‚"), Map.entry("ldquo", "“"), Map.entry("rdquo", "”"),
            Map.entry("bdquo", "„"), Map.entry("lsaquo", "‹"), Map.entry("rsaquo", "›"), Map.entry("ndash", "–"), Map.entry("mdash", "—"),
            Map.entry("horbar", "―"), Map.entry("hellip", "…"), Map.entry("bull", "•"), Map.entry("dagger", "†"), Map.entry("ensp", " "),
            Map.entry("emsp", " "), Map.entry("thinsp", " "), Map.entry("zwj", ""), Map.entry("zwnj", ""), Map.entry("OElig", "Œ"),
            Map.entry("oelig", "œ"), Map.entry("Scaron", "Š"), Map.entry("scaron", "š"), Map.entry("euro", "€"), Map.entry("trade", "™"));
    private static final Map<String, String> NAMED = named();
    private static final Pattern REFERENCE = Pattern.compile("&(?:#(\\d{1,7})|#[xX](\\p{XDigit}{1,6})|(\\p{Alnum}{2,8}));");

    private Entities() {}

    private static Map<String, String> named() {
        var named = new HashMap<>(OTHERS);
        var point = 0xA0;
        for (var name : LATIN.split("\\s+")) {
            named.put(name, Character.toString(point++));
        }
        return named;
    }

    static String decode(String text) {
        return text.indexOf('&') < 0 ? text : REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult found) {
        if (found.group(3) != null) {
            return NAMED.getOrDefault(found.group(3), found.group());
        }
        var point = found.group(1) != null ? Integer.parseInt(found.group(1)) : Integer.parseInt(found.group(2), 16);
        return Character.isValidCodePoint(point) && !Character.isISOControl(point) ? Character.toString(point) : " ";
    }
}
