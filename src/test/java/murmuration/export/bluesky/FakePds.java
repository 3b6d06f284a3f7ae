package murmuration.export.bluesky;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server that answers as the real one does to the few things we ask, on this machine. Before an answer of its own it gives whatever was planned.
public final class FakePds implements AutoCloseable {

    public static final String PASSWORD = "abcd-efgh-ijkl-mnop";
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final JsonMapper JSON = new JsonMapper();

    /// What it does instead of answering; true if the request was dealt with.
    @FunctionalInterface
    interface Mischief {
        boolean on(String method, HttpExchange exchange) throws IOException;
    }

    private final HttpServer http;
    private final Map<String, JsonNode> records = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final AtomicInteger serial = new AtomicInteger();
    final ConcurrentLinkedDeque<Mischief> planned = new ConcurrentLinkedDeque<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> secrets = new CopyOnWriteArrayList<>(List.of(PASSWORD));
    final AtomicInteger commits = new AtomicInteger();

    public FakePds() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/xrpc/", this::answer);
        http.start();
    }

    public String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    static String did(String handle) {
        return "did:plc:" + handle.replaceAll("[^a-z]", "");
    }

    /// Posts of everybody, by the time in their names.
    public List<JsonNode> posts() {
        return new TreeMap<>(records.entrySet().stream().filter(one -> one.getKey().contains("/app.bsky.feed.post/"))
                .collect(Collectors.toMap(one -> one.getKey().replaceFirst(".*/", ""), Map.Entry::getValue))).values().stream().toList();
    }

    Optional<JsonNode> profile(String handle) {
        return Optional.ofNullable(records.get("at://" + did(handle) + "/app.bsky.actor.profile/self"));
    }

    void profile(String handle, String json) {
        records.put("at://" + did(handle) + "/app.bsky.actor.profile/self", JSON.readTree(json));
    }

    void put(String uri, String json) {
        records.put(uri, JSON.readTree(json));
    }

    /// All tokens that were given out so far have had their time.
    void forgetAccessTokens() {
        tokens.keySet().removeIf(token -> token.startsWith("access"));
    }

    void forgetAllTokens() {
        tokens.clear();
    }

    static boolean refuse(HttpExchange exchange, int status, String error, String message) throws IOException {
        return say(exchange, status, JSON.createObjectNode().put("error", error).put("message", message).toString());
    }

    static boolean say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        return true;
    }

    /// Does what it is asked, but the answer is lost.
    Mischief losingTheAnswer(String wanted) {
        return (method, exchange) -> {
            if (!method.equals(wanted)) return false;
            perform(method, exchange, new java.io.ByteArrayOutputStream());
            exchange.close();
            return true;
        };
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestURI().getPath().substring("/xrpc/".length());
            asked.add(method);
            Mischief mischief = planned.poll();
            if (mischief != null && mischief.on(method, exchange)) return;
            if (mischief != null) planned.addFirst(mischief);
            perform(method, exchange, exchange.getResponseBody());
        }
    }

    /// @param out where the answer goes; another stream than the exchange's own loses it
    private void perform(String method, HttpExchange exchange, java.io.OutputStream out) throws IOException {
        var answer = reply(method, exchange, JSON.readTree(exchange.getRequestBody().readAllBytes()));
        if (out != exchange.getResponseBody()) return;
        say(exchange, answer.status, answer.body.toString());
    }

    private record Answer(int status, JsonNode body) {
        static Answer no(String error, String message) {
            return new Answer(400, JSON.createObjectNode().put("error", error).put("message", message));
        }
    }

    private Answer reply(String method, HttpExchange exchange, JsonNode body) {
        Map<String, String> query = query(exchange);
        String token = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("").replaceFirst("Bearer ", "");
        return switch (method) {
            case "com.atproto.server.createSession" -> PASSWORD.equals(body.path("password").asString(""))
                    ? session(body.path("identifier").asString())
                    : new Answer(401, Answer.no("AuthenticationRequired", "Invalid identifier or password").body);
            case "com.atproto.server.refreshSession" -> token.startsWith("refresh") && tokens.containsKey(token) ? session(tokens.remove(token)) : Answer.no("ExpiredToken", "Token has been revoked");
            case "com.atproto.identity.resolveHandle" -> query.get("handle").endsWith(".test")
                    ? new Answer(200, JSON.createObjectNode().put("did", did(query.get("handle"))))
                    : Answer.no("InvalidRequest", "Unable to resolve handle");
            case "com.atproto.repo.getRecord" -> get("at://" + query.get("repo") + "/" + query.get("collection") + "/" + query.get("rkey"));
            case "com.atproto.repo.putRecord" -> token.startsWith("access") && tokens.containsKey(token) ? put(body) : Answer.no("ExpiredToken", "Token has expired");
            default -> new Answer(501, Answer.no("MethodNotImplemented", "Method Not Implemented").body);
        };
    }

    private Answer session(String handle) {
        String access = "access-" + serial.incrementAndGet();
        String refresh = "refresh-" + serial.incrementAndGet();
        tokens.put(access, handle);
        tokens.put(refresh, handle);
        secrets.addAll(List.of(access, refresh));
        return new Answer(200, JSON.createObjectNode().put("did", did(handle)).put("handle", handle).put("accessJwt", access).put("refreshJwt", refresh));
    }

    private Answer get(String uri) {
        JsonNode value = records.get(uri);
        if (value == null) return Answer.no("RecordNotFound", "Could not locate record: " + uri);
        var found = JSON.createObjectNode().put("uri", uri).put("cid", cid(value));
        found.set("value", value);
        return new Answer(200, found);
    }

    private Answer put(JsonNode body) {
        String uri = "at://" + body.path("repo").asString() + "/" + body.path("collection").asString() + "/" + body.path("rkey").asString();
        if (GRAPHEME.matcher(body.at("/record/text").asString("")).results().count() > 300) return Answer.no("InvalidRequest", "Record/text must not be longer than 300 graphemes");
        JsonNode before = records.put(uri, body.get("record"));
        if (!body.get("record").equals(before)) commits.incrementAndGet();
        return new Answer(200, JSON.createObjectNode().put("uri", uri).put("cid", cid(body.get("record"))));
    }

    static String cid(JsonNode value) {
        return "bafy" + Integer.toHexString(value.toString().hashCode());
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return Arrays.stream(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("").split("&"))
                .filter(pair -> pair.contains("="))
                .collect(Collectors.toMap(pair -> pair.split("=")[0], pair -> URLDecoder.decode(pair.split("=")[1], StandardCharsets.UTF_8)));
    }

    /// Everything asked since the last time.
    List<String> askedSince() {
        var since = new ArrayList<>(asked);
        asked.clear();
        return since;
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
