package murmuration.export.bluesky;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The real server, as `src/test/pds` starts it on this machine.
final class RealPds implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final int port;

    /// @param home where `npm install` was run
    /// @param limited whether it counts what it is asked
    RealPds(Path home, Path data, boolean limited) throws IOException {
        port = freePort();
        var builder = new ProcessBuilder("node", "start.cjs").directory(home.toFile()).redirectError(data.resolve("pds-error.log").toFile());
        builder.environment().putAll(Map.of(
                "DATA", data.resolve("pds").toString(), "PDS_PORT", Integer.toString(port), "PLC_PORT", Integer.toString(freePort()), "RATE", limited ? "1" : "0", "LOG_ENABLED", "false"));
        process = builder.start();
        var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null && !line.contains("ready")) line = out.readLine();
        if (line == null) throw new IOException("The server did not start; see " + data.resolve("pds-error.log"));
        Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {})); // it may go on talking
    }

    /// Somebody with an account and an app password.
    record Person(String did, String appPassword) {}

    Person register(String handle) throws Exception {
        JsonNode account = post("com.atproto.server.createAccount", Map.of("handle", handle, "email", handle + "@example.org", "password", "her-own-password"), Optional.empty());
        JsonNode app = post("com.atproto.server.createAppPassword", Map.of("name", "murmuration"), Optional.of(account.get("accessJwt").asString()));
        return new Person(account.get("did").asString(), app.get("password").asString());
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    JsonNode posts(String did) throws Exception {
        return JSON.readTree(http.send(
                HttpRequest.newBuilder(URI.create(url() + "/xrpc/com.atproto.repo.listRecords?limit=100&collection=app.bsky.feed.post&repo=" + did)).build(), HttpResponse.BodyHandlers.ofString()).body()).get("records");
    }

    /// A token that this server gave out long ago.
    static String expiredToken(String did) throws Exception {
        String head = base64("{\"typ\":\"at+jwt\",\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8));
        String body = base64(JSON.writeValueAsBytes(Map.of("scope", "com.atproto.appPass", "sub", did, "aud", "did:web:localhost", "iat", 1_700_000_000, "exp", 1_700_007_200)));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return head + "." + body + "." + base64(mac.doFinal((head + "." + body).getBytes(StandardCharsets.US_ASCII)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private JsonNode post(String method, Map<String, String> body, Optional<String> token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url() + "/xrpc/" + method)).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        token.ifPresent(one -> request.header("Authorization", "Bearer " + one));
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException(method + ": " + answer.body());
        return JSON.readTree(answer.body());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        http.shutdownNow();
    }
}
