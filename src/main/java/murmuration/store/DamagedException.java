package murmuration.store;

/// The database's own file is damaged. What can still be read can be taken out of it: see [Salvage].
public final class DamagedException extends StoreException {
    public DamagedException(String message, Throwable cause) {
        super(message, cause);
    }
}
