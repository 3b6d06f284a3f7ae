package murmuration.canon.manuscript;

/// Told how far a long piece of work has come, on the thread that does it.
@FunctionalInterface
public interface Progress {

    Progress SILENT = (_, _) -> {};

    /// @param done 0 to 1
    void at(String what, double done);
}
