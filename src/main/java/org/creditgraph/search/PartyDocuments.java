package org.creditgraph.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
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
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.OrganizationStatus;
import org.jspecify.annotations.Nullable;

/** What the index holds of a party: one document for each version. Not thread-safe. */
final class PartyDocuments {
  /** Stored with the index; one of another format is built anew. */
  static final String FORMAT = "1";

  static final String VERSION = "version";
  static final String ID = "id";
  static final String RANK = "rank";
  static final String IDENTIFIER = "identifier";
  static final String KIND = "kind";
  static final String REGION = "region";
  static final String KNOWN_FROM = "known.from";
  static final String KNOWN_UNTIL = "known.until";

  /**
   * The order among parties that fit a text equally well, and of the documents on disk: so the
   * first matching ones are the best, and a search for a frequent text stops after a page.
   */
  static final Sort ORDER =
      new Sort(new SortField(RANK, SortField.Type.LONG), new SortField(ID, SortField.Type.STRING));

  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Pd}]+");
  private static final Pattern REGION_CODE = Pattern.compile("[0-9]{6,12}");

  private final NameFields.Filler name = new NameFields.Filler(NameFields.NAME);
  private final NameFields.Filler former = new NameFields.Filler(NameFields.FORMER);

  static boolean concerns(FactVersion version) {
    FactType type = version.fact().type();
    return type == FactType.ORGANIZATION || type == FactType.PERSON;
  }

  /** What tells the document of this version from all others. */
  static Term termOf(FactVersion version) {
    return new Term(VERSION, version.knownFrom() + " " + version.fact().needed("id"));
  }

  /** The document of a version; good until the next one is made. */
  Document of(FactVersion version) {
    Fact fact = version.fact();
    boolean organization = fact.type() == FactType.ORGANIZATION;
    Document document = new Document();
    document.add(new StringField(VERSION, termOf(version).bytes(), Field.Store.NO));
    document.add(new SortedDocValuesField(ID, new BytesRef(fact.needed("id"))));
    document.add(new NumericDocValuesField(RANK, rank(fact, organization)));
    document.add(new NumericDocValuesField(KNOWN_FROM, version.knownFrom()));
    document.add(new NumericDocValuesField(KNOWN_UNTIL, version.knownUntil()));
    String kind = organization ? fact.needed("kind") : NodeKind.PERSON.name();
    document.add(new StringField(KIND, kind, Field.Store.NO));
    addIdentifier(fact.needed("id"), document);
    addIdentifier(fact.text(organization ? "uscc" : "id_number"), document);
    String text = fact.text("name");
    name.fill(text == null ? List.of() : List.of(text), document);
    if (organization) {
      former.fill(fact.names("former_names"), document);
      addRegion(fact.text("region"), document);
    }
    return document;
  }

  /** Shorter names first; of equally long ones those that are still in business. */
  private static long rank(Fact fact, boolean organization) {
    String name = fact.text("name");
    String status = organization ? fact.text("status") : null;
    boolean gone = status != null && !status.equals(OrganizationStatus.ACTIVE.name());
    return 2 * (name == null ? 0 : name.codePoints().filter(Character::isLetterOrDigit).count())
        + (gone ? 1 : 0);
  }

  private static void addIdentifier(@Nullable String identifier, Document document) {
    if (identifier != null) {
      document.add(new StringField(IDENTIFIER, asIdentifier(identifier), Field.Store.NO));
    }
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

  /** The term that finds the organisations in a division and in those that lie in it. */
  static Term inRegion(String code) {
    String province = code.endsWith("0000") ? code.substring(0, 2) : code;
    return new Term(REGION, province.endsWith("00") ? province.substring(0, 4) : province);
  }
}
