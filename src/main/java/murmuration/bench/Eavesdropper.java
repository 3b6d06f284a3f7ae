package murmuration.bench;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/// Hears of every connection that anybody in this process wants to open, until it is closed: whoever does asks first which way to go.
final class Eavesdropper extends ProxySelector implements AutoCloseable {

    private final ProxySelector before = ProxySelector.getDefault();
    private final Consumer<String> told;

    Eavesdropper(Consumer<String> told) {
        this.told = told;
        ProxySelector.setDefault(this);
    }

    @Override
    public List<Proxy> select(URI there) {
        told.accept("Somebody wanted to reach " + there);
        return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI there, SocketAddress address, IOException e) {
        told.accept("Somebody could not reach " + there);
    }

    @Override
    public void close() {
        ProxySelector.setDefault(before);
    }
}
