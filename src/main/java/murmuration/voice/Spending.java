package murmuration.voice;

/// What somebody's words have cost.
///
/// @param tokensIn what a server was given to read
/// @param tokensOut what it wrote
/// @param cost at the price that held then, in the currency that the novelist has in mind
public record Spending(long tokensIn, long tokensOut, double cost) {

    public static final Spending NOTHING = new Spending(0, 0, 0);

    public Spending plus(Spending more) {
        return new Spending(tokensIn + more.tokensIn, tokensOut + more.tokensOut, cost + more.cost);
    }

    public long tokens() {
        return tokensIn + tokensOut;
    }
}
