package murmuration.canon;
import java.util.*;
public final class Canon implements AutoCloseable {
  final List<Fact> f; final Manuscript m;
  Canon(Manuscript m, List<Fact> f) { this.f=f; this.m=m; }
  public static Canon of(Manuscript manuscript, List<Fact> facts) { return new Canon(manuscript, facts); }
  public Manuscript manuscript() { return m; }
  public List<Fact> facts() { return f; }
  public List<Known> ask(String query, Reader who, int limit) { return List.of(new Known("x", 1, .4, Known.Kind.PASSAGE, 1)); }
  public Optional<Known> bestUnknown(String query, Reader who) { return Optional.empty(); }
  public Set<String> names() { return Set.of("Constance","Cannery","Office","Skerries","Ridge","Lotte","Benno","Ilse","Varga","Pell","Halloran","Lantern","Tern","Low","Tide","Tallow","Street","Window","Four","Brannoc","Salt","Stairs","Joss","Tomas","Reyl","Delta","Netmakers","Row","St","Crane","Eleven","Harbour","Mr"); }
  public void close() {}
}
