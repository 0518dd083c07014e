package org.creditgraph.population;

import java.util.List;

/** Addresses as people write them: one's own, a sibling's, or one of hundreds. */
final class Premises {
  private static final List<String> STREETS = Table.read("streets.csv", cells -> cells[0]);
  private static final List<String> POOLS =
      List.of("创业孵化园C座", "众创空间A座", "总部经济区1号楼", "互联网创新园8栋", "自贸商务中心B座");

  private final World world;

  Premises(World world) {
    this.world = world;
  }

  /**
   * Where an organisation is.
   *
   * @param move 0 for its first address, 1 for the one it moved to
   */
  String of(Organization organization, int move) {
    if (organization.pooled() >= 0 && move == 0) {
      return pool(organization);
    }
    Organization host = move == 0 ? host(organization) : organization;
    long address = host.index() * 2L + (host == organization ? move : 0);
    return written(host.place(), world.dice.on(Topic.ADDRESS, address), organization, move);
  }

  /** Four in ten subsidiaries sit with their parent. */
  private Organization host(Organization organization) {
    int parent = world.ownership.parent(organization);
    if (parent < 0 || world.dice.on(Topic.CONTACT, -1L - organization.index()).chance(0.6)) {
      return organization;
    }
    return world.organizations.at(parent);
  }

  private String pool(Organization organization) {
    Dice.Rolls rolls =
        world.dice.on(
            Topic.ADDRESS,
            -1L - (organization.index() / Organizations.DISTRICT) * 16L - organization.pooled());
    Place place = organization.place();
    rolls.next();
    String street = rolls.of(STREETS);
    int number = rolls.between(1, 99);
    String house = POOLS.get(organization.pooled());
    return styled(place, street, number, house, style(organization, 0));
  }

  private String written(Place place, Dice.Rolls rolls, Organization who, int move) {
    String street = rolls.of(STREETS);
    int number = rolls.between(1, 399);
    int building = rolls.between(1, 30);
    int floor = rolls.between(1, 28);
    int room = floor * 100 + rolls.between(1, 12);
    return styled(place, street, number, building + "栋" + room + "室", style(who, move));
  }

  private int style(Organization who, int move) {
    return world.dice.on(Topic.STYLE, who.index() * 2L + move).below(20);
  }

  /** One address in the many ways people write it. */
  static String styled(Place place, String street, int number, String house, int style) {
    String plain = place.full() + street + number + "号" + house;
    return switch (style) {
      case 0 -> place.withoutProvince() + street + number + "号" + house;
      case 1 -> plain.replace("栋", "幢");
      case 2 -> plain.replace("室", "房");
      case 3 -> Contacts.fullWidth(plain);
      case 4 -> place.full() + " " + street + number + "号 " + house;
      case 5 -> place.withoutProvince() + street + number + "号" + house.replace("栋", "幢");
      default -> plain;
    };
  }
}
