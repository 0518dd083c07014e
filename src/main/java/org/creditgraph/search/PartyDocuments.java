package org.creditgraph.search;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What the index holds of a node: one document for each {@link Findable}. Not thread-safe. */
final class PartyDocuments {
  /** Stored with the index; one of another format is built anew. */
  static final String FORMAT = "3";

  static final String VERSION = "version";
  static final String ID = "id";
  static final String RANK = "rank";
  static final String KIND = "kind";
  static final String REGION = "region";
  static final String KNOWN_FROM = "known.from";
  static final String KNOWN_UNTIL = "known.until";

  /**
   * The order among nodes that fit a text equally well, and of the documents on disk: so the first
   * matching ones are the best, and a search for a frequent text stops after a page.
   */
  static final Sort ORDER =
      new Sort(new SortField(RANK, SortField.Type.LONG), new SortField(ID, SortField.Type.STRING));

  /** Longer ones nobody types, and Lucene takes no term of more than 32 KB. */
  private static final int IDENTIFIER_MAX = 4_000;

  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Pd}]+");
  private static final Pattern REGION_CODE = Pattern.compile("[0-9]{6,12}");

  private final NameFields.Filler names = new NameFields.Filler();
  private final NameFields.Filler former = new NameFields.Filler();

  /** What tells the document of this stretch from all others. */
  static Term termOf(Findable found) {
    return new Term(VERSION, found.knownFrom() + " " + found.id());
  }

  /** The document of a stretch; good until the next one is made. */
  Document of(Findable found) {
    Document document = new Document();
    document.add(new StringField(VERSION, termOf(found).bytes(), Field.Store.NO));
    document.add(new SortedDocValuesField(ID, new BytesRef(found.id())));
    document.add(new NumericDocValuesField(RANK, found.rank()));
    document.add(new NumericDocValuesField(KNOWN_FROM, found.knownFrom()));
    document.add(new NumericDocValuesField(KNOWN_UNTIL, found.knownUntil()));
    document.add(new StringField(KIND, found.kind().name(), Field.Store.NO));
    Family family = Family.of(found.kind());
    Set<String> identifiers = new HashSet<>();
    found.identifiers().forEach(identifier -> identifiers.add(asIdentifier(identifier)));
    identifiers.removeIf(identifier -> identifier.length() > IDENTIFIER_MAX);
    for (String identifier : identifiers) {
      document.add(new StringField(family.identifier(), identifier, Field.Store.NO));
    }
    names.fill(family.names(), found.names(), found.kind(), document);
    former.fill(family.former(), found.former(), found.kind(), document);
    addRegion(found.region(), document);
    return document;
  }

  /** An identifier as it is compared: half width, capitals, no spaces or hyphens. */
  static String asIdentifier(String text) {
    String plain =
        Normalizer.isNormalized(text, Normalizer.Form.NFKC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFKC);
    return GAPS.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
  }

  private static void addRegion(@Nullable String region, Document document) {
    if (region != null && REGION_CODE.matcher(region).matches()) {
      for (int digits = 2; digits <= 6; digits += 2) {
        document.add(new StringField(REGION, region.substring(0, digits), Field.Store.NO));
      }
    }
  }

  /** Whether a division lies in another, or is it. */
  static boolean isIn(@Nullable String region, String code) {
    return region != null
        && REGION_CODE.matcher(region).matches()
        && region.startsWith(inRegion(code).text());
  }

  /** The term that finds the organisations in a division and in those that lie in it. */
  static Term inRegion(String code) {
    String province = code.endsWith("0000") ? code.substring(0, 2) : code;
    return new Term(REGION, province.endsWith("00") ? province.substring(0, 4) : province);
  }
}
