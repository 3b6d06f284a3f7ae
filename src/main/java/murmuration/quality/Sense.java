package murmuration.quality; public final class Sense { public double probability(String d, String s, double x) { return .5; } }
