package murmuration.studio.canon;

import java.util.List;
import java.util.Optional;
import murmuration.canon.Fact;
import murmuration.canon.ProposedFact;

/// A sentence that is true, or that the book proposes.
sealed interface Statement {

    /// What it would hold as.
    Fact fact();

    record True(Fact fact) implements Statement {}

    /// @param proposal as the book has it
    record Proposed(ProposedFact proposal) implements Statement {

        @Override
        public Fact fact() {
            return proposal.confirmed();
        }
    }

    default int chapter() {
        return fact().chapter();
    }

    default Optional<Integer> passage() {
        return this instanceof Proposed(var proposal) ? Optional.of(proposal.passage()) : Optional.empty();
    }

    default List<String> knownBy() {
        return fact().knownBy().stream().filter(name -> !name.equals(Fact.ALL)).toList();
    }
}
