package org.creditgraph.hostile;

import graphql.introspection.IntrospectionQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A service with a made-up province in it, attacked while honest clients ask beside. */
final class Siege implements AutoCloseable {
  private static final int PACE_MILLIS = 50;
  private static final int LIVENESS_PACE_MILLIS = 100;
  private static final List<String> ORDINARY =
      List.of(
          "{ find(text: \"海南贸易有限公司\", first: 20) { nodes { node { id } matchedText } } }",
          "{ search(text: \"Zhang Wei\", first: 20) { nodes { match } } }",
          "{ neighbourhood(partyId: ID, depth: 2, limit: 100) { nodes { id } } }",
          "{ successors(partyId: ID) { probability evidence { weight } } }",
          "{ checkRelatedParties(input: {partyId: ID, matter: \"GOVERNMENT_FUNDS\", purpose:"
              + " \"x\"}) { outcome } }",
          "{ successions(first: 20) { nodes { probability } } }");

  private final Terms terms;
  private final ServedProcess service;
  private final World world;
  private final String party;
  private final Tally tally = new Tally();

  /**
   * How a siege goes.
   *
   * @param first the index of the first attack
   * @param warmSeconds ordinary use before anything is measured
   * @param quietSeconds how long the service is measured in peace
   * @param calmSeconds how long it is left in peace afterwards: its idle threads live for a minute
   */
  record Terms(
      long seed,
      int first,
      int count,
      int enterprises,
      int warmSeconds,
      int quietSeconds,
      int calmSeconds) {}

  /** What the honest clients and the system saw. */
  record Seen(
      Timings quiet,
      Timings beside,
      Timings livenessQuiet,
      Timings livenessBeside,
      int failures,
      long residentBefore,
      long residentPeak,
      long residentAfter,
      long homeBefore,
      long homeAfter,
      double seconds) {}

  private Siege(Terms terms, ServedProcess service, World world) {
    this.terms = terms;
    this.service = service;
    this.world = world;
    this.party = world.of("organizations").getFirst();
  }

  static Siege prepare(Terms terms, Path folder) throws Exception {
    Path facts = folder.resolve("facts");
    World.write(facts, terms.enterprises());
    ServedProcess service = ServedProcess.start(folder);
    try {
      HonestClient client = new HonestClient(service);
      String state = client.imported(HonestClient.zipped(facts));
      if (!state.equals("COMMITTED")) {
        throw new IllegalStateException("the province did not get in: " + state);
      }
      World world = World.of(client.dataMap(IntrospectionQuery.INTROSPECTION_QUERY), facts);
      return new Siege(terms, service, world);
    } catch (Exception failure) {
      service.close();
      throw failure;
    }
  }

  /**
   * As people use it, party after party, so that nothing is loaded or compiled for the first time
   * under attack.
   */
  private void useOrdinarily() throws Exception {
    HonestClient client = new HonestClient(service);
    List<String> parties = world.of("organizations");
    long until = System.nanoTime() + terms.warmSeconds() * 1_000_000_000L;
    for (int i = 0; i == 0 || System.nanoTime() - until < 0; i++) {
      String id = Quoting.quoted(parties.get(i % parties.size()));
      for (String question : ORDINARY) {
        if (client.data(question.replace("ID", id)).isEmpty()) {
          throw new IllegalStateException("no answer to " + question);
        }
      }
    }
  }

  Seen run() throws Exception {
    try (Pulse cheap = new Pulse("cheap", service.port(), cheapQuestion(), true, PACE_MILLIS);
        Pulse liveness =
            new Pulse(
                "liveness",
                service.port(),
                Http.get("/actuator/health/liveness"),
                false,
                LIVENESS_PACE_MILLIS)) {
      useOrdinarily();
      service.collectGarbage();
      long before = service.residentMegabytes();
      long homeBefore = service.homeMegabytes();
      cheap.take();
      liveness.take();
      Thread.sleep(terms.quietSeconds() * 1_000L);
      Timings quiet = cheap.take();
      Timings livenessQuiet = liveness.take();
      int failures = cheap.failures() + liveness.failures();
      long began = System.nanoTime();
      long peak = attacked();
      double seconds = (System.nanoTime() - began) / 1e9;
      Timings beside = cheap.take();
      Timings livenessBeside = liveness.take();
      failures = cheap.failures() + liveness.failures() - failures;
      Thread.sleep(terms.calmSeconds() * 1_000L);
      service.collectGarbage();
      Thread.sleep(1_000);
      return new Seen(
          quiet,
          beside,
          livenessQuiet,
          livenessBeside,
          failures,
          before,
          peak,
          service.residentMegabytes(),
          homeBefore,
          service.homeMegabytes(),
          seconds);
    }
  }

  /** Sends them all; gives the most memory that the service held meanwhile. */
  private long attacked() throws Exception {
    long[] peak = {service.residentMegabytes()};
    Thread sampler =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!Thread.currentThread().isInterrupted()) {
                    peak[0] = Math.max(peak[0], service.residentMegabytes());
                    LockSupport.parkNanos(500_000_000);
                  }
                });
    try {
      new Campaign(new Arsenal(terms.seed(), world), service.port(), tally)
          .send(terms.first(), terms.first() + terms.count());
    } finally {
      sampler.interrupt();
      sampler.join();
    }
    return peak[0];
  }

  private String cheapQuery() {
    return "{ party(id: " + Quoting.quoted(party) + ") { name } }";
  }

  private byte[] cheapQuestion() {
    return Http.post(
        "/graphql",
        "{\"query\":" + Quoting.quoted(cheapQuery()) + "}",
        "Content-Type: application/json",
        "Connection: keep-alive");
  }

  /** What the service says of a party, which no attack should change. */
  String answerNow() throws Exception {
    return new HonestClient(service).data(cheapQuery()).toString();
  }

  /** The state in which a small import ends. */
  String importNow() throws Exception {
    return new HonestClient(service).imported(Zips.zip("persons.csv", "id,name\nAFTERWARDS,张三\n"));
  }

  List<String> log() throws IOException {
    return service.log();
  }

  Tally tally() {
    return tally;
  }

  ServedProcess service() {
    return service;
  }

  @Override
  public void close() {
    service.close();
  }
}
