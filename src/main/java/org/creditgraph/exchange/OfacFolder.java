package org.creditgraph.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.exchange.OfacFile.Line;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Refusal;

/**
 * Reads a folder of the list of specially designated nationals as the U.S. Treasury publishes it:
 * `sdn.csv` and, where present, `alt.csv` and `add.csv`. The list is small and held in memory.
 *
 * <p>Ids are `OFAC-` and the number of the listing; a record's id adds the day it was decided. A
 * listing is one record; several programmes stand in its `list` as published (`SDGT] [SYRIA`).
 * Aircraft are assets of the kind VEHICLE. Of the other names only former names of organisations
 * have a column; a.k.a. names, and former names of persons and vessels, serve to resolve `Linked
 * To` and are not kept.
 */
public final class OfacFolder {
  /** What the ids of everything on the list start with. */
  public static final String ID_PREFIX = "OFAC-";

  private OfacFolder() {}

  /**
   * Reads the list as it stood on a day and tells what it says and what has changed.
   *
   * @param day the day of the batch: listings seen for the first time are decided on it, those gone
   *     end on it
   * @param known what the store holds of the list
   * @throws Refusal NO_SUCH_FOLDER, NO_OFAC_LIST, ENCODING_REFUSED, FILE_UNREADABLE
   */
  public static FactInput open(
      Path folder, LocalDate day, KnownListings known, ReadOptions options) {
    if (!Files.isDirectory(folder)) {
      throw new Refusal("NO_SUCH_FOLDER", "There is no folder \"" + folder + "\".");
    }
    if (!Files.isRegularFile(folder.resolve(OfacFile.LISTINGS.file()))) {
      throw new Refusal(
          "NO_OFAC_LIST",
          "\"%s\" holds no sdn.csv. Name the folder of one published list.".formatted(folder));
    }
    try {
      return read(folder, day, new OfacKnown(known), options);
    } catch (UncheckedIOException e) {
      throw new Refusal(
          "FILE_UNREADABLE", "\"" + folder + "\" cannot be read: " + e.getMessage() + ".");
    }
  }

  private static FactInput read(Path folder, LocalDate day, OfacKnown known, ReadOptions options) {
    OfacSnapshot snapshot = new OfacSnapshot(day, known);
    List<Reject> rejects = new ArrayList<>();
    List<Line> listings = OfacFile.LISTINGS.read(folder, options.encoding(), rejects);
    if (listings.isEmpty()) {
      throw new Refusal(
          "NO_OFAC_LIST", "sdn.csv holds no listing, which would end all. Get the list again.");
    }
    boolean hasNames = Files.isRegularFile(folder.resolve(OfacFile.NAMES.file()));
    List<Line> otherNames =
        hasNames ? OfacFile.NAMES.read(folder, options.encoding(), rejects) : List.of();
    Map<String, List<String>> former = formerNames(otherNames);
    for (Line line : listings) {
      String id = OfacSnapshot.id(line);
      List<String> names = hasNames ? former.getOrDefault(id, List.of()) : known.formerNames(id);
      if (line.value(1).isEmpty()) {
        rejects.add(line.origin().refused(line.line(), "SDN_Name", Reasons.missingListingName()));
      } else if (!snapshot.addListing(line, names)) {
        String reason = Reasons.unknownListingType(line.value(2));
        rejects.add(line.origin().refused(line.line(), "SDN_Type", reason));
      }
    }
    otherNames.forEach(snapshot::addOtherName);
    listings.stream()
        .filter(line -> snapshot.has(OfacSnapshot.id(line)))
        .forEach(snapshot::addLinks);
    Set<String> unread = unread(rejects);
    snapshot.endRecords(unread);
    snapshot.endLinks(FactType.RELATION, OfacFile.LISTINGS, unread);
    addAddresses(folder, snapshot, options, rejects);
    return new OfacInput(snapshot, rejects, bytes(folder));
  }

  private static void addAddresses(
      Path folder, OfacSnapshot snapshot, ReadOptions options, List<Reject> rejects) {
    if (Files.isRegularFile(folder.resolve(OfacFile.ADDRESSES.file()))) {
      OfacFile.ADDRESSES.read(folder, options.encoding(), rejects).forEach(snapshot::addAddress);
      snapshot.endLinks(FactType.CONTACT, OfacFile.ADDRESSES, unread(rejects));
    }
  }

  /** The names under which organisations were known before. */
  private static Map<String, List<String>> formerNames(List<Line> otherNames) {
    Map<String, List<String>> former = new HashMap<>();
    for (Line line : otherNames) {
      if (line.value(2).equals("fka") && !line.value(3).isEmpty()) {
        former.computeIfAbsent(OfacSnapshot.id(line), id -> new ArrayList<>()).add(line.value(3));
      }
    }
    return former;
  }

  /** Of whom a row was rejected: they have not gone from the list. */
  private static Set<String> unread(List<Reject> rejects) {
    Set<String> ids = new HashSet<>();
    for (Reject reject : rejects) {
      String first = reject.origin().values().isEmpty() ? "" : reject.origin().values().getFirst();
      int end = 0;
      while (end < first.length() && Character.isDigit(first.charAt(end))) {
        end++;
      }
      ids.add(ID_PREFIX + first.substring(0, end));
    }
    return ids;
  }

  private static long bytes(Path folder) {
    long bytes = 0;
    try {
      for (OfacFile file : OfacFile.values()) {
        Path path = folder.resolve(file.file());
        bytes += Files.isRegularFile(path) ? Files.size(path) : 0;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes;
  }
}
