package murmuration.voice;

/// What words were written for. Whoever judges them need not ask whether exactly aimed ones are about the matter: their author said so.
public enum Aim {
    /// for whatever of its kind may happen
    BROAD,
    /// for any news of one kind: a fire, a wedding, snow, or whatever touches somebody of whom she thinks something
    KIND,
    /// for this very news, or for an hour without any
    EXACT
}
