package org.creditgraph.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A second reader of the Treasury's list, plain and slow, that shares nothing with the product's:
 * by the Treasury's own description of its files (SDN data layout, "Remarks" of the SDN list). It
 * tells parties, links, names and numbers as sets of texts, to be counted and compared.
 */
final class TreasuryReader {
  private static final String FIELD =
      "(?:\"((?:[^\"]|\"(?! *(?:,[\"0-9]|,-0-|$)))*)\" *|([^,\"]*))";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i:passport(?: booklet)?|(?:diplomatic|service|stateless person|british national"
              + " overseas) passport|residence"
              + " permit|r\\.f\\.c\\.|rfc|nit|ruc|rif|rtn|c\\.u\\.i\\.t\\.|italian fiscal"
              + " code|fiscal code|us fein|ssn|cedula of"
              + " citizenship|c\\.u\\.r\\.p\\.|c\\.u\\.i\\.p\\.|c\\.u\\.i\\.|d\\.n\\.i\\.|numero de"
              + " identidad|i\\.f\\.e\\.|credencial electoral|business registration"
              + " document|license|unified social credit code \\(uscc\\)|united social credit code"
              + " certificate \\(usccc\\)|economic register number \\(cbls\\)|bik"
              + " \\(ru\\)|swift/bic|swift|aircraft construction number \\(also called l/n or s/n"
              + " or f/n\\)|aircraft manufacturer's serial number \\(msn\\)|aircraft serial"
              + " identification|aircraft mode s transponder code|(?:vessel registration"
              + " identification|identification number|company number) imo|imo|mmsi|matricula"
              + " mercantil no|visanumberid)[ :#]+(.*)");
  private static final Pattern NAMED =
      Pattern.compile(
          "[A-Z][\\p{L}.'’/ &-]*?(?:(?:No\\.?|Number|Nr\\.?|#|ID|Card|Certificate|Permit)["
              + " :#]+)+(.*\\d.*)");
  private static final Pattern PHONE =
      Pattern.compile("(?i)(tele)?phone\\b.*|tel\\.?( no\\.?)?[ :].*");

  final Set<String> parties = new TreeSet<>();
  final Set<String> links = new TreeSet<>();
  final Set<String> names = new TreeSet<>();
  final Set<String> numbers = new TreeSet<>();
  private final Map<String, Set<String>> exact = new HashMap<>();
  private final Map<String, Set<String>> loose = new HashMap<>();
  private final Map<String, Set<String>> others = new HashMap<>();
  private final List<String[]> linked = new ArrayList<>();

  static TreasuryReader of(Path folder) {
    TreasuryReader reader = new TreasuryReader();
    Map<String, String> more = new HashMap<>();
    for (String[] row : rows(folder.resolve("sdn_comments.csv"), 2)) {
      more.merge(row[0], row[1], String::concat);
    }
    for (String[] row : rows(folder.resolve("sdn.csv"), 12)) {
      reader.listing(row, more.get(row[0]));
    }
    for (String[] row : rows(folder.resolve("alt.csv"), 5)) {
      if (reader.parties.contains(row[0])) {
        reader.name(row[0], row[3]);
      }
    }
    reader.linked.forEach(reader::link);
    return reader;
  }

  private static List<String[]> rows(Path file, int columns) {
    if (!Files.exists(file)) {
      return List.of();
    }
    Pattern row = Pattern.compile(FIELD + ("," + FIELD).repeat(columns - 1), Pattern.DOTALL);
    List<String[]> rows = new ArrayList<>();
    for (String line : text(file).split("\r?\n")) {
      Matcher matcher = row.matcher(line);
      if (!line.strip().equals("\u001a") && matcher.matches()) {
        String[] values = new String[columns];
        for (int i = 0; i < columns; i++) {
          String quoted = matcher.group(2 * i + 1);
          String value = quoted == null ? matcher.group(2 * i + 2) : quoted.replace("\"\"", "\"");
          values[i] = value.strip().equals("-0-") ? "" : value;
        }
        rows.add(values);
      }
    }
    return rows;
  }

  private static String text(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
      return text.contains("\ufffd") ? new String(bytes, Charset.forName("cp1252")) : text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listing(String[] row, String more) {
    String id = row[0];
    parties.add(id);
    put(exact, row[1].strip(), id);
    put(loose, squeezed(row[1]), id);
    original(id, row[1]);
    if (!row[5].isBlank()) {
      numbers.add(id + " " + row[5].strip());
    }
    boolean full = row[11].length() >= 1_000;
    String remarks = row[11];
    if (more != null) {
      remarks += full ? more : "; " + more;
    }
    String[] statements = remarks.strip().replaceAll("\\.$", "").split(";");
    for (int i = 0; i < statements.length; i++) {
      boolean cut = full && more == null && i == statements.length - 1 && !remarks.endsWith(";");
      if (!cut) {
        statement(
            id,
            statements[i].strip().replaceFirst("^(?i:alt\\. )", ""),
            i + 1 == statements.length);
      }
    }
  }

  private void statement(String id, String said, boolean last) {
    if (said.matches("(?i:[afn]\\.k\\.a\\..*)")) {
      name(id, said.substring(7).strip().replaceAll("^['\"](.*)['\"]$", "$1"));
    } else if (said.startsWith("Linked To: ")) {
      linked.add(new String[] {id, said.substring(11).strip(), last ? "last" : ""});
    } else if (said.startsWith("Digital Currency Address - ")) {
      numbers.add(id + " " + said.split(" ")[5]);
    } else if (!said.matches("(?:DOB|POB|Email Address|Website|Organization Established Date) .*")
        && !PHONE.matcher(said).matches()) {
      Matcher known = NUMBER.matcher(said);
      Matcher named = NAMED.matcher(said);
      String value = known.matches() ? known.group(1) : named.matches() ? named.group(1) : "";
      value =
          value
              .replaceFirst("^(?:No\\.|Number):? ", "")
              .replaceFirst(",? (?:issued|expires|Issue Date|exp\\.?) .*$", "")
              .strip();
      value = value.replaceFirst(" ?\\(\\p{L}[^()]*\\)$", "").strip();
      if (value.matches(".*\\d.*") || (said.startsWith("SWIFT") && !value.isEmpty())) {
        numbers.add(id + " " + value);
      }
    }
  }

  private void name(String id, String name) {
    String bare = name.strip().replaceFirst("\\s*\\([A-Z][A-Za-z ]+: [^()]*\\)$", "");
    names.add(id + " " + bare);
    put(others, squeezed(name), id);
    original(id, name);
  }

  private void original(String id, String name) {
    Matcher scripts = Pattern.compile("\\(([A-Z][A-Za-z ]+: [^()]*)\\)\\s*$").matcher(name);
    if (scripts.find()) {
      for (String script : scripts.group(1).split(";")) {
        names.add(id + " " + script.substring(script.indexOf(':') + 1).strip());
      }
      put(loose, squeezed(name.substring(0, scripts.start())), id);
    }
  }

  private void link(String[] from) {
    String name = from[1];
    Set<String> to = new TreeSet<>(exact.getOrDefault(name, Set.of()));
    if (!from[2].isEmpty()) {
      to.addAll(exact.getOrDefault(name + ".", Set.of()));
    }
    if (to.size() != 1) {
      to = loose.getOrDefault(squeezed(name), others.getOrDefault(squeezed(name), Set.of()));
    }
    if (to.size() == 1 && !to.contains(from[0])) {
      links.add(from[0] + ">" + to.iterator().next());
    }
  }

  private static String squeezed(String name) {
    return name.replaceAll("['\"‘’“”`]", "")
        .strip()
        .replaceAll("\\s+", " ")
        .replaceAll("\\.+$", "")
        .toUpperCase(Locale.ROOT);
  }

  private static void put(Map<String, Set<String>> map, String key, String id) {
    map.computeIfAbsent(key, k -> new TreeSet<>()).add(id);
  }
}
