package murmuration.studio.voices;

import java.util.List;
import murmuration.voice.Endpoints.Offer;
import murmuration.world.VoiceEntry;

/// What may be done about a world's voices. Everything here is for a thread that may wait.
public interface Booth {

    /// What somebody's words cost.
    ///
    /// @param today tokens spent in this story day, as she last knew
    /// @param budget tokens that she may spend in a day
    /// @param cost of all her words ever, in the currency of the prices
    record Cost(String name, long today, long budget, double cost) {}

    String usual();

    List<VoiceEntry> all();

    void put(VoiceEntry voice);

    void remove(String name);

    void use(String name);

    /// Keeps a key on this machine.
    ///
    /// @return whether the system's keyring took it; else it is in a file that only the user can read
    boolean keep(String name, String key);

    /// Looks for model servers on this machine.
    List<Offer> find();

    List<Cost> costs();

    /// Whether verdicts teach the ranking and approved posts become samples.
    boolean learns();

    void learn(boolean wanted);
}
