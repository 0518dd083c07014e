package org.creditgraph.casebook;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.OrganizationStatus;
import org.creditgraph.population.Vocabulary.Spot;
import org.jspecify.annotations.Nullable;

/** An enterprise, cooperative, sole proprietor or public body, with all that befell it. */
final class Business implements CaseParty {
  /** Stands for an open end. */
  static final int OPEN = Integer.MAX_VALUE;

  /** A role that somebody has in it. */
  static final class Post {
    final CaseParty holder;
    final LinkKind role;
    final int from;
    int to = OPEN;

    Post(CaseParty holder, LinkKind role, int from) {
      this.holder = holder;
      this.role = role;
      this.from = from;
    }

    boolean holds(int day) {
      return from <= day && day <= to;
    }
  }

  /** A part of it that somebody holds, in hundredths. */
  static final class Stake {
    final CaseParty holder;
    final int percent;
    final int from;
    int to = OPEN;

    Stake(CaseParty holder, int percent, int from) {
      this.holder = holder;
      this.percent = percent;
      this.from = from;
    }
  }

  /** Where it can be reached. */
  static final class Reach {
    final LinkKind kind;
    final String value;
    final int from;
    int to = OPEN;

    Reach(LinkKind kind, String value, int from) {
      this.kind = kind;
      this.value = value;
      this.from = from;
    }
  }

  /** In whose interest it is run from a day on. */
  record Interest(Actor who, int from) {}

  /** A name that it bore until a day. */
  record Borne(String name, int until) {}

  final NodeKind kind;
  CaseTrade trade;
  final Spot place;
  BusinessName name;
  final List<Borne> formerNames = new ArrayList<>(0);
  final int founded;
  int ended = OPEN;
  OrganizationStatus status = OrganizationStatus.ACTIVE;
  final long capital;
  Site site;
  final List<Post> posts = new ArrayList<>(6);
  final List<Stake> stakes = new ArrayList<>(2);
  final List<Reach> reaches = new ArrayList<>(4);
  final List<Interest> interests = new ArrayList<>(1);
  final List<Dealing> dealings = new ArrayList<>(8);
  final List<Conveyance> conveyances = new ArrayList<>(0);
  final List<Outlet> outlets = new ArrayList<>(0);
  final List<Listing> listings = new ArrayList<>(0);
  @Nullable String account;

  /** How readily others deal with it. */
  double weight = 1;

  /** How many partners it looks for. */
  int appetite;

  /** Whether it has a part in a narrative; no business has two. */
  boolean taken;

  String id = "";

  Business(
      NodeKind kind, CaseTrade trade, BusinessName name, Site site, int founded, long capital) {
    this.kind = kind;
    this.trade = trade;
    this.name = name;
    this.place = site.spot();
    this.site = site;
    this.founded = founded;
    this.capital = capital;
  }

  @Override
  public String id() {
    return id;
  }

  boolean lives(int day) {
    return founded <= day && day <= ended;
  }

  @Nullable Post post(LinkKind role, int day) {
    for (Post post : posts) {
      if (post.role == role && post.holds(day)) {
        return post;
      }
    }
    return null;
  }

  /** Who leads it on a day. */
  @Nullable Actor leader(int day) {
    Post post = post(LinkKind.LEGAL_REPRESENTATIVE, day);
    return post == null ? null : (Actor) post.holder;
  }

  /** In whose interest it is run on a day. */
  Actor interest(int day) {
    Actor who = interests.getFirst().who();
    for (Interest each : interests) {
      who = each.from() <= day ? each.who() : who;
    }
    return who;
  }

  List<Reach> reaches(LinkKind kind, int day) {
    return reaches.stream()
        .filter(each -> each.kind == kind && each.from <= day && day <= each.to)
        .toList();
  }

  List<Actor> staff(int day) {
    return posts.stream()
        .filter(post -> post.role == LinkKind.EMPLOYEE && post.holds(day))
        .map(post -> (Actor) post.holder)
        .toList();
  }

  List<Dealing> dealings(int day) {
    return dealings.stream().filter(each -> each.from <= day && day <= each.to).toList();
  }

  void fill(CaseParty holder, LinkKind role, int from) {
    boolean there =
        posts.stream()
            .anyMatch(p -> p.holder == holder && p.role == role && p.from <= from && p.to >= from);
    if (!there) {
      posts.add(new Post(holder, role, from));
    }
  }

  boolean isSole() {
    return kind == NodeKind.SOLE_PROPRIETOR;
  }
}
