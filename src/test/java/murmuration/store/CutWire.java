package murmuration.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The wire between a studio and its server, to be cut and mended.
public final class CutWire implements AutoCloseable {

    private final int server;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

    public CutWire(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = door.getLocalPort();
        listen(door);
    }

    public int port() {
        return port;
    }

    /// From now on nobody gets through, and whoever was talking is cut off.
    public void cut() throws IOException {
        door.close();
        for (Socket socket : open) socket.close();
        open.clear();
    }

    public void mend() throws IOException {
        door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        listen(door);
    }

    @Override
    public void close() {
        try {
            cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen(ServerSocket at) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) join(at.accept());
            } catch (IOException _) { // it was cut
            }
        });
    }

    private void join(Socket studio) throws IOException {
        var there = new Socket(InetAddress.getLoopbackAddress(), server);
        open.add(studio);
        open.add(there);
        carry(studio, there);
        carry(there, studio);
    }

    private static void carry(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from; to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException _) { // one of the two has hung up
            }
        });
    }
}
