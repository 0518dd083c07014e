package org.creditgraph.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.function.Consumer;
import org.creditgraph.store.Fault.Place;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionContext;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.event.TransactionData;
import org.neo4j.graphdb.event.TransactionEventListenerAdapter;
import org.neo4j.kernel.internal.event.GlobalTransactionEventListeners;

/**
 * The facts of a connection in which memory runs out: before, between and after the statements of a
 * transaction, and before and after the commit in the database itself where that is in this
 * process.
 */
public final class FaultyFacts {
  private final Fault fault;

  private FaultyFacts(Fault fault) {
    this.fault = fault;
  }

  public static FactStore of(StoreConnection connection, StoreSettings settings, Fault fault) {
    FaultyFacts faulty = new FaultyFacts(fault);
    EmbeddedDatabase embedded = connection.embedded;
    Driver driver = faulty.driver(connection.driver());
    WriteGuard guard = WriteGuard.none();
    if (embedded != null) {
      guard =
          WriteGuard.of(
              embedded.dependencies(),
              new DiskSpace(settings.home().toFile()::getUsableSpace, settings.diskReserve()));
      embedded
          .dependencies()
          .resolveDependency(GlobalTransactionEventListeners.class)
          .registerTransactionEventListener(
              embedded.database().databaseName(), faulty.new Commits());
    }
    return new Neo4jFactStore(
        driver,
        embedded == null ? new BoltReader(driver) : new KernelReader(embedded.database(), driver),
        new Ledger(driver, Clock.systemUTC(), embedded != null, guard),
        guard,
        new ChangePruner(driver, guard, settings.changesKept()));
  }

  /** Stands in the database's own commit. */
  private final class Commits extends TransactionEventListenerAdapter<Object> {
    @Override
    public Object beforeCommit(
        TransactionData data,
        org.neo4j.graphdb.Transaction transaction,
        GraphDatabaseService database) {
      fault.at(Place.DATABASE);
      return data;
    }

    @Override
    public void afterCommit(TransactionData data, Object state, GraphDatabaseService database) {
      fault.at(Place.DATABASE);
    }
  }

  private Driver driver(Driver driver) {
    return proxy(
        Driver.class,
        (proxy, method, arguments) -> {
          Object result = method.invoke(driver, arguments);
          return result instanceof Session session ? session(session) : result;
        });
  }

  private Session session(Session session) {
    return proxy(
        Session.class,
        (proxy, method, arguments) -> {
          boolean writes = method.getName().startsWith("executeWrite");
          if (!writes) {
            return method.invoke(session, arguments);
          }
          fault.at(Place.DATABASE);
          Object[] faulty = arguments.clone();
          faulty[0] = work(arguments[0]);
          Object result = method.invoke(session, faulty);
          fault.at(Place.DATABASE);
          return result;
        });
  }

  @SuppressWarnings("unchecked")
  private Object work(Object work) {
    return switch (work) {
      case TransactionCallback<?> callback ->
          (TransactionCallback<Object>) transaction -> callback.execute(faulty(transaction));
      case Consumer<?> consumer ->
          (Consumer<TransactionContext>)
              transaction -> ((Consumer<TransactionContext>) consumer).accept(faulty(transaction));
      default -> throw new IllegalArgumentException("unknown work " + work.getClass());
    };
  }

  private TransactionContext faulty(TransactionContext transaction) {
    return proxy(
        TransactionContext.class,
        (proxy, method, arguments) -> {
          Object result = method.invoke(transaction, arguments);
          fault.at(Place.DATABASE);
          return result;
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                return handler.invoke(proxy, method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
