package org.creditgraph.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.ContactPoint;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.junit.jupiter.api.Test;

/** What people write differently and mean alike. */
class WritingTests {
  @Test
  void shouldWriteOneAddressInManyWaysThatMeet() {
    for (Place place : Place.ALL.rows()) {
      Set<String> given = new HashSet<>();
      Set<ContactPoint> meant = new HashSet<>();
      for (int style = 0; style < 7; style++) {
        String address = Premises.styled(place, "海秀中路", 12, "3栋1203室", style);
        given.add(address);
        meant.add(ContactPoint.of(LinkKind.ADDRESS, address));
      }
      assertThat(given).hasSizeGreaterThan(4);
      assertThat(meant).as(place.full()).hasSize(1);
    }
  }

  @Test
  void shouldLetNoTwoOwnersMeetByChance() {
    Contacts contacts = new Contacts(new World(PopulationPlan.of(5, 1_000)));
    Map<ContactPoint, Integer> owners = new HashMap<>();
    for (int owner = -50; owner < 50_000; owner++) {
      for (int style = 0; style < 5; style++) {
        String phone = contacts.mobile(owner, style);
        Integer other = owners.put(ContactPoint.of(LinkKind.PHONE, phone), owner);
        assertThat(other == null || other == owner).as("%d and %d", owner, other).isTrue();
      }
    }
  }

  @Test
  void shouldShareAddressesByHundredsAndByTwos() {
    Map<ContactPoint, Integer> sharers = new HashMap<>();
    Population.of(PopulationPlan.of(6, 10_000))
        .facts(
            FactType.CONTACT,
            fact -> {
              LinkKind kind = LinkKind.valueOf(fact.needed("kind"));
              if (kind == LinkKind.ADDRESS) {
                sharers.merge(ContactPoint.of(kind, fact.needed("value")), 1, Integer::sum);
              }
            });
    assertThat(sharers.values()).anyMatch(count -> count > 100);
    assertThat(sharers.values().stream().filter(count -> count == 2 || count == 3).count())
        .isGreaterThan(200);
    assertThat(sharers.values().stream().filter(count -> count == 1).count()).isGreaterThan(8_000);
  }
}
