package murmuration.canon;

import java.util.Set;

/// Something that a character says in a scene, put so that it can be read outside of it.
///
/// @param exchange whence it is taken
/// @param first number of its first sentence in the line, from 0
/// @param last whether it ends where the line ends
/// @param about names of the persons it speaks of, and of those it speaks to
/// @param to names of those whom it calls
record Remark(String text, Exchange exchange, int first, boolean last, Manner manner, Set<String> about, Set<String> to) {

    enum Manner {
        /// Stands for itself.
        PLAIN,
        /// Speaks to somebody whom it names.
        CALLING,
        /// Understood only under what it answers.
        REPLY
    }

    Line line() {
        return exchange.line();
    }
}
