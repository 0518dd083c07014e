package org.creditgraph.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.graph.WrittenText;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot as of one day, as known at one moment, by terms of publication: what is in force is a
 * function of all three. Cheap to make; safe for many threads.
 */
public final class View {
  private final Snapshot snapshot;
  private final Tables tables;
  private final AsOf asOf;
  private final int sequence;
  private final @Nullable KnownRecords known;
  private final @Nullable TowardsRecords towards;
  private final PublicationTerms terms;

  /**
   * @param known where records are kept, when they are asked for as the snapshot's last batch knows
   *     them; likewise the marks
   */
  View(
      Snapshot snapshot,
      Tables tables,
      AsOf asOf,
      int sequence,
      @Nullable KnownRecords known,
      @Nullable TowardsRecords towards,
      PublicationTerms terms) {
    this.snapshot = snapshot;
    this.tables = tables;
    this.asOf = asOf;
    this.sequence = sequence;
    this.known = known;
    this.towards = towards;
    this.terms = terms;
  }

  /** The same knowledge, asked for another day. */
  public View on(LocalDate day) {
    AsOf then = new AsOf(day, asOf.knownAt());
    return new View(snapshot, tables, then, sequence, known, towards, terms);
  }

  /** The same day and knowledge, by other terms of publication. */
  public View by(PublicationTerms other) {
    boolean same = other == terms || other.equals(terms);
    return same ? this : new View(snapshot, tables, asOf, sequence, known, towards, other);
  }

  /** How long records are published; by their severity alone unless it was said otherwise. */
  public PublicationTerms terms() {
    return terms;
  }

  public AsOf asOf() {
    return asOf;
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  /** The last batch that was known at the asked moment, 0 for none. */
  public int sequence() {
    return sequence;
  }

  /** The node with this id, however a source may write it, or -1 when none is known. */
  public int find(String id) {
    int node = tables.nodes.find(id);
    if (node >= 0 && tables.knows(node, sequence)) {
      return node;
    }
    String written = WrittenText.id(id);
    return written.equals(id) ? -1 : find(written);
  }

  /** Whether the node is known (not retracted, not of a later batch). */
  public boolean knows(int node) {
    return tables.knows(node, sequence);
  }

  public String id(int node) {
    Objects.checkIndex(node, tables.nodes.count());
    return tables.nodes.get(node);
  }

  /** The kind of a known node: of the entity while one is known, else of the contact point. */
  public NodeKind kind(int node) {
    return nodes().kind(node);
  }

  /** What a person calls the node: its name or title, a contact point's value, else its id. */
  public String name(int node) {
    return nodes().name(node);
  }

  /** The fact that defines the node, as known; empty for a contact point. */
  public Optional<Fact> fact(int node) {
    return nodes().fact(node);
  }

  /** One text column of the fact that defines the node; null when it has none or no such column. */
  public @Nullable String text(int node, String column) {
    return nodes().text(node, column);
  }

  /** One date column of the fact that defines the node as an epoch day, or {@code unknown}. */
  public int day(int node, String column, int unknown) {
    return nodes().day(node, column, unknown);
  }

  /** Whether the fact that defines the node has a value in a column. */
  public boolean tells(int node, String column) {
    return nodes().tells(node, column);
  }

  private NodeReader nodes() {
    return new NodeReader(tables, sequence);
  }

  /**
   * A cursor over links of the given kinds (bits of {@link LinkKind}) whose both ends are known and
   * that hold on the day asked; with {@code includeEnded} those too that began on or before it and
   * have ended.
   */
  public LinkCursor links(long kinds, boolean includeEnded) {
    int day = Math.clamp(asOf.validOn().toEpochDay(), -FactDecoder.MAX, FactDecoder.MAX);
    return new LinkCursor(tables, sequence, day, kinds, includeEnded);
  }

  public Link link(int link) {
    return link(linkVersion(link));
  }

  /** The votes of the holdings of a code, at the lower end of what is known. */
  public long votes(int holding) {
    return tables.weights.votes(holding);
  }

  /** A link of any snapshot that has the numbering of this one. */
  public Link link(LinkVersion link) {
    return new LinkReader(tables, sequence).link(link);
  }

  /** What a link's number stands for, to be kept longer than the snapshot. */
  public LinkVersion linkVersion(int link) {
    return new LinkReader(tables, sequence).version(link);
  }

  /**
   * Compares two paths, given by the numbers of their links, by what the links say: the shorter
   * first, and in the same order in every snapshot that holds the same facts.
   */
  public int comparePaths(List<Integer> path, List<Integer> other) {
    int order = Integer.compare(path.size(), other.size());
    for (int i = 0; order == 0 && i < path.size(); i++) {
      order = Link.BY_CONTENT.compare(link(path.get(i)), link(other.get(i)));
    }
    return order;
  }

  /**
   * What else is known of a node: its facts of a type that says more of one node, in no particular
   * order, whatever their periods. Empty for a node that is not known.
   */
  public List<Fact> attributes(int node, FactType type) {
    return nodes().attributes(node, type);
  }

  /** The versions of the entity or record of this id that were known by then, oldest first. */
  public List<FactVersion> history(String id) {
    return snapshot.versionsOf(id, sequence);
  }

  /**
   * The records about a party, under whatever id, or a store, by decision day then id, as known;
   * whatever their state.
   */
  public List<CreditRecord> recordsOf(int node) {
    return new RecordReader(tables, sequence, known).about(node);
  }

  public Optional<CreditRecord> record(String id) {
    int record = tables.records.find(id);
    Optional<CreditRecord> found = record < 0 ? Optional.empty() : record(record);
    String written = found.isPresent() ? id : WrittenText.id(id);
    return written.equals(id) ? found : record(written);
  }

  /** The record of a number below {@link Snapshot#recordCount}; empty when it is not known. */
  public Optional<CreditRecord> record(int record) {
    return Optional.ofNullable(new RecordReader(tables, sequence, known).read(record));
  }

  /** The records that name a person, under whatever id, as responsible; by decision day then id. */
  public List<CreditRecord> recordsNaming(int person) {
    return new RecordReader(tables, sequence, known).naming(person);
  }

  /**
   * How many known facts refer to a node.
   *
   * @param facts ties to other nodes
   * @param records about it, or naming it
   */
  public record Referring(int facts, int records) {}

  /** The known facts that refer to a node by its number, whether the node is known or not. */
  public Referring referringTo(int node) {
    return new Referrers(tables, sequence).of(node);
  }

  /**
   * False only where no record is about the node, nor about anything that it leads, holds, declares
   * to control or acts in concert with, however indirectly and on whatever day.
   */
  public boolean mayLeadToRecord(int node) {
    return towards == null || towards.isMarked(node);
  }

  /** False only where the node was never told to act in concert with another. */
  public boolean mayActInConcert(int node) {
    return tables.concerted.has(node);
  }

  /**
   * False only where who holds what of the node, or what it holds, is as it stands: where it was
   * never told to be a nominee or to have one, a branch or a head office, to have another id or an
   * executive partner, nor a share of it that is unknown or in a nominee's name.
   */
  public boolean isIntricate(int node) {
    return tables.intricate.has(node);
  }

  /** False only where no node is intricate. */
  public boolean mayBeIntricate() {
    return tables.anyIntricate;
  }

  /** Likewise of who holds the node, holders apart that {@link #mayStandForAnother}. */
  public boolean isHeldIntricately(int node) {
    return tables.heldClosely.has(node);
  }

  /** False only where what the node holds is its own: it was no nominee and has no other id. */
  public boolean mayStandForAnother(int node) {
    return tables.aliases.has(node);
  }

  /** False only where no other id ever bore the node's valid number. */
  public boolean mayHaveTwin(int node) {
    return tables.twins.has(node);
  }

  /** False only where the node was never told to be a branch, nor to have one. */
  public boolean mayBeOfBranch(int node) {
    return tables.branches.has(node);
  }

  /** False only where no record was ever told about the node, under whatever id. */
  public boolean mayHaveRecord(int node) {
    return tables.bySubject.first(node) >= 0 || tables.twins.has(node);
  }

  /** False only where no record ever named the person, under whatever id. */
  public boolean mayBeNamed(int person) {
    return tables.byPerson.first(person) >= 0 || tables.twins.has(person);
  }

  /**
   * What a finding keeps with the facts of this view, made when it is first asked for: it is of the
   * snapshot, whatever day is asked, and goes with it, so that it never outlives a fact. Empty for
   * a view of the past, of which nothing is kept.
   *
   * @param owner who keeps it
   * @param type of what is kept; safe for many threads
   */
  public <T> Optional<T> kept(Object owner, Class<T> type, Supplier<T> maker) {
    return known == null ? Optional.empty() : Optional.of(snapshot.kept(owner, type, maker));
  }
}
