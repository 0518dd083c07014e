package org.creditgraph.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.creditgraph.exchange.OfacFile.Content;
import org.creditgraph.exchange.OfacFile.Line;
import org.creditgraph.graph.Refusal;
import org.creditgraph.graph.WrittenText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder of the list of specially designated nationals as the U.S. Treasury publishes it:
 * `sdn.csv` and, where present, `alt.csv`, `add.csv` and `sdn_comments.csv`. The list is small and
 * held in memory.
 *
 * <p>Ids are `OFAC-` and the number of the listing; a record's id adds the day it was decided. A
 * listing is one record; several programmes stand in its `list` as published (`SDGT] [SYRIA`). A
 * file that is not there says nothing: what it said before goes on.
 */
public final class OfacFolder {
  /** What the ids of everything on the list start with. */
  public static final String ID_PREFIX = "OFAC-";

  private final ReadOptions options;
  private final Map<OfacFile, Path> files = new EnumMap<>(OfacFile.class);
  private final Map<OfacFile, Content> contents = new EnumMap<>(OfacFile.class);
  private final List<Reject> rejects = new ArrayList<>();

  private OfacFolder(Path folder, ReadOptions options) {
    this.options = options;
    for (OfacFile file : OfacFile.values()) {
      file.in(folder).ifPresent(path -> files.put(file, path));
    }
  }

  /**
   * Reads the list as it stood on a day and tells what it says and what has changed.
   *
   * @param day the day of the batch: listings seen for the first time are decided on it, those gone
   *     end on it
   * @param known what the store holds of the list
   * @throws Refusal NO_SUCH_FOLDER, NO_OFAC_LIST, ENCODING_REFUSED, FILE_UNREADABLE,
   *     LIST_INCOMPLETE, TOO_MANY_REMOVALS
   */
  public static FactInput open(
      Path folder, LocalDate day, KnownListings known, ReadOptions options) {
    if (!Files.isDirectory(folder)) {
      throw new Refusal("NO_SUCH_FOLDER", "There is no folder \"" + folder + "\".");
    }
    try {
      OfacFolder files = new OfacFolder(folder, options);
      if (!files.files.containsKey(OfacFile.LISTINGS)) {
        throw new Refusal(
            "NO_OFAC_LIST",
            "\"%s\" holds no sdn.csv. Name the folder of one published list.".formatted(folder));
      }
      OfacKnown before = new OfacKnown(known);
      return files.read(folder, new OfacSnapshot(day, before), before);
    } catch (UncheckedIOException e) {
      throw new Refusal(
          "FILE_UNREADABLE", "\"" + folder + "\" cannot be read: " + e.getMessage() + ".");
    }
  }

  private FactInput read(Path folder, OfacSnapshot snapshot, OfacKnown known) {
    files.forEach((file, path) -> contents.put(file, file.read(path, options.encoding(), rejects)));
    List<Line> listings = lines(OfacFile.LISTINGS);
    if (listings.isEmpty()) {
      throw new Refusal(
          "NO_OFAC_LIST", "sdn.csv holds no listing, which would end all. Get the list again.");
    }
    Map<String, String> comments = comments();
    Map<Line, OfacRemarks> remarks = new HashMap<>();
    for (Line line : listings) {
      OfacRemarks said = remarks(line, comments.get(line.value(0)));
      remarks.put(line, said);
      take(line, said, snapshot, known);
    }
    lines(OfacFile.NAMES).forEach(snapshot::addOtherName);
    for (Line line : listings) {
      if (snapshot.has(OfacSnapshot.id(line))) {
        snapshot.addLinks(line, Objects.requireNonNull(remarks.get(line)));
      }
    }
    lines(OfacFile.ADDRESSES).forEach(snapshot::addAddress);
    Set<String> unread = unread();
    boolean allKnown = !unread.contains(ID_PREFIX);
    if (allKnown) {
      snapshot.endOthers(EnumSet.copyOf(files.keySet()), unread);
    }
    guard(snapshot, known);
    return new OfacInput(snapshot, rejects, notices(folder, snapshot, allKnown), bytes());
  }

  private List<Line> lines(OfacFile file) {
    Content content = contents.get(file);
    return content == null ? List.of() : content.lines();
  }

  private void take(Line line, OfacRemarks remarks, OfacSnapshot snapshot, OfacKnown known) {
    List<String> kept =
        files.containsKey(OfacFile.NAMES) ? List.of() : known.formerNames(OfacSnapshot.id(line));
    if (line.value(1).isEmpty()) {
      rejects.add(line.origin().refused(line.line(), "SDN_Name", Reasons.missingListingName()));
    } else if (snapshot.has(OfacSnapshot.id(line))) {
      rejects.add(line.origin().refused(line.line(), "ent_num", Reasons.listedTwice()));
    } else if (!snapshot.addListing(line, remarks, kept)) {
      String reason = Reasons.unknownListingType(line.value(2));
      rejects.add(line.origin().refused(line.line(), "SDN_Type", reason));
    }
  }

  /** How the remarks of each listing go on, by its number. */
  private Map<String, String> comments() {
    Map<String, String> comments = new HashMap<>();
    for (Line line : lines(OfacFile.COMMENTS)) {
      comments.merge(line.value(0), line.given(1), String::concat);
    }
    return comments;
  }

  private static OfacRemarks remarks(Line line, @Nullable String comments) {
    String given = line.value(11).isEmpty() ? "" : line.given(11);
    return new OfacRemarks(new OfacStatements(given, comments));
  }

  /**
   * Of whom a row was rejected: they have not gone from the list. The bare prefix stands for one
   * that does not tell.
   */
  private Set<String> unread() {
    Set<String> ids = new HashSet<>();
    for (Reject reject : rejects) {
      String first = reject.origin().values().isEmpty() ? "" : reject.origin().values().getFirst();
      String text = WrittenText.strip(first);
      int end = 0;
      while (end < text.length() && Character.isDigit(text.charAt(end))) {
        end++;
      }
      ids.add(ID_PREFIX + text.substring(0, end));
    }
    return ids;
  }

  /**
   * @throws Refusal LIST_INCOMPLETE, TOO_MANY_REMOVALS
   */
  private void guard(OfacSnapshot snapshot, OfacKnown known) {
    DelistingGuard guard = new DelistingGuard(options.acceptRemovals());
    for (OfacFile file : OfacFile.REPLACING) {
      Content content = contents.get(file);
      if (content != null) {
        guard.checkEnd(file.file(), content.ended(), snapshot.ending());
      }
    }
    guard.checkRemovals(OfacFile.LISTINGS.file(), known.records().size(), snapshot.ending());
  }

  private List<String> notices(Path folder, OfacSnapshot snapshot, boolean allKnown) {
    List<String> notices = new ArrayList<>();
    notices.add(
        "Of the listings %,d came, %,d went and %,d stayed. / 名单新增 %,d 条，移出 %,d 条，保留 %,d 条。"
            .formatted(
                snapshot.came(),
                snapshot.ending(),
                snapshot.stayed(),
                snapshot.came(),
                snapshot.ending(),
                snapshot.stayed()));
    if (!allKnown) {
      notices.add(
          "A rejected row does not tell whom it lists, so nothing was ended. Mend it and import"
              + " again. / 有一行被拒收且无法确认所列主体，故未终止任何名单；请改正后重新导入。");
    }
    for (OfacFile file : OfacFile.values()) {
      if (!files.containsKey(file)) {
        notices.add(
            "%s is not there and says nothing: what it said before goes on. / 没有 %s，其此前内容保持不变。"
                .formatted(file.file(), file.file()));
      }
    }
    for (String other : otherFiles(folder)) {
      notices.add(
          "%s is no file of the list and was left out. / %s 不是名单文件，未导入。".formatted(other, other));
    }
    notices.addAll(snapshot.leftOut().notices());
    return notices;
  }

  /** Files of data that are none of the list. */
  private List<String> otherFiles(Path folder) {
    try (var entries = Files.list(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(path -> !files.containsValue(path))
          .map(path -> String.valueOf(path.getFileName()))
          .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|xml|txt|pip|del|ff)"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long bytes() {
    long bytes = 0;
    try {
      for (Path path : files.values()) {
        bytes += Files.size(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes;
  }
}
