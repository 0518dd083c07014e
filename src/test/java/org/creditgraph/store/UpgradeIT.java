package org.creditgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.creditgraph.graph.ContactPoints;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.store.BatchWriter.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/** What earlier versions stored by other rules is written anew, once, and no fact changes. */
class UpgradeIT {
  @TempDir static Path home;
  private static StoreConnection connection;

  private final List<String> told = new ArrayList<>();

  @BeforeAll
  static void open() {
    connection = StoreConnection.embedded(home, Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    connection.close();
  }

  @BeforeEach
  void empty() {
    TestStores.empty(connection.driver());
    write(
        row(FactType.ORGANIZATION, "id", "A1", "kind", "ENTERPRISE", "name", "甲"),
        row(FactType.ORGANIZATION, "id", "A2", "kind", "ENTERPRISE"),
        row(FactType.ORGANIZATION, "id", "A3", "kind", "ENTERPRISE"));
    write(row(FactType.PERSON, "id", "P1"));
    write(row(FactType.ACCOUNT, "id", "K1", "owner_id", "A1"));
    write(row(FactType.ACCOUNT, "id", "K2", "owner_id", "P1"));
    write(
        row(
            FactType.CREDIT_RECORD,
            "id",
            "R1",
            "subject_id",
            "A1",
            "kind",
            "PENALTY",
            "severity",
            "MINOR",
            "decided_on",
            LocalDate.of(2024, 1, 1)));
    write(row(FactType.PAYMENT, "id", "Z1", "from_account_id", "K1", "to_account_id", "K2"));
    write(
        contact("A1", "PHONE", "13800138000/13900139000"),
        contact("A2", "PHONE", "13900139000"),
        contact("A2", "EMAIL", "a@b.cn;c@d.cn"),
        contact("A3", "ADDRESS", "海口市"));
    write(row(FactType.ORGANIZATION, "id", "A1", "kind", "ENTERPRISE", "name", "甲二"));
  }

  @Test
  void shouldWriteAnewWhatAnEarlierVersionStoredAndChangeNoFact() {
    List<FactVersion> facts = read();
    List<String> graph = dump();
    makeEarlier();
    assertThat(dump()).isNotEqualTo(graph);
    upgrade(100, told::add);
    assertThat(told).hasSize(2);
    assertThat(told.getFirst()).contains("4 ids", "3 contacts", "no fact changes");
    assertThat(dump()).isEqualTo(graph);
    assertThat(read()).containsExactlyInAnyOrderElementsOf(facts);
    upgrade(100, told::add);
    assertThat(told).as("once").hasSize(2);
    try (BatchWriter writer = connection.facts().begin("the same again")) {
      writer.write(List.of(new Row(contact("A1", "PHONE", "13800138000/13900139000"), false)));
      assertThat(writer.commit(null)).isEmpty();
    }
  }

  @Test
  void shouldTieNobodyByAValueThatSaysNothing() {
    makeEarlier();
    for (String party : List.of("A2", "A3")) {
      run(
          "MATCH (a:Entity {id: '%s'}) MERGE (b:Entity:ContactPoint {id: 'PHONE:无'})"
                  .formatted(party)
              + " ON CREATE SET b.kind = 'PHONE', b.value = '无', b.knownFrom = 1"
              + " CREATE (a)-[:PHONE {value: '无', knownFrom: 1}]->(b)");
    }
    List<FactVersion> facts = read();
    upgrade(100, told::add);
    assertThat(told.getFirst()).contains("5 contacts");
    assertThat(count("MATCH (b {id: 'PHONE:无'}) RETURN count(b)")).isZero();
    assertThat(count("MATCH (a)-[r:PHONE {value: '无'}]->(a) RETURN count(r)")).isEqualTo(2);
    assertThat(read().stream().filter(v -> "无".equals(value(v))).toList())
        .containsExactlyInAnyOrderElementsOf(
            facts.stream().filter(v -> "无".equals(value(v))).toList());
  }

  @Test
  void shouldGoOnWhereItWasCutOff() {
    List<String> graph = dump();
    makeEarlier();
    assertThatThrownBy(
            () ->
                upgrade(
                    2,
                    text -> {
                      told.add(text);
                      if (told.size() == 2) {
                        throw new IllegalStateException("the power fails");
                      }
                    }))
        .hasMessage("the power fails");
    assertThat(dump()).isNotEqualTo(graph);
    assertThat(count("MATCH (n:SchemaChange {file: '" + Upgrade.FILE + "'}) RETURN n.pending"))
        .isEqualTo(7);
    upgrade(2, told::add);
    assertThat(dump()).isEqualTo(graph);
    upgrade(2, text -> assertThat(text).isNull());
  }

  @Test
  void shouldLeaveAnIdThatWouldBecomeAnothers() {
    run("MATCH (n:Entity {id: 'A3'}) SET n.id = 'Ａ\u200b2'");
    forget();
    upgrade(100, told::add);
    assertThat(told.getFirst()).contains("0 ids");
    assertThat(told.get(1)).contains("1 ids stay as they are", ": Ａ\\u200B2. ");
    assertThat(count("MATCH (n:Entity) WHERE n.id IN ['A2', 'Ａ\u200b2'] RETURN count(n)"))
        .isEqualTo(2);
  }

  @Test
  void shouldTellTheFirstOfManyIdsThatStay() {
    run(
        "UNWIND range(1, 60) AS i CREATE (:Entity:Person {id: 'X' + i, knownFrom: 1}),"
            + " (:Entity:Person {id: 'Ｘ' + i, knownFrom: 1})");
    forget();
    upgrade(100, told::add);
    assertThat(told.get(1)).contains("60 ids stay as they are", "Ｘ", ", and 10 more.");
  }

  @Test
  void shouldHaveNothingToDoInAStoreOfItsOwn() {
    forget();
    upgrade(1, told::add);
    assertThat(told).isEmpty();
    forget();
    TestStores.empty(connection.driver());
    upgrade(1, told::add);
    assertThat(told).isEmpty();
  }

  @Test
  void shouldPointTheContactsOfALandedVersionWhereTheirValuesSay(@TempDir Path landed)
      throws Exception {
    TestStores.unzip(Path.of("src/test/resources/stores/2026-11-22-80e17f7.zip"), landed);
    try (StoreConnection opened = StoreConnection.embedded(landed, Clock.systemUTC())) {
      List<Record> contacts =
          TestStores.run(
              opened.driver(),
              "MATCH (a)-[r:PHONE|ADDRESS|EMAIL|WEBSITE|BANK_ACCOUNT]->(b)"
                  + " RETURN a.id AS subject, type(r) AS kind, r.value AS value, b.id AS point");
      assertThat(contacts).hasSizeGreaterThan(2);
      for (Record row : contacts) {
        LinkKind kind = LinkKind.valueOf(row.get("kind").asString());
        String subject = row.get("subject").asString();
        ContactPoints points = ContactPoints.of(subject, kind, row.get("value").asString());
        boolean nothing = points.standing() == ContactPoints.Standing.NOTHING;
        assertThat(row.get("point").asString())
            .isEqualTo(nothing ? subject : points.first().nodeId());
      }
    }
  }

  /** The store as a version would have left it that parts no fields and mends no ids. */
  private static void makeEarlier() {
    run("MATCH ()-[t:ALSO_REACHED_AT]->() DELETE t");
    for (String kind : List.of("PHONE", "EMAIL", "ADDRESS")) {
      run(
          "MATCH (a)-[r:%s]->(b) WHERE r.value <> '13900139000'".formatted(kind)
              + " MERGE (c:Entity:ContactPoint {id: type(r) + ':' + r.value})"
              + " ON CREATE SET c.kind = type(r), c.value = r.value, c.knownFrom = r.knownFrom"
              + " CREATE (a)-[n:%s]->(c) SET n = properties(r) DELETE r".formatted(kind));
    }
    run("MATCH (b:ContactPoint) WHERE NOT EXISTS { (b)--() } DELETE b");
    run("MATCH (n) WHERE n.id = 'A1' SET n.id = 'Ａ１'");
    run("MATCH (n) WHERE n.id = 'K1' SET n.id = 'K\u200b1'");
    run("MATCH (n) WHERE n.id = 'R1' SET n.id = 'R\uFEFF1'");
    run("MATCH ()-[r:PAYMENT {id: 'Z1'}]->() SET r.id = 'Ｚ1'");
    run("MATCH (n:Account {ownerId: 'A1'}) SET n.ownerId = 'Ａ１'");
    run("MATCH (n:Record {subjectId: 'A1'}) SET n.subjectId = 'Ａ１'");
    forget();
  }

  private static void forget() {
    run("MATCH (n:SchemaChange {file: '" + Upgrade.FILE + "'}) DELETE n");
  }

  private static void upgrade(int partChangesMax, Consumer<String> told) {
    new Upgrade(connection.driver(), connection.facts(), WriteGuard.none(), told, partChangesMax)
        .run();
  }

  private static List<FactVersion> read() {
    List<FactVersion> read = new ArrayList<>();
    connection.facts().read(99, read::add);
    return read;
  }

  private static Object value(FactVersion version) {
    return version.fact().type() == FactType.CONTACT ? version.fact().value("value") : null;
  }

  /** Without the log of what batches touched, which holds internal ids. */
  private static List<String> dump() {
    return TestStores.dump(connection.driver()).stream()
        .filter(line -> !line.startsWith("[Change]"))
        .toList();
  }

  private static Driver driver() {
    return connection.driver();
  }

  private static void run(String query) {
    TestStores.run(driver(), query);
  }

  private static int count(String query) {
    return TestStores.one(driver(), query).asInt();
  }

  private static Fact contact(String subject, String kind, String value) {
    return row(FactType.CONTACT, "subject_id", subject, "kind", kind, "value", value);
  }

  private static Fact row(FactType type, Object... columnsAndValues) {
    return Fact.of(type, columnsAndValues);
  }

  private static void write(Fact... facts) {
    try (BatchWriter writer = connection.facts().begin("test")) {
      writer.write(Stream.of(facts).map(fact -> new Row(fact, false)).toList());
      assertThat(writer.commit(null)).isPresent();
    }
  }
}
