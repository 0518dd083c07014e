package org.creditgraph.snapshot;

import org.creditgraph.graph.ContactPoint;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.jspecify.annotations.Nullable;

/** All that a snapshot holds. A fork shares the contents and is what the next batch is added to. */
final class Tables {
  private static final NodeKind[] KINDS = NodeKind.values();
  private static final int KIND_BITS = 5;

  final Numbering numbering;

  /** Node numbers are text numbers, record numbers likewise. */
  final Texts nodes;

  final Texts records;
  final Texts words;
  final BytePages payloads;
  final Versions versions;

  /** The versions of the entity at each node. */
  final Chains ofNode;

  /** The versions that say more of each node; they do not make it known. */
  final Chains attributes;

  /** The versions of each record and of its parts. */
  final Chains ofRecord;

  final RecordIndex bySubject;
  final RecordIndex byPerson;
  final Weights weights;

  /** For a contact point the batch that first told of it and its kind, else 0. */
  final IntPages points;

  /** 1 for a node that was unknown for some time while links to it were known. */
  final IntPages gaps;

  /** Who was ever told to act in concert with another. */
  final NodeMarks concerted;

  /** Who ever bore a valid number which another bore as well. */
  final NodeMarks twins;

  /** Who was ever told to be a branch or to have one. */
  final NodeMarks branches;

  /** Who was ever told to be a nominee or to have one. */
  final NodeMarks nominees;

  /** Who may hold what is another's, or under another id: nominees and twins. */
  final NodeMarks aliases;

  /**
   * Of whom it may not be as it stands by whom it is held, whoever the holders are: branches,
   * twins, partnerships with an executive partner, organisations of which a share is not known or
   * in a nominee's name.
   */
  final NodeMarks heldClosely;

  /** All of these, concert apart. */
  final NodeMarks intricate;

  /** For the writer alone. */
  final NumberBearers numbers;

  Links links;
  boolean anyGap;
  boolean anyIntricate;

  /** The last batch taken in: nothing is known from a later one. */
  int last;

  Tables() {
    numbering = new Numbering();
    nodes = new Texts();
    records = new Texts();
    words = new Texts();
    payloads = new BytePages();
    versions = new Versions();
    ofNode = new Chains();
    attributes = new Chains();
    ofRecord = new Chains();
    bySubject = new RecordIndex();
    byPerson = new RecordIndex();
    weights = new Weights();
    points = new IntPages();
    gaps = new IntPages();
    concerted = new NodeMarks();
    twins = new NodeMarks();
    branches = new NodeMarks();
    nominees = new NodeMarks();
    aliases = new NodeMarks();
    heldClosely = new NodeMarks();
    intricate = new NodeMarks();
    numbers = new NumberBearers();
    links = new Links();
  }

  private Tables(Tables from) {
    numbering = from.numbering;
    nodes = from.nodes.fork();
    records = from.records.fork();
    words = from.words.fork();
    payloads = from.payloads.fork();
    versions = from.versions.fork();
    ofNode = from.ofNode.fork();
    attributes = from.attributes.fork();
    ofRecord = from.ofRecord.fork();
    bySubject = from.bySubject.fork();
    byPerson = from.byPerson.fork();
    weights = from.weights.fork();
    points = from.points.fork();
    gaps = from.gaps.fork();
    concerted = from.concerted.fork();
    twins = from.twins.fork();
    branches = from.branches.fork();
    nominees = from.nominees.fork();
    aliases = from.aliases.fork();
    heldClosely = from.heldClosely.fork();
    intricate = from.intricate.fork();
    numbers = from.numbers;
    links = from.links.fork();
    anyGap = from.anyGap;
    anyIntricate = from.anyIntricate;
    last = from.last;
  }

  Tables fork() {
    return new Tables(this);
  }

  /** The version that defines a node as known, or -1: the latest, should two of two types be. */
  int entityAt(int node, int sequence) {
    return latest(ofNode, node, sequence, null);
  }

  /** The version of a record itself as known, or -1. */
  int recordAt(int record, int sequence) {
    return latest(ofRecord, record, sequence, FactType.CREDIT_RECORD);
  }

  private int latest(Chains chains, int owner, int sequence, @Nullable FactType type) {
    int found = -1;
    for (int version = chains.first(owner); version >= 0; version = chains.next(version)) {
      if (versions.knownAt(version, sequence)
          && (type == null || versions.type(version) == type)
          && (found < 0 || after(version, found))) {
        found = version;
      }
    }
    return found;
  }

  private boolean after(int version, int other) {
    int difference = versions.knownFrom(version) - versions.knownFrom(other);
    return difference > 0
        || (difference == 0 && versions.type(version).compareTo(versions.type(other)) > 0);
  }

  boolean knows(int node, int sequence) {
    int point = pointKnownFrom(node);
    return (point > 0 && point <= sequence) || entityAt(node, sequence) >= 0;
  }

  /** The batch that first told of a contact point, 0 for a node that is none. */
  int pointKnownFrom(int node) {
    return points.get(node) >>> KIND_BITS;
  }

  /** The kind of a contact point. */
  NodeKind pointKind(int node) {
    return KINDS[points.get(node) & (1 << KIND_BITS) - 1];
  }

  void markPoint(int node, LinkKind kind, int knownFrom) {
    int point = knownFrom << KIND_BITS | NodeKind.valueOf(kind.name()).ordinal();
    int held = points.get(node);
    if (held == 0 || point < held) {
      points.set(node, point);
    }
  }

  void markTwin(int node) {
    twins.set(node);
    aliases.set(node);
    markHeldClosely(node);
  }

  void markBranch(int branch, int office) {
    branches.set(branch);
    branches.set(office);
    markHeldClosely(branch);
    markIntricate(office);
  }

  void markNominee(int nominee, int principal) {
    nominees.set(nominee);
    nominees.set(principal);
    aliases.set(nominee);
    markIntricate(nominee);
    markIntricate(principal);
  }

  void markHeldClosely(int node) {
    heldClosely.set(node);
    markIntricate(node);
  }

  private void markIntricate(int node) {
    anyIntricate = true;
    intricate.set(node);
  }

  /** The moment a version is no longer known, as seen from a batch. */
  int knownUntil(int version, int sequence) {
    int until = versions.knownUntil(version);
    return until > sequence ? FactVersion.STILL_KNOWN : until;
  }

  static String pointValue(String nodeId, String kind) {
    return ContactPoint.valueIn(nodeId, kind);
  }
}
