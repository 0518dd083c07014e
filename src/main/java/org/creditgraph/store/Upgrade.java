package org.creditgraph.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

/**
 * Writes anew, once, what an earlier version of the program stored by other rules: ids as their
 * sources mean them, and the points of contacts as their values are read today. Facts, versions and
 * batches stay as they are.
 *
 * <p>Up to a number of changes it is one transaction, so that the store stays as it was until all
 * is done. More go part by part: what is cut off goes on with the next start, and an earlier
 * program refuses the store from the first part on.
 */
final class Upgrade {
  /** As it stands among the changes of the schema. */
  static final String FILE = "upgrade-1-written-anew";

  private static final int PART_CHANGES_MAX = 20_000;
  private static final Cypher STATE = Cypher.named("upgrade-state");
  private static final Cypher MARK = Cypher.named("upgrade-mark");
  private static final Cypher FORGET_CHANGES = Cypher.named("upgrade-forget-changes");

  private final Driver driver;
  private final FactStore facts;
  private final WriteGuard guard;
  private final Consumer<String> told;
  private final int partChangesMax;

  /**
   * @param told what is to be done, with its size, how far it is, and its end
   */
  Upgrade(Driver driver, FactStore facts, WriteGuard guard, Consumer<String> told) {
    this(driver, facts, guard, told, PART_CHANGES_MAX);
  }

  Upgrade(
      Driver driver, FactStore facts, WriteGuard guard, Consumer<String> told, int partChangesMax) {
    this.driver = driver;
    this.facts = facts;
    this.guard = guard;
    this.told = told;
    this.partChangesMax = partChangesMax;
  }

  /**
   * Does nothing where it was done before, or where there is nothing yet.
   *
   * @throws org.creditgraph.graph.Refusal IMPORT_UNDER_WAY, DISK_FULL
   */
  void run() {
    try (Session reading = driver.session();
        Session writing = driver.session()) {
      Record state =
          reading
              .executeRead(transaction -> transaction.run(STATE.text(), file()).list())
              .getFirst();
      if (state.get("done").asBoolean()) {
        return;
      }
      if (state.get("sequence").asInt() == 0) {
        write(writing, transaction -> mark(transaction, null));
        return;
      }
      try (BatchWriter lease = facts.begin("upgrade")) { // takes back what a crash left open
        upgrade(reading, writing);
      }
    }
  }

  private void upgrade(Session reading, Session writing) {
    WrittenIds ids = WrittenIds.in(reading);
    ContactTargets contacts = new ContactTargets(ids.things());
    List<ContactTargets.Move> moves = new ArrayList<>();
    long[] count = {0};
    contacts.forEach(
        reading,
        move -> {
          if (++count[0] <= partChangesMax) {
            moves.add(move);
          }
        });
    long pending = ids.count() + count[0];
    if (pending > 0 || ids.leftCount() > 0) {
      told.accept(pending(ids, count[0]));
    }
    if (ids.leftCount() > 0) {
      told.accept(left(ids));
    }
    if (pending <= partChangesMax) {
      write(
          writing,
          transaction -> {
            ids.parts(partChangesMax).forEach(part -> WrittenIds.write(transaction, part));
            ContactTargets.write(transaction, moves);
            finish(transaction);
          });
    } else {
      inParts(reading, writing, ids, contacts, pending);
    }
    if (pending > 0) {
      told.accept("The store is written anew. 存储升级完成。");
    }
  }

  private void inParts(
      Session reading, Session writing, WrittenIds ids, ContactTargets contacts, long pending) {
    write(writing, transaction -> mark(transaction, pending));
    for (WrittenIds.Part part : ids.parts(partChangesMax)) {
      write(writing, transaction -> WrittenIds.write(transaction, part));
    }
    List<ContactTargets.Move> moves = new ArrayList<>();
    long[] written = {0};
    contacts.forEach(
        reading,
        move -> {
          moves.add(move);
          if (moves.size() == partChangesMax) {
            write(writing, transaction -> ContactTargets.write(transaction, moves));
            written[0] += moves.size();
            told.accept(
                "%,d of %,d. 已完成%d项，共%d项。".formatted(written[0], pending, written[0], pending));
            moves.clear();
          }
        });
    write(
        writing,
        transaction -> {
          ContactTargets.write(transaction, moves);
          finish(transaction);
        });
  }

  private void finish(TransactionContext transaction) {
    transaction.run(FORGET_CHANGES.text()).consume();
    mark(transaction, null);
  }

  /**
   * @param pending how many changes there were to do, null for all done
   */
  private static void mark(TransactionContext transaction, @Nullable Long pending) {
    Map<String, @Nullable Object> parameters = new HashMap<>(file());
    parameters.put("pending", pending);
    transaction.run(MARK.text(), parameters).consume();
  }

  private static Map<String, Object> file() {
    return Map.of("file", FILE);
  }

  private void write(Session session, Consumer<TransactionContext> work) {
    guard.check();
    guard.run(
        () -> {
          session.executeWriteWithoutResult(work);
          return true;
        });
  }

  private static String pending(WrittenIds ids, long contacts) {
    return ("An earlier version made this store. It is upgraded once: %,d ids and the points of %,d"
            + " contacts are written anew; no fact changes."
            + " 本存储由早期版本建立，现升级一次：更正%d个编号、%d条联系方式的关联，事实不变。")
        .formatted(ids.count(), contacts, ids.count(), contacts);
  }

  /** By name, so that a person can see which of two was meant. */
  private static String left(WrittenIds ids) {
    long count = ids.leftCount();
    long more = count - ids.leftNamed().size();
    return ("%,d ids stay as they are, for what they mean is the id of something else: %s%s."
            + " 另有%d个编号更正后与他者重复，保持不变。")
        .formatted(
            count,
            String.join(", ", ids.leftNamed()),
            more == 0 ? "" : ", and %,d more".formatted(more),
            count);
  }
}
