package org.creditgraph.population;

import java.util.Locale;
import java.util.function.Consumer;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;

/** Tells how organisations can be reached: addresses, phones, e-mail, sites, bank accounts. */
final class Contacts {
  private static final int MOVE_AFTER = 300;
  private static final int AGENTS_PER_DISTRICT = 4;
  private static final long NUMBERS = 100_000_000L;
  private static final long MIX = 38_274_169L;
  private static final int[] PREFIXES = {
    130, 131, 132, 133, 135, 136, 137, 138, 139, 150, 151, 155, 158, 159, 177, 180, 186, 187, 188,
    189, 198, 199
  };

  private final World world;
  private final Premises premises;

  Contacts(World world) {
    this.world = world;
    this.premises = new Premises(world);
  }

  void contacts(Consumer<Fact> sink) {
    for (int index = 0; index < world.organizations.count; index++) {
      Organization organization = world.organizations.at(index);
      tell(organization, world.organizations.id(organization), sink);
    }
    new Stores(world).contacts(sink);
  }

  private void tell(Organization organization, String id, Consumer<Fact> sink) {
    Dice.Rolls rolls = world.dice.on(Topic.CONTACT, organization.index());
    addresses(organization, id, rolls, sink);
    tell(id, LinkKind.PHONE, phone(organization, rolls), organization, sink);
    if (organization.isCompany() && rolls.chance(0.12)) {
      String founder = mobile(People.number(organization.index(), 1), rolls.below(10));
      tell(id, LinkKind.PHONE, founder, organization, sink);
    }
    if (organization.isCompany() && rolls.chance(0.32)) {
      online(organization, id, rolls, sink);
    }
    if (world.banks.has(organization.index())) {
      String account = Banks.id(organization.index());
      int from = world.banks.openedOn(organization);
      tell(id, LinkKind.BANK_ACCOUNT, account, from, organization.ended(), sink);
    }
  }

  private void addresses(
      Organization organization, String id, Dice.Rolls rolls, Consumer<Fact> sink) {
    int from = organization.founded() + MOVE_AFTER;
    int last = organization.lastDay(world.days.last);
    boolean moves = rolls.chance(0.12) && from < last;
    int movedOn = moves ? rolls.between(from, last) : Days.NONE;
    int end = moves ? movedOn - 1 : organization.ended();
    String first = premises.of(organization, 0);
    tell(id, LinkKind.ADDRESS, first, organization.founded(), end, sink);
    if (moves) {
      String second = premises.of(organization, 1);
      tell(id, LinkKind.ADDRESS, second, movedOn, organization.ended(), sink);
    }
  }

  private String phone(Organization organization, Dice.Rolls rolls) {
    double roll = rolls.unit();
    int style = rolls.below(24);
    int index = organization.index();
    if (organization.pooled() >= 0 ? roll < 0.6 : roll < 0.015) {
      long agent = index / Organizations.DISTRICT * AGENTS_PER_DISTRICT;
      return mobile(-1 - agent - rolls.rank(AGENTS_PER_DISTRICT), style);
    }
    int parent = world.ownership.parent(organization);
    if (parent >= 0 && roll > 0.55) {
      return mobile(People.number(parent, 0), style);
    }
    if (roll < 0.85 || !organization.place().isHainan()) {
      return mobile(world.rosters.roster(organization)[0], style);
    }
    return landline(index, style);
  }

  /** The mobile phone of a person; below zero that of a registration agent. */
  String mobile(long owner, int style) {
    long number = Math.floorMod(owner, NUMBERS) * MIX % NUMBERS;
    int prefix = PREFIXES[(int) Math.floorMod(owner, (long) PREFIXES.length)];
    String digits = Codes.numbered(Integer.toString(prefix), number, 8);
    return switch (style) {
      case 0 -> digits.substring(0, 3) + "-" + digits.substring(3, 7) + "-" + digits.substring(7);
      case 1 -> "+86 " + digits;
      case 2 -> digits.substring(0, 3) + " " + digits.substring(3, 7) + " " + digits.substring(7);
      case 3 -> fullWidth(digits);
      default -> digits;
    };
  }

  private static String landline(int index, int style) {
    String digits = Codes.numbered("6", index % 10_000_000L * 7_654_321L % 10_000_000L, 7);
    return switch (style) {
      case 0, 1 -> "(0898)" + digits;
      case 2 -> "0898 " + digits;
      default -> "0898-" + digits;
    };
  }

  private void online(Organization organization, String id, Dice.Rolls rolls, Consumer<Fact> sink) {
    int parent = world.ownership.parent(organization);
    boolean ofGroup = parent >= 0 && rolls.chance(0.4);
    Organization owner = ofGroup ? world.organizations.at(parent) : organization;
    String domain = world.names.brand(owner).reading() + owner.index() + ".example";
    String mail = (rolls.chance(0.5) ? "office@" : "info@") + domain;
    String written = rolls.chance(0.08) ? mail.toUpperCase(Locale.ROOT) : mail;
    tell(id, LinkKind.EMAIL, written, organization, sink);
    if (rolls.chance(0.15)) {
      tell(id, LinkKind.WEBSITE, "www." + domain, organization, sink);
    }
  }

  private void tell(
      String id, LinkKind kind, String value, Organization organization, Consumer<Fact> sink) {
    tell(id, kind, value, organization.founded(), organization.ended(), sink);
  }

  void tell(String id, LinkKind kind, String value, int from, int to, Consumer<Fact> sink) {
    sink.accept(
        Telling.fact(
            FactType.CONTACT, id, kind.name(), value, world.days.date(from), world.days.open(to)));
  }

  /** Digits and letters as full-width signs. */
  static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      wide.append(sign > ' ' && sign <= '~' ? (char) (sign + 0xFEE0) : sign);
    }
    return wide.toString();
  }
}
