package murmuration.quality; import java.util.*; public final class Repair { public static List<String> candidates(String d) { return List.of(d); } }
