package org.creditgraph.store;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.neo4j.bolt.BoltServer;
import org.neo4j.bolt.protocol.common.connector.netty.SocketNettyConnector;
import org.neo4j.configuration.Config;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilderImplementation;
import org.neo4j.dbms.database.DatabaseContextProvider;
import org.neo4j.graphdb.facade.DatabaseManagementServiceFactory;
import org.neo4j.graphdb.facade.ExternalDependencies;
import org.neo4j.graphdb.factory.module.GlobalModule;
import org.neo4j.graphdb.factory.module.edition.AbstractEditionModule;
import org.neo4j.kernel.impl.factory.DbmsInfo;
import org.neo4j.kernel.lifecycle.LifeSupport;
import org.neo4j.kernel.lifecycle.Lifecycle;
import org.neo4j.kernel.lifecycle.LifecycleStatus;
import org.neo4j.logging.InternalLog;

/**
 * Builds a Neo4j whose Bolt server listens on no port. Neo4j opens one wherever Bolt is enabled,
 * also where only the channel inside the process is wanted: between the making of its connectors
 * and their start, the one with a socket is taken out.
 */
final class PortlessBuilder extends DatabaseManagementServiceBuilderImplementation {
  PortlessBuilder(Path folder) {
    super(folder);
  }

  @Override
  protected DatabaseManagementService newDatabaseManagementService(
      Config settings, ExternalDependencies dependencies) {
    return new Factory(getDbmsInfo(settings), getEditionFactory(settings))
        .build(augmentConfig(settings), daemonMode, dependencies);
  }

  private static final class Factory extends DatabaseManagementServiceFactory {
    Factory(DbmsInfo edition, Function<GlobalModule, AbstractEditionModule> modules) {
      super(edition, modules);
    }

    @Override
    protected DatabaseManagementService createManagementService(
        GlobalModule module,
        LifeSupport life,
        InternalLog log,
        DatabaseContextProvider<?> databases) {
      life.addLifecycleListener(
          (part, from, to) -> {
            if (to == LifecycleStatus.STARTING) {
              life.getLifecycleInstances().forEach(Factory::takeSocketOut);
            }
          });
      return super.createManagementService(module, life, log, databases);
    }

    private static void takeSocketOut(Lifecycle part) {
      if (part instanceof BoltServer server) {
        LifeSupport connectors = connectors(server);
        List<Lifecycle> sockets =
            connectors.getLifecycleInstances().stream()
                .filter(SocketNettyConnector.class::isInstance)
                .toList();
        sockets.forEach(connectors::remove);
      }
    }

    /** A Neo4j that keeps them elsewhere is not started at all. */
    private static LifeSupport connectors(BoltServer server) {
      try {
        Field field = BoltServer.class.getDeclaredField("connectorLife");
        field.setAccessible(true);
        return (LifeSupport) field.get(server);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("this Neo4j's Bolt port cannot be kept shut", e);
      }
    }
  }
}
