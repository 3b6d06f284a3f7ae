package murmuration.voice;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Where an OpenAI-compatible server is and how it is to be asked.
///
/// @param name as the novelist calls this voice
/// @param baseUrl up to and including the version, for example `http://127.0.0.1:11434/v1`
/// @param temperature none for the server's own
/// @param key asked for when it is first needed, on a thread that may wait; it is kept nowhere else
/// @param drafts the most that one request may cost, however many are asked for
/// @param timeout the longest a request may take, whatever its deadline
public record EndpointSettings(
        String name,
        URI baseUrl,
        String model,
        Style style,
        OptionalDouble temperature,
        Optional<Supplier<String>> key,
        Price price,
        int drafts,
        Duration timeout) {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    /// How a model wants to be asked: one that follows instructions, or one that only continues a text.
    public enum Style { CHAT, COMPLETION }

    /// Money for a million tokens, in the currency that the novelist has in mind.
    public record Price(double in, double out) {

        public static final Price NOTHING = new Price(0, 0);

        private static final double MILLION = 1e6;

        public Price {
            if (!(in >= 0 && out >= 0)) {
                throw new VoiceException("A price for tokens cannot be below nothing.");
            }
        }

        double of(long tokensIn, long tokensOut) {
            return (tokensIn * in + tokensOut * out) / MILLION;
        }
    }

    public EndpointSettings {
        String scheme = String.valueOf(baseUrl.getScheme()).toLowerCase();
        if (!(scheme.equals("http") || scheme.equals("https")) || baseUrl.getHost() == null) {
            throw new VoiceException("The voice “" + name + "” needs an address that begins with http:// or https://.");
        }
        if (baseUrl.getRawUserInfo() != null || baseUrl.getRawQuery() != null) {
            throw new VoiceException("The address of the voice “" + name + "” must hold no password and no key; give the key by itself.");
        }
        if (model.isBlank()) {
            throw new VoiceException("The voice “" + name + "” needs the name of a model.");
        }
        if (drafts < 1 || !timeout.isPositive()) {
            throw new VoiceException("The voice “" + name + "” must be allowed at least one draft and some time.");
        }
    }

    /// A voice without a key or a price, one draft a request, within two minutes.
    ///
    /// @throws VoiceException if the address is none
    public static EndpointSettings of(String name, String baseUrl, String model, Style style) {
        try {
            return new EndpointSettings(name, new URI(baseUrl.strip().replaceAll("/+$", "")), model.strip(), style, OptionalDouble.empty(),
                    Optional.empty(), Price.NOTHING, 1, TIMEOUT);
        } catch (URISyntaxException e) {
            throw new VoiceException("The voice “" + name + "” has an address that is none: it cannot be read.", e);
        }
    }

    public EndpointSettings temperature(double changed) {
        return new EndpointSettings(name, baseUrl, model, style, OptionalDouble.of(changed), key, price, drafts, timeout);
    }

    public EndpointSettings key(Supplier<String> changed) {
        return new EndpointSettings(name, baseUrl, model, style, temperature, Optional.of(changed), price, drafts, timeout);
    }

    public EndpointSettings price(Price changed) {
        return new EndpointSettings(name, baseUrl, model, style, temperature, key, changed, drafts, timeout);
    }

    public EndpointSettings drafts(int changed) {
        return new EndpointSettings(name, baseUrl, model, style, temperature, key, price, changed, timeout);
    }

    public EndpointSettings timeout(Duration changed) {
        return new EndpointSettings(name, baseUrl, model, style, temperature, key, price, drafts, changed);
    }

    /// Host and port, which is as much of the address as a sentence needs.
    String place() {
        return baseUrl.getRawAuthority();
    }

    /// Whether the server is on this machine by its address; a name that would have to be looked up is not.
    boolean isLocal() {
        String host = baseUrl.getHost();
        return host.equalsIgnoreCase("localhost") || host.matches("\\[.*]|[0-9.]+") && InetAddress.ofLiteral(host).isLoopbackAddress();
    }

    @Override
    public String toString() {
        return name + " (" + model + " at " + place() + ")";
    }
}
