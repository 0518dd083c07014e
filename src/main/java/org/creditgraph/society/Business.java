package org.creditgraph.society;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.OrganizationStatus;
import org.creditgraph.population.Vocabulary.Line;
import org.creditgraph.population.Vocabulary.Spot;
import org.jspecify.annotations.Nullable;

/** An organisation of a society with all that ever was of it. */
final class Business implements Actor {
  /** A name that it had until a day. */
  record OldName(String name, int until) {}

  final int number;
  final NodeKind kind;
  final boolean cooperative;
  Spot spot;
  Line line;
  String brand;
  String name = "";
  final List<OldName> oldNames = new ArrayList<>(0);
  final int founded;
  int ended = Epoch.OPEN;
  OrganizationStatus status = OrganizationStatus.ACTIVE;
  long capital;

  /** Who truly decides, whatever the register says. */
  Citizen boss;

  Site site;
  @Nullable Agency agency;

  /** How big it is; 1 is usual. */
  double size;

  /** Whether it has no trade to speak of. */
  boolean asleep;

  /** Whether something is under way that changes all. */
  boolean busy;

  /** Whether it is itself what an evader went on as. */
  boolean refuge;

  final List<Interest> interests = new ArrayList<>(2);
  final List<Post> posts = new ArrayList<>(4);
  final List<ContactUse> contacts = new ArrayList<>(3);
  final List<BankAccount> accounts = new ArrayList<>(1);
  final List<Equipment> equipment = new ArrayList<>(0);
  final List<Outlet> outlets = new ArrayList<>(0);
  final List<Offence> offences = new ArrayList<>(0);
  final List<CommercialTie> ties = new ArrayList<>(4);

  Business(
      int number,
      NodeKind kind,
      boolean cooperative,
      Line line,
      String brand,
      int founded,
      Citizen boss,
      Site site) {
    this.number = number;
    this.kind = kind;
    this.cooperative = cooperative;
    this.spot = site.spot();
    this.line = line;
    this.brand = brand;
    this.founded = founded;
    this.boss = boss;
    this.site = site;
  }

  boolean isPublic() {
    return kind == NodeKind.GOVERNMENT_AGENCY || kind == NodeKind.PUBLIC_INSTITUTION;
  }

  boolean isSole() {
    return kind == NodeKind.SOLE_PROPRIETOR;
  }

  boolean livesOn(int day) {
    return founded <= day && day <= ended;
  }

  /** Whether it trades and nothing else is under way. */
  boolean isAtWork(int day) {
    return livesOn(day) && !asleep && !busy && !isPublic();
  }

  @Nullable Citizen holder(LinkKind role, int day) {
    for (Post post : posts) {
      if (post.role == role && post.from <= day && day <= post.to) {
        return post.holder;
      }
    }
    return null;
  }

  List<Post> staff(int day) {
    return posts.stream()
        .filter(post -> post.role == LinkKind.EMPLOYEE && post.from <= day && day <= post.to)
        .toList();
  }

  void appoint(Citizen citizen, LinkKind role, int day) {
    posts.add(new Post(citizen, role, day));
  }

  void replace(Citizen citizen, LinkKind role, int day) {
    end(post -> post.role == role, day);
    appoint(citizen, role, day);
  }

  void end(Predicate<Post> which, int day) {
    posts.removeIf(post -> which.test(post) && post.to == Epoch.OPEN && post.from >= day);
    for (Post post : posts) {
      if (post.to == Epoch.OPEN && which.test(post)) {
        post.to = day - 1;
      }
    }
  }

  /** All shares end, and others hold them from that day. */
  void endInterests(int day) {
    interests.removeIf(each -> each.to == Epoch.OPEN && each.from >= day);
    for (Interest each : interests) {
      if (each.to == Epoch.OPEN) {
        each.to = day - 1;
      }
    }
  }

  void use(LinkKind kind, String value, int day) {
    boolean has =
        contacts.stream()
            .anyMatch(use -> use.kind == kind && use.value.equals(value) && use.to == Epoch.OPEN);
    if (!has && !value.isEmpty()) {
      contacts.add(new ContactUse(kind, value, null, day));
    }
  }

  void endUse(ContactUse use, int day) {
    if (use.from >= day) {
      contacts.remove(use);
    } else if (use.to == Epoch.OPEN) {
      use.to = day - 1;
    }
  }

  List<ContactUse> uses(LinkKind kind) {
    return contacts.stream().filter(use -> use.kind == kind && use.to == Epoch.OPEN).toList();
  }

  List<CommercialTie> openTies(int day) {
    ties.removeIf(tie -> tie.to < day);
    return ties.stream().filter(tie -> tie.isOpen(day)).toList();
  }

  void rename(String newBrand, String newName, int day) {
    if (!newName.equals(name)) {
      oldNames.add(new OldName(name, day - 1));
      brand = newBrand;
      name = newName;
    }
  }
}
