package murmuration.store;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// A PostgreSQL server that several studios share.
///
/// @param url as JDBC writes it, such as `jdbc:postgresql://host/database?user=anna&currentSchema=low_water`; it holds no password
/// @param password if it is known here; otherwise the driver looks into the user's `.pgpass`
/// @param novelist who sits before this studio, as the others read it beside her verdicts
public record Server(String url, Optional<String> password, String novelist) {

    private static final String PREFIX = "jdbc:postgresql:";
    private static final Pattern PASSWORD = Pattern.compile("(?i)[?&](password|pwd)=|//[^/@?]*:[^/@?]*@");

    /// @throws StoreException for an address that is none, or that holds a password
    public Server {
        if (!url.startsWith(PREFIX)) throw new StoreException("The store “" + url.split("[?@]")[0] + "” is not known; write jdbc:postgresql://HOST/DATABASE, or leave it out for a file in the world's folder.");
        if (PASSWORD.matcher(url).find()) throw new StoreException("The address of the store holds a password; take it out, and give it as PGPASSWORD, in .pgpass, or with `murmuration store WORLD password`.");
    }

    /// Where it is, without what concerns the connection alone.
    public String place() {
        return url.substring(PREFIX.length()).replaceFirst("^//", "").split("\\?")[0];
    }

    /// The name of the machine, under which a password is kept.
    public String host() {
        String host = URI.create(url.substring("jdbc:".length()).split("\\?")[0]).getHost();
        return host == null ? "localhost" : host;
    }

    /// Nothing secret.
    @Override
    public String toString() {
        return place();
    }
}
