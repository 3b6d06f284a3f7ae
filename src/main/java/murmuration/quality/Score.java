package murmuration.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A draft's worth, 0..100, and why: the weighted mean of its findings; a fatal finding keeps it under [#UNFIT].
public record Score(double total, List<Finding> findings) {

    /// No threshold of a character lies this low, so that a draft with a fatal fault never reaches the desk.
    public static final double UNFIT = 20;

    public Score {
        findings = List.copyOf(findings);
    }

    static Score of(List<Finding> findings) {
        double weights = findings.stream().mapToDouble(Finding::weight).sum();
        double mean = findings.stream().mapToDouble(finding -> finding.score() * finding.weight()).sum() / weights;
        boolean fatal = findings.stream().anyMatch(Finding::fatal);
        return new Score(fatal ? Math.min(mean, UNFIT - 1) : mean, findings);
    }

    /// With one more finding.
    Score with(Finding one) {
        return of(Stream.concat(findings.stream(), Stream.of(one)).toList());
    }

    Map<String, Double> byCheck() {
        return findings.stream().collect(Collectors.toMap(Finding::check, Finding::score, Math::min));
    }

    /// What pulled it down most.
    public Finding weakest() {
        return findings.stream().max(Comparator.comparingDouble(finding -> (finding.fatal() ? 1000 : 0) + (100 - finding.score()) * finding.weight())).orElseThrow();
    }

    public double of(String check) {
        return findings.stream().filter(finding -> finding.check().equals(check)).mapToDouble(Finding::score).findFirst().orElse(0);
    }
}
