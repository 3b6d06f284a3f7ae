package murmuration.export.bluesky;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import murmuration.review.Account;

/// Whom a mention means: one of the cast by its handle in the story or its account, else whoever has that handle on the network.
final class Handles {

    private static final Pattern DID = Pattern.compile("did:[a-z]+:[a-zA-Z0-9._:%-]{1,2000}");

    private final Server server;

    Handles(Server server) {
        this.server = server;
    }

    /// The DIDs of these handles; a handle of nobody is left out.
    ///
    /// @return nothing, if the server could not be asked
    Optional<Map<String, String>> of(List<String> handles, List<Account> cast, Account asking) {
        var known = new HashMap<String, String>();
        for (String handle : handles) {
            Optional<String> own = cast.stream().filter(account -> account.name().equals(handle) || account.name().startsWith(handle + ".")).map(Account::id).findFirst();
            if (own.isPresent()) {
                known.put(handle, own.get());
            } else if (handle.contains(".")) {
                switch (server.query(asking.service(), "com.atproto.identity.resolveHandle", Map.of("handle", handle))) {
                    case Reply.Done(var body) when DID.matcher(body.path("did").asString("")).matches() -> known.put(handle, body.path("did").asString());
                    case Reply.Refused refused when refused.isTooMany() -> { return Optional.empty(); }
                    case Reply.Silence _ -> { return Optional.empty(); }
                    case Reply.Done _, Reply.Refused _ -> { } // nobody has it; it stays plain text
                }
            }
        }
        return Optional.of(known);
    }
}
