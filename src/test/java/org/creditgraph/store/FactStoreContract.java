package org.creditgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.Refusal;
import org.creditgraph.store.BatchWriter.Effect;
import org.creditgraph.store.BatchWriter.Result;
import org.creditgraph.store.BatchWriter.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does, wherever its database runs. */
abstract class FactStoreContract {
  abstract StoreConnection connection();

  /** Closes the connection and opens it again, as a new process would. */
  abstract void reopen();

  /** How many random histories there is time for. */
  abstract int histories();

  FactStore facts() {
    return connection().facts();
  }

  @BeforeEach
  void emptyTheStore() {
    TestStores.empty(connection().driver());
  }

  @Test
  void shouldTellTheSameHistoryAsPlainMaps() {
    for (long seed = 1; seed <= histories(); seed++) {
      emptyTheStore();
      new RandomHistory(this, seed).play(15, seed % 4 == 1);
    }
  }

  @Test
  void shouldSayWhatBecameOfEachRow() {
    assertThat(write(PERSON, PERSON)).containsExactly("ADDED", "UNCHANGED");
    assertThat(write(PERSON, renamed("乙"), renamed("丙")))
        .containsExactly("UNCHANGED", "SUPERSEDED", "SUPERSEDED");
    try (BatchWriter writer = facts().begin("back")) {
      Row back = new Row(Fact.of(FactType.PERSON, "id", "P1"), true);
      assertThat(effects(writer.write(List.of(back, back))))
          .containsExactly("RETRACTED", "NOTHING_TO_RETRACT");
      assertThat(writer.commit(null)).isPresent();
    }
    assertThat(read(1)).containsExactly(new FactVersion(PERSON, 1, FactVersion.STILL_KNOWN));
    assertThat(read(3))
        .containsExactlyInAnyOrder(
            new FactVersion(PERSON, 1, 2), new FactVersion(renamed("丙"), 2, 3));
  }

  @Test
  void shouldMakeNoBatchWhenNothingChanged() {
    write(PERSON);
    List<String> before = TestStores.dump(connection().driver());
    try (BatchWriter writer = facts().begin("there and back")) {
      writer.write(List.of(new Row(renamed("乙"), false)));
      writer.write(List.of(new Row(PERSON, false)));
      writer.write(List.of(new Row(ORGANIZATION, false)));
      writer.write(List.of(new Row(ORGANIZATION, true)));
      assertThat(writer.commit(null)).isEmpty();
    }
    assertThat(TestStores.dump(connection().driver())).isEqualTo(before);
    assertThat(facts().batchesAfter(0)).hasSize(1);
  }

  @Test
  void shouldSayWhyARowIsRefused() {
    write(PERSON);
    Fact role =
        Fact.of(FactType.ROLE, "holder_id", "P1", "organization_id", "O9", "role", "MANAGER");
    Fact astray =
        Fact.of(FactType.ROLE, "holder_id", "P1", "organization_id", "P1", "role", "MANAGER");
    Fact clash = Fact.of(FactType.PLATFORM, "id", "P1");
    try (BatchWriter writer = facts().begin("refused")) {
      assertThat(writer.write(List.of(new Row(role, false), new Row(astray, false))))
          .extracting(Result::column, Result::reason)
          .containsExactly(
              tuple("organization_id", "no organization has the id O9"),
              tuple(
                  "organization_id",
                  "the id P1 is that of a person, but organization_id must refer to a known"
                      + " organization"));
      assertThat(writer.write(List.of(new Row(clash, false))))
          .extracting(Result::column, Result::reason)
          .containsExactly(
              tuple(
                  "id",
                  "the id P1 is that of a person already, and an id stands for one thing only"));
    }
  }

  @Test
  void shouldChangeAPaymentByARowWithoutItsAccounts() {
    write(PERSON);
    write(Fact.of(FactType.ACCOUNT, "id", "K1"), Fact.of(FactType.ACCOUNT, "id", "K2"));
    Fact whole =
        Fact.of(FactType.PAYMENT, "id", "Z1", "from_account_id", "K1", "to_account_id", "K2");
    write(whole);
    long absent = 0;
    for (String column : List.of("from_account_id", "to_account_id", "paid_at")) {
      absent |= 1L << FactType.PAYMENT.position(column);
    }
    Row some = new Row(Fact.of(FactType.PAYMENT, "id", "Z1", "purpose", "x"), false, absent);
    Row unknown = new Row(Fact.of(FactType.PAYMENT, "id", "Z2", "purpose", "x"), false, absent);
    try (BatchWriter writer = facts().begin("some columns")) {
      assertThat(effects(writer.write(List.of(some, unknown, some))))
          .containsExactly("SUPERSEDED", "REFUSED from_account_id", "UNCHANGED");
      assertThat(effects(writer.write(List.of(some)))).containsExactly("UNCHANGED");
      assertThat(writer.commit(null)).isPresent();
    }
    assertThat(read(4))
        .contains(
            new FactVersion(whole, 3, 4),
            new FactVersion(some.fact().beside(whole, absent), 4, FactVersion.STILL_KNOWN));
  }

  @Test
  void shouldWriteOneBatchAtATime() {
    try (BatchWriter writer = facts().begin("first")) {
      writer.write(List.of(new Row(PERSON, false)));
      assertThatThrownBy(() -> facts().begin("second"))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("“first” is under way");
    }
    assertThat(write(PERSON)).containsExactly("ADDED");
  }

  @Test
  void shouldTakeOverABatchWhoseWriterDied() {
    BatchWriter dead = facts().begin("dead");
    dead.write(List.of(new Row(ORGANIZATION, false)));
    dead.write(List.of(new Row(renamed("死"), false)));
    dead.write(List.of()); // nothing, but what went before is settled
    TestStores.run(
        connection().driver(),
        "MATCH (b:Batch {state: 'OPEN'}) SET b.leaseUntil = 0, b.instance = 'another'");
    assertThat(write(PERSON)).containsExactly("ADDED");
    assertThat(read(1)).containsExactly(new FactVersion(PERSON, 1, FactVersion.STILL_KNOWN));
    assertThatThrownBy(() -> dead.commit(null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("took this import for dead");
    dead.close();
    assertThat(facts().batchesAfter(0)).extracting(Batch::title).containsExactly("test");
  }

  @Test
  void shouldGiveEachBatchAMomentAfterTheLast() {
    Instant noon = Instant.parse("2026-11-01T04:00:00.123456789Z");
    FactStore store = connection().factsAt(Clock.fixed(noon, ZoneOffset.UTC));
    assertThat(commit(store, renamed("一"), null)).isEqualTo("2026-11-01T04:00:00.123456Z");
    assertThat(commit(store, renamed("二"), null)).isEqualTo("2026-11-01T04:00:00.123457Z");
    assertThatThrownBy(() -> commit(store, renamed("三"), noon.minusSeconds(1)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("RECORDED_AT_BEFORE_LAST"));
    assertThatThrownBy(() -> commit(store, renamed("三"), noon.plusSeconds(1)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("RECORDED_AT_IN_FUTURE"));
    assertThat(facts().batchesAfter(1)).hasSize(1);
  }

  @Test
  void shouldReadAsAGraph() {
    write(PERSON);
    write(ORGANIZATION);
    write(
        Fact.of(
            FactType.ROLE,
            "holder_id",
            "P1",
            "organization_id",
            "O1",
            "role",
            "LEGAL_REPRESENTATIVE",
            "valid_from",
            LocalDate.of(2020, 3, 1)));
    Fact number =
        Fact.of(FactType.CONTACT, "subject_id", "O1", "kind", "BANK_ACCOUNT", "value", "B90001");
    write(number);
    write(Fact.of(FactType.ACCOUNT, "id", "B90001", "owner_id", "P1"));
    String query =
        """
        MATCH (p:Party:Person {name: '甲'})-[r:LEGAL_REPRESENTATIVE {validFrom: date('2020-03-01')}]->
              (:Enterprise {id: 'O1'})-[:BANK_ACCOUNT {value: 'B90001'}]->(a:Account:ContactPoint),
              (a)-[:ACCOUNT_OWNER]->(p)
        WHERE r.knownUntil IS NULL
        RETURN count(*)
        """;
    assertThat(TestStores.one(connection().driver(), query).asInt()).isEqualTo(1);
  }

  @Test
  void shouldKeepNamesAndIdentifiersBesideWhatTheySayMoreOf() {
    write(PERSON);
    Fact name = Fact.of(FactType.NAME, "subject_id", "P1", "kind", "ALIAS", "value", "TIAN Yinyin");
    Fact passport =
        Fact.of(
            FactType.IDENTIFIER,
            "subject_id",
            "P1",
            "scheme",
            "PASSPORT",
            "value",
            "E12345678",
            "country",
            "CN");
    write(name);
    write(passport);
    String query =
        """
        MATCH (p:Person {id: 'P1'})-[n:HAS_NAME {kind: 'ALIAS', value: 'TIAN Yinyin'}]->(p),
              (p)-[i:HAS_IDENTIFIER {scheme: 'PASSPORT', value: 'E12345678', country: 'CN'}]->(p)
        WHERE n.knownUntil IS NULL AND i.knownUntil IS NULL
        RETURN count(*)
        """;
    assertThat(TestStores.one(connection().driver(), query).asInt()).isEqualTo(1);
    try (BatchWriter writer = facts().begin("back")) {
      assertThat(effects(writer.write(List.of(new Row(name, true))))).containsExactly("RETRACTED");
      writer.commit(null);
    }
    reopen();
    assertThat(read(4))
        .containsExactlyInAnyOrder(
            new FactVersion(PERSON, 1, FactVersion.STILL_KNOWN),
            new FactVersion(name, 2, 4),
            new FactVersion(passport, 3, FactVersion.STILL_KNOWN));
  }

  @Test
  void shouldLabelAThingByTheKindItHasNow() {
    for (String kind : List.of("VESSEL", "AIRCRAFT", "VEHICLE", "VESSEL")) {
      write(Fact.of(FactType.ASSET, "id", "V1", "kind", kind));
      assertThat(
              TestStores.one(connection().driver(), "MATCH (n:Asset) RETURN labels(n)")
                  .asList(label -> label.asString()))
          .containsExactlyInAnyOrder("Entity", "Asset", (String) Labels.BY_KIND.get(kind));
    }
  }

  @Test
  void shouldKeepTheRegistersOfConductBesideTheGraph() {
    write(PERSON);
    write(ORGANIZATION);
    Fact contract = Fact.of(FactType.CONTRACT, "id", "X1");
    Fact tender =
        Fact.of(FactType.TENDER, "id", "X1", "owner_id", "O1", "winner_id", "O1", "status", "OPEN");
    Fact awarded = Fact.of(FactType.TENDER, "id", "X1", "owner_id", "O1", "status", "AWARDED");
    Fact bid =
        Fact.of(
            FactType.BID,
            "tender_id",
            "X1",
            "bidder_id",
            "O1",
            "site_manager_id",
            "P1",
            "device",
            "MAC-1");
    Fact payment =
        Fact.of(FactType.CONTRACT_PAYMENT, "contract_id", "X1", "amount", new BigDecimal("0.1"));
    Fact commitment = Fact.of(FactType.COMMITMENT, "id", "X1", "party_id", "P1", "kind", "PROOF");
    write(contract);
    write(tender);
    write(bid);
    write(payment);
    write(commitment);
    String query =
        """
        MATCH (:Enterprise {id: 'O1'})<-[b:BID {device: 'MAC-1', siteManagerId: 'P1'}]-(t:Tender {id: 'X1'}),
              (t)-[:TENDER_OWNER]->(:Enterprise), (k:Contract {id: 'X1'})-[p:CONTRACT_PAYMENT {amount: 0.1}]->(k),
              (:Commitment {id: 'X1'})-[:COMMITMENT_OF]->(:Person {id: 'P1'})
        WHERE b.knownUntil IS NULL AND p.knownUntil IS NULL AND NOT t:Entity
        RETURN count(*)
        """;
    assertThat(TestStores.one(connection().driver(), query).asInt()).isEqualTo(1);
    try (BatchWriter writer = facts().begin("undone")) {
      writer.write(List.of(new Row(awarded, false)));
      writer.write(List.of(new Row(bid, true)));
    }
    assertThat(TestStores.one(connection().driver(), query).asInt()).isEqualTo(1);
    write(awarded);
    try (BatchWriter writer = facts().begin("back")) {
      Result astray =
          writer
              .write(
                  List.of(
                      new Row(bid, true),
                      new Row(
                          Fact.of(
                              FactType.BID,
                              "tender_id",
                              "X1",
                              "bidder_id",
                              "P1",
                              "deposit_account_id",
                              "O1"),
                          false)))
              .getLast();
      assertThat(astray.reason()).startsWith("the id O1 is that of an enterprise, but");
      writer.commit(null);
    }
    reopen();
    assertThat(read(9))
        .filteredOn(version -> !version.fact().type().isInSnapshots())
        .containsExactlyInAnyOrder(
            new FactVersion(tender, 4, 8),
            new FactVersion(awarded, 8, FactVersion.STILL_KNOWN),
            new FactVersion(bid, 5, 9),
            new FactVersion(payment, 6, FactVersion.STILL_KNOWN),
            new FactVersion(commitment, 7, FactVersion.STILL_KNOWN));
  }

  @Test
  void shouldTieEveryPointOfAContactAndEndTheTiesWithIt() {
    write(ORGANIZATION);
    String[] phones = {"subject_id", "O1", "kind", "PHONE", "value", "13800138000/13900139000"};
    write(Fact.of(FactType.CONTACT, (Object[]) phones));
    assertThat(also("t.knownUntil IS NULL")).isEqualTo(1);
    Fact ended = Fact.of(FactType.CONTACT, (Object[]) phones);
    Object[] values = new Object[FactType.CONTACT.columns().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = ended.value(i);
    }
    values[FactType.CONTACT.position("valid_to")] = LocalDate.of(2024, 3, 1);
    try (BatchWriter writer = facts().begin("undone")) {
      writer.write(List.of(new Row(new Fact(FactType.CONTACT, values, null), false)));
    }
    assertThat(also("t.knownUntil IS NULL")).isEqualTo(1);
    assertThat(also("true")).isEqualTo(1);
    write(new Fact(FactType.CONTACT, values, null));
    assertThat(also("t.knownUntil IS NULL AND t.validTo = date('2024-03-01')")).isEqualTo(1);
    assertThat(also("t.knownUntil IS NOT NULL")).isEqualTo(1);
  }

  private int also(String condition) {
    String query =
        "MATCH (:Enterprise {id: 'O1'})-[t:ALSO_REACHED_AT]->(:ContactPoint {id:"
            + " 'PHONE:+8613900139000'}) WHERE "
            + condition
            + " RETURN count(*)";
    return TestStores.one(connection().driver(), query).asInt();
  }

  @Test
  void shouldFindABatchByItsNoteAlsoAfterAStart() {
    BatchNote note = new BatchNote("who", "why", "key-1", "digest");
    try (BatchWriter writer = facts().begin("noted")) {
      writer.write(List.of(new Row(PERSON, false)));
      assertThat(facts().noted("key-1")).isEmpty();
      Batch batch = writer.commit(null, note).orElseThrow();
      assertThat(facts().noted("key-1")).contains(new BatchNote.Noted(batch, note));
    }
    write(ORGANIZATION);
    reopen();
    assertThat(facts().noted("key-1").orElseThrow().note()).isEqualTo(note);
    assertThat(facts().noted("key-2")).isEmpty();
  }

  @Test
  void shouldWaitForAnotherBatchToEnd() throws Exception {
    BatchWriter first = facts().begin("first");
    Thread ending =
        Thread.ofVirtual()
            .start(
                () -> {
                  sleepAWhile();
                  first.close();
                });
    try (BatchWriter second = facts().begin("second", Duration.ofSeconds(20))) {
      assertThatThrownBy(() -> facts().begin("third", Duration.ofMillis(50)))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("“second” is under way");
    }
    ending.join();
  }

  @Test
  void shouldGiveEachOfManyThreadsItsTurn() throws Exception {
    int turns = 15;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writing = new ArrayList<>();
      for (int thread = 0; thread < 3; thread++) {
        writing.add(
            threads.submit(
                () -> {
                  for (int turn = 0; turn < turns; turn++) {
                    facts().begin("turn", Duration.ofMinutes(2)).close();
                  }
                  return turns;
                }));
      }
      for (Future<?> thread : writing) {
        assertThat(thread.get()).isEqualTo(turns);
      }
    }
  }

  private static void sleepAWhile() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void shouldKeepDecisionsAsTheyAreAndOneForEachKey() {
    DecisionStore decisions = connection().decisions();
    StoredDecision first = StoredDecisions.of("D1", "k1");
    assertThat(decisions.keep(List.of(first))).containsExactly(first);
    StoredDecision second = StoredDecisions.of("D2", "k2");
    StoredDecision late = StoredDecisions.of("D3", "k1");
    assertThat(decisions.keep(List.of(second, late, second)))
        .containsExactly(second, first, second);
    StoredDecision keyless = StoredDecisions.of("D4", null);
    StoredDecision another = StoredDecisions.of("D5", null);
    assertThat(decisions.keep(List.of(keyless, another))).containsExactly(keyless, another);
    decisions.keepText("hash", "text");
    decisions.keepText("hash", "another text");
    reopen();
    decisions = connection().decisions();
    assertThat(decisions.find("D1")).contains(first);
    assertThat(decisions.find("D3")).isEmpty();
    assertThat(decisions.find("D5")).contains(another);
    assertThat(decisions.findByKeys(List.of("k2", "none", "k1")))
        .isEqualTo(Map.of("k1", first, "k2", second));
    assertThat(decisions.findByKeys(List.of())).isEmpty();
    assertThat(decisions.findText("hash")).contains("text");
    assertThat(decisions.findText("none")).isEmpty();
    write(PERSON);
    assertThat(read(1)).containsExactly(new FactVersion(PERSON, 1, FactVersion.STILL_KNOWN));
  }

  @Test
  void shouldKeepNoneOfManyWhereOneCannotBeKept() {
    DecisionStore decisions = connection().decisions();
    decisions.keep(List.of(StoredDecisions.of("D999", null)));
    List<StoredDecision> many = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      many.add(StoredDecisions.of("D" + i, "k" + i));
    }
    assertThatThrownBy(() -> decisions.keep(many)).isInstanceOf(RuntimeException.class);
    assertThat(decisions.findByKeys(many.stream().map(StoredDecision::key).toList())).isEmpty();
    many.removeLast();
    assertThat(decisions.keep(many)).isEqualTo(many);
    assertThat(decisions.findByKeys(many.stream().map(StoredDecision::key).toList())).hasSize(999);
  }

  /** Many at once share commits; each finds what it was told to be kept. */
  @Test
  void shouldKeepTheDecisionsOfManyThatComeAtOnce() throws Exception {
    DecisionStore decisions = connection().decisions();
    List<Future<StoredDecision>> asked = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 300; i++) {
        StoredDecision own = StoredDecisions.of("D" + i, "k" + i % 100);
        asked.add(
            threads.submit(
                () -> {
                  StoredDecision kept = decisions.keep(List.of(own)).getFirst();
                  assertThat(decisions.find(kept.id())).contains(kept);
                  return kept;
                }));
      }
    }
    Map<String, StoredDecision> byKey = new HashMap<>();
    for (Future<StoredDecision> one : asked) {
      StoredDecision kept = one.get();
      assertThat(byKey.computeIfAbsent(kept.key(), key -> kept)).isEqualTo(kept);
    }
    assertThat(byKey).hasSize(100);
  }

  private static final Fact PERSON = renamed("甲");
  private static final Fact ORGANIZATION =
      Fact.of(FactType.ORGANIZATION, "id", "O1", "kind", "ENTERPRISE");

  private static Fact renamed(String name) {
    return Fact.of(FactType.PERSON, "id", "P1", "name", name);
  }

  private List<String> write(Fact... rows) {
    try (BatchWriter writer = facts().begin("test")) {
      List<Result> results =
          writer.write(Stream.of(rows).map(fact -> new Row(fact, false)).toList());
      writer.commit(null);
      return effects(results);
    }
  }

  private static String commit(FactStore store, Fact fact, @Nullable Instant recordedAt) {
    try (BatchWriter writer = store.begin("test")) {
      writer.write(List.of(new Row(fact, false)));
      return writer.commit(recordedAt).orElseThrow().recordedAt().toString();
    }
  }

  private List<FactVersion> read(int sequence) {
    List<FactVersion> read = new ArrayList<>();
    facts().read(sequence, read::add);
    return read;
  }

  static List<String> effects(List<Result> results) {
    return results.stream()
        .map(
            result ->
                result.effect() == Effect.REFUSED
                    ? "REFUSED " + result.column()
                    : result.effect().name())
        .toList();
  }
}
