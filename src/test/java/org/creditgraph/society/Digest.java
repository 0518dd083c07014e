package org.creditgraph.society;

/** A number that stands for all that happens in a society, or for all that is told of it. */
final class Digest {
  private long sum = 17;

  private void add(Object part) {
    sum = sum * 1_000_003 + part.hashCode();
  }

  static long of(SocietyPlan plan) {
    return ofFiles(new Simulation(plan).run(), plan);
  }

  static long ofFiles(Economy economy, SocietyPlan plan) {
    Digest digest = new Digest();
    Society.file(
        economy, plan, fact -> digest.add(fact.toString()), pair -> digest.add(pair.toString()));
    return digest.sum;
  }

  static long ofHistory(SocietyPlan plan) {
    Economy economy = new Simulation(plan).run();
    Digest digest = new Digest();
    economy.agreements.forEach(
        each -> {
          digest.add(each.supplier().name);
          digest.add(each.signed());
          digest.add(each.amount());
        });
    economy.offences.forEach(
        each -> digest.add(each.events.size() + each.decided + each.severity.ordinal()));
    economy.outlets.forEach(each -> digest.add(each.opened));
    economy.escapes.forEach(each -> digest.add(each.begun));
    economy.storeEscapes.forEach(each -> digest.add(each.kind()));
    economy.businesses.forEach(each -> digest.add(each.contacts.size() + each.posts.size()));
    return digest.sum;
  }
}
