package org.creditgraph.exchange;

import java.util.List;

/** What statements that have no place in the exchange format are about, for counting them. */
final class OfacLabels {
  private static final List<String> LABELS =
      List.of(
          "Additional Sanctions Information",
          "Secondary sanctions risk",
          "Transactions Prohibited",
          "Executive Order",
          "CAATSA Section",
          "POB",
          "Organization Type",
          "Organization Established Date",
          "Target Type",
          "Nationality of Registration",
          "Vessel Year of Build",
          "Former Vessel Flag",
          "Other Vessel Type",
          "Aircraft Model",
          "Aircraft Operator",
          "Aircraft Manufacture Date",
          "Listing Date",
          "Effective Date",
          "Fax",
          "Position",
          "Member of");

  private static final String OTHERS = "other descriptions";

  private OfacLabels() {}

  static String of(String statement) {
    for (String label : LABELS) {
      if (statement.regionMatches(true, 0, label, 0, label.length())) {
        return label;
      }
    }
    return OTHERS;
  }
}
