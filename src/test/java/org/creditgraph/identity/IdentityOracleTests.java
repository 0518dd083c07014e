package org.creditgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.CitizenIdNumber;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.UnifiedSocialCreditCode;
import org.creditgraph.snapshot.FactHistory;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

/**
 * Identities and head offices against a slow oracle written from domain.md: registers drawn from
 * seeds in which numbers are corrected and parties taken back, read at once and batch by batch.
 */
class IdentityOracleTests {
  private static final int REGISTERS = Integer.getInteger("oracle.registers", 5_000);
  private static final char PERSON = 'P';
  private static final Instant START = Instant.parse("2021-01-01T00:00:00Z");
  private static final LocalDate FIRST = LocalDate.parse("2024-01-01");

  private final List<String> ids = new ArrayList<>();

  private FactHistory register(Random random) {
    FactHistory history = new FactHistory();
    ids.clear();
    int parties = 3 + random.nextInt(10);
    for (int i = 0; i < parties; i++) {
      char kind = random.nextInt(4) == 0 ? PERSON : 'N';
      ids.add(kind + "" + (char) ('A' + (i * 7) % 13));
    }
    for (int batch = 0; batch < 5; batch++) {
      for (String id : ids) {
        if (batch == 0 || random.nextInt(4) == 0) {
          history.tell(isPerson(id) ? person(id, random) : organization(id, random));
        }
        if (batch > 0 && random.nextInt(9) == 0) {
          FactType type = isPerson(id) ? FactType.PERSON : FactType.ORGANIZATION;
          history.retract(new FactHistory.Key(type, List.of(id)));
        }
      }
      List<String> organizations = ids.stream().filter(id -> !isPerson(id)).toList();
      for (int i = organizations.isEmpty() ? 0 : random.nextInt(parties + 1); i > 0; i--) {
        history.tell(branch(organizations, random));
      }
      history.commit(START.plus(Duration.ofDays(batch)));
    }
    return history;
  }

  private static boolean isPerson(String id) {
    return id.charAt(0) == PERSON;
  }

  private static Fact person(String id, Random random) {
    String first17 = "46010019800101" + (random.nextInt(4) == 0 ? "12" + random.nextInt(3) : "120");
    char check = random.nextInt(9) == 0 ? '?' : CitizenIdNumber.checkCharacter(first17);
    String number = random.nextInt(3) == 0 ? null : first17 + check;
    String name = random.nextBoolean() ? "one" : "two";
    return Fact.of(FactType.PERSON, "id", id, "name", name, "id_number", number);
  }

  /** Numbers are few, so that some are borne by more than eight. */
  private static Fact organization(String id, Random random) {
    String first17 = "91460100MA5T9Q2C" + (random.nextInt(4) == 0 ? random.nextInt(3) : 0);
    char check = random.nextInt(9) == 0 ? '?' : UnifiedSocialCreditCode.checkCharacter(first17);
    String code = random.nextInt(3) == 0 ? null : first17 + check;
    String name = random.nextBoolean() ? "one" : "two";
    return Fact.of(
        FactType.ORGANIZATION, "id", id, "kind", "ENTERPRISE", "name", name, "uscc", code);
  }

  private static Fact branch(List<String> ids, Random random) {
    String from = ids.get(random.nextInt(ids.size()));
    String to = ids.get(random.nextInt(ids.size()));
    LocalDate start = random.nextBoolean() ? null : FIRST.plusDays(random.nextInt(4));
    LocalDate end = random.nextBoolean() ? null : FIRST.plusDays(4 + random.nextInt(4));
    return new Fact(
        FactType.RELATION,
        new Object[] {from, to, LinkKind.BRANCH_OF.name(), start, end, null},
        null);
  }

  @Test
  void shouldAnswerAsThePlainRegisterDoesReadAtOnceOrBatchByBatch() {
    for (long seed = 1; seed <= REGISTERS; seed++) {
      Random random = new Random(seed);
      FactHistory history = register(random);
      List<Snapshot> all = new ArrayList<>(List.of(history.snapshot()));
      Snapshot followed = Snapshot.of(List.of(), List.of());
      for (int k = 1; k <= history.batches().size(); k++) {
        followed = followed.followedBy(history.batches().get(k - 1), history.changes(k));
        all.add(followed);
      }
      for (Snapshot snapshot : all) {
        int sequence = 1 + random.nextInt(snapshot.sequence());
        LocalDate day = FIRST.plusDays(random.nextInt(9));
        Instant known = START.plus(Duration.ofDays(sequence - 1));
        compare(snapshot.at(new AsOf(day, known)), new Plain(history, sequence, day), seed);
      }
    }
  }

  private void compare(View view, Plain plain, long seed) {
    Identities identities = Identities.of(view);
    for (String id : ids) {
      int node = view.find(id);
      String about = id + " of seed " + seed;
      same(about, node >= 0, plain.number(id).isPresent());
      if (node < 0) {
        continue;
      }
      List<String> same = new ArrayList<>();
      for (int each : identities.sameAs(node)) {
        same.add(view.id(each));
      }
      same(about, same, plain.sameAs(id));
      int head = identities.headOffice(node);
      String office = head < 0 ? "" : view.id(head);
      same(about, office, plain.head(id));
      Set<String> below = new TreeSet<>();
      for (int each : identities.branchesOf(node)) {
        below.add(view.id(each));
      }
      same(about, below, plain.below(id));
    }
  }

  /** AssertJ's descriptions cost more than what is compared here. */
  private static void same(String about, Object actual, Object expected) {
    if (!actual.equals(expected)) {
      assertThat(actual).as(about).isEqualTo(expected);
    }
  }

  /** The oracle: facts as known, filtered for each question. */
  private final class Plain {
    private final List<Fact> known;
    private final LocalDate day;
    private final Map<String, Optional<String>> numbers = new HashMap<>();
    private final Map<String, List<String>> same = new HashMap<>();
    private final Map<String, Set<String>> above = new HashMap<>();
    private final Map<String, String> heads = new HashMap<>();

    Plain(FactHistory history, int sequence, LocalDate day) {
      known =
          history.versions(sequence).stream()
              .filter(version -> version.knownAt(sequence))
              .map(FactVersion::fact)
              .toList();
      this.day = day;
    }

    /** Empty for an id that is not known, "" for one without a valid number. */
    Optional<String> number(String id) {
      return numbers.computeIfAbsent(id, this::findNumber);
    }

    private Optional<String> findNumber(String id) {
      return known.stream()
          .filter(fact -> fact.type() != FactType.RELATION && fact.needed("id").equals(id))
          .map(
              fact ->
                  isPerson(id)
                      ? Optional.ofNullable(fact.text("id_number")).filter(CitizenIdNumber::isValid)
                      : Optional.ofNullable(fact.text("uscc"))
                          .filter(UnifiedSocialCreditCode::isValid))
          .map(code -> code.orElse(""))
          .findFirst();
    }

    List<String> sameAs(String id) {
      return same.computeIfAbsent(id, this::findSame);
    }

    private List<String> findSame(String id) {
      String number = number(id).orElse("");
      List<String> bearers =
          ids.stream()
              .filter(other -> !number.isEmpty() && number(other).orElse("").equals(number))
              .sorted()
              .distinct()
              .toList();
      return bearers.isEmpty() || bearers.size() > 8 ? List.of(id) : bearers;
    }

    private Set<String> above(String party) {
      return above.computeIfAbsent(party, this::findAbove);
    }

    private Set<String> findAbove(String party) {
      Set<String> offices = new TreeSet<>();
      for (Fact fact : known) {
        if (fact.type() == FactType.RELATION
            && sameAs(party).contains(fact.needed("from_id"))
            && number(fact.needed("from_id")).isPresent()
            && number(fact.needed("to_id")).isPresent()
            && holds(fact)) {
          offices.add(sameAs(fact.needed("to_id")).getFirst());
        }
      }
      return offices;
    }

    private boolean holds(Fact fact) {
      LocalDate from = fact.date("valid_from");
      LocalDate to = fact.date("valid_to");
      return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }

    /** The party's one office where it has one and is on no circle, else nothing. */
    private Optional<String> office(String party) {
      Set<String> passed = new LinkedHashSet<>();
      String at = party;
      while (above(at).size() == 1 && passed.add(at)) {
        at = above(at).iterator().next();
      }
      boolean circle = at.equals(party) && !passed.isEmpty();
      return above(party).size() == 1 && !circle
          ? Optional.of(above(party).iterator().next())
          : Optional.empty();
    }

    String head(String id) {
      return heads.computeIfAbsent(id, this::findHead);
    }

    private String findHead(String id) {
      String end = sameAs(id).getFirst();
      String start = end;
      for (Optional<String> up = office(end); up.isPresent(); up = office(end)) {
        end = up.get();
      }
      return end.equals(start) ? "" : end;
    }

    Set<String> below(String id) {
      Set<String> below = new TreeSet<>();
      for (String other : ids) {
        if (number(other).isPresent() && head(other).equals(sameAs(id).getFirst())) {
          below.add(other);
        }
      }
      return below;
    }
  }
}
