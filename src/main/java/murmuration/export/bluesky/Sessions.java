package murmuration.export.bluesky;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import murmuration.review.Account;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who is logged in. A session is kept from start to start and refreshed when it has had its time; the password is used only when there is no other way,
/// because a server allows few logins.
final class Sessions {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern APP_PASSWORD = Pattern.compile("[a-z2-7]{4}(-[a-z2-7]{4}){3}");
    private static final Pattern HANDLE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");
    private static final int LONGEST_NAME = 40;

    private final Server server;
    private final Secrets secrets;
    private final Map<String, Session> open = new ConcurrentHashMap<>();

    Sessions(Server server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    /// What came of a first login.
    ///
    /// @param place where the password is kept, in words
    record LoggedIn(String handle, String did, String place) {}

    /// Logs in with an app password and keeps it.
    ///
    /// @throws BlueskyException if it is none, or the server does not take it
    LoggedIn login(String service, String handle, String password) {
        if (!HANDLE.matcher(handle).matches()) throw new BlueskyException("“" + handle.replaceAll("[^\\x20-\\x7e]", "?") + "” is no handle; it looks like tria.bsky.social.");
        if (!APP_PASSWORD.matcher(password).matches()) {
            throw new BlueskyException("That is no app password. Make one in Bluesky under Settings, Privacy and security, App passwords; it looks like abcd-efgh-ijkl-mnop. Your own password is not wanted here.");
        }
        return switch (create(service, handle, password)) {
            case Reply.Done(var body) -> keep(service, handle, password, body);
            case Reply.Refused refused when refused.isTooMany() -> throw new BlueskyException("The server of " + handle + " has seen too many logins; try again later.");
            case Reply.Refused refused when refused.isElsewhere() || refused.isNoSuchService() -> throw new BlueskyException(service + " is no Bluesky server.");
            case Reply.Refused refused when refused.isShut() -> throw new BlueskyException("The account " + handle + " is suspended or switched off.");
            case Reply.Refused _ -> throw new BlueskyException("The server does not take this app password for " + handle + ".");
            case Reply.Silence(var why) -> throw new BlueskyException("Logging in as " + handle + " did not work: " + why + ".");
        };
    }

    private LoggedIn keep(String service, String handle, String password, JsonNode body) {
        Session session = Session.of(body).orElseThrow(() -> new BlueskyException(service + " is no Bluesky server."));
        String place = secrets.set(password(handle), password);
        hold(handle, session);
        return new LoggedIn(handle, session.did(), place);
    }

    void forget(String handle) {
        open.remove(handle);
        secrets.remove(session(handle));
        secrets.remove(password(handle));
    }

    /// Asks the account's server to do something.
    Reply as(Account account, String method, JsonNode body) {
        Function<Session, Reply> ask = session -> server.procedure(account.service(), method, Optional.of(body), Optional.of(session.access()));
        Optional<Session> known = Optional.ofNullable(open.get(account.name())).or(() -> secrets.get(session(account.name())).flatMap(Session::kept)).filter(session -> session.did().equals(account.id()));
        if (known.isEmpty()) return opened(account, loggedIn(account), ask);
        Reply reply = ask.apply(known.get());
        return reply instanceof Reply.Refused refused && refused.isOutworn() ? opened(account, renewed(account, known.get()), ask) : reply;
    }

    private Reply opened(Account account, Reply door, Function<Session, Reply> ask) {
        if (!(door instanceof Reply.Done(var body))) return door;
        Optional<Session> session = Session.of(body);
        if (session.isEmpty()) return new Reply.Silence("the server answered something that makes no sense");
        if (!session.get().did().equals(account.id())) return refusal("This handle belongs to another account now.");
        hold(account.name(), session.get());
        return ask.apply(session.get());
    }

    private Reply renewed(Account account, Session outworn) {
        Reply reply = server.procedure(account.service(), "com.atproto.server.refreshSession", Optional.empty(), Optional.of(outworn.refresh()));
        return reply instanceof Reply.Refused refused && !refused.isTooMany() && !refused.isShut() ? loggedIn(account) : reply;
    }

    private Reply loggedIn(Account account) {
        return secrets.get(password(account.name())).map(password -> create(account.service(), account.name(), password)).orElseGet(() -> refusal("No app password is kept for it."));
    }

    private Reply create(String service, String handle, String password) {
        return server.procedure(service, "com.atproto.server.createSession", Optional.of(JSON.createObjectNode().put("identifier", handle).put("password", password)), Optional.empty());
    }

    private static Reply refusal(String why) {
        return new Reply.Refused(401, "AuthenticationRequired", why, Optional.empty());
    }

    private void hold(String handle, Session session) {
        open.put(handle, session);
        secrets.set(session(handle), session.kept());
    }

    private static String password(String handle) {
        return "bluesky " + shortened(handle);
    }

    private static String session(String handle) {
        return "bluesky session " + shortened(handle);
    }

    /// Names of secrets are short; handles need not be.
    private static String shortened(String handle) {
        return handle.length() <= LONGEST_NAME ? handle : java.util.UUID.nameUUIDFromBytes(handle.getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString();
    }
}
