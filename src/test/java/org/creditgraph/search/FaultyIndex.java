package org.creditgraph.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.creditgraph.graph.AsOf;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.creditgraph.store.Fault;
import org.creditgraph.store.Fault.Place;

/** A name index in a folder in which memory runs out while files are written. */
public final class FaultyIndex {
  private FaultyIndex() {}

  public static PartySearch open(Path folder, Fault fault) throws IOException {
    return PartySearch.open(new FaultyFolder(FSDirectory.open(folder), fault));
  }

  /** Whether an index answers as one does that was built anew. */
  public static boolean isAsBuiltAnew(PartySearch search, Snapshot snapshot, List<String> texts) {
    if (snapshot.sequence() == 0) {
      return search.sequence() == 0;
    }
    View view =
        snapshot.at(new AsOf(LocalDate.of(2021, 1, 1), snapshot.batches().getLast().recordedAt()));
    try (PartySearch anew = PartySearch.inMemory()) {
      anew.bringUpTo(snapshot);
      return texts.stream()
          .map(PartyQuery::of)
          .allMatch(query -> search.search(query, view).equals(anew.search(query, view)));
    }
  }

  private static final class FaultyFolder extends FilterDirectory {
    private final Fault fault;

    FaultyFolder(Directory folder, Fault fault) {
      super(folder);
      this.fault = fault;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      fault.at(Place.INDEX);
      return new FaultyFile(super.createOutput(name, context), fault);
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
      fault.at(Place.INDEX);
      super.sync(names);
    }

    @Override
    public void rename(String source, String target) throws IOException {
      fault.at(Place.INDEX);
      super.rename(source, target);
    }
  }

  private static final class FaultyFile extends FilterIndexOutput {
    private final Fault fault;

    FaultyFile(IndexOutput file, Fault fault) {
      super("faulty " + file, file.getName(), file);
      this.fault = fault;
    }

    @Override
    public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
      fault.at(Place.INDEX);
      super.writeBytes(bytes, offset, length);
    }
  }
}
