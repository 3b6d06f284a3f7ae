package murmuration.studio.voices;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import murmuration.voice.Endpoints.Offer;
import murmuration.world.VoiceEntry;
import murmuration.world.WorldException;

/// Voices that are set up nowhere, and one server that is found.
public final class SampleBooth implements Booth {

    public final List<String> done = new ArrayList<>();
    private final List<VoiceEntry> voices = new ArrayList<>(List.of(VoiceEntry.server("study", "http://127.0.0.1:1234/v1", "mistral-small")));
    private String usual = "local";
    private boolean learns = true;

    @Override
    public synchronized String usual() {
        return usual;
    }

    @Override
    public synchronized List<VoiceEntry> all() {
        return List.copyOf(voices);
    }

    @Override
    public synchronized void put(VoiceEntry voice) {
        if (!voice.baseUrl().startsWith("http")) throw new WorldException("The voice “" + voice.name() + "” needs an address that begins with http:// or https://.");
        voices.removeIf(other -> other.name().equals(voice.name()));
        voices.add(voice);
    }

    @Override
    public synchronized void remove(String name) {
        voices.removeIf(other -> other.name().equals(name));
    }

    @Override
    public synchronized void use(String name) {
        usual = name;
    }

    @Override
    public synchronized boolean keep(String name, String key) {
        done.add("key of " + name + ", " + key.length() + " letters");
        return true;
    }

    @Override
    public synchronized List<Offer> find() {
        done.add("find");
        return List.of(new Offer("Ollama", URI.create("http://127.0.0.1:11434/v1"), List.of("llama3.2:3b", "qwen3:8b")));
    }

    @Override
    public synchronized boolean learns() {
        return learns;
    }

    @Override
    public synchronized void learn(boolean wanted) {
        learns = wanted;
    }

    @Override
    public synchronized List<Cost> costs() {
        return List.of(new Cost("Tria", 41_200, 500_000, .31), new Cost("Sarah", 498_900, 500_000, 1.02), new Cost("Randy", 0, 500_000, 0));
    }
}
