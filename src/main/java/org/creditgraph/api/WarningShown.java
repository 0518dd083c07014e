package org.creditgraph.api;

import java.util.List;
import java.util.function.ToIntFunction;
import org.creditgraph.sanction.RiskWarning;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/** Something that a person should look at, the source of the schema's RiskWarning. */
record WarningShown(View view, RiskWarning warning) implements Seen {
  /** A sentence for or against, the source of the schema's WarningReason. */
  record ReasonShown(RiskWarning.Reason reason) {
    public String text() {
      return reason.text().zh();
    }

    public String textEn() {
      return reason.text().en();
    }

    public double weight() {
      return reason.bits();
    }
  }

  public @Nullable Node party() {
    return known(warning.party());
  }

  public @Nullable Node because() {
    return known(warning.because());
  }

  public RiskWarning.Kind kind() {
    return warning.kind();
  }

  public String text() {
    return warning.text().zh();
  }

  public String textEn() {
    return warning.text().en();
  }

  public List<LinkShown> links() {
    return warning.links().stream().map(link -> LinkShown.of(view, link)).toList();
  }

  public @Nullable Double probability() {
    RiskWarning.Lead lead = warning.lead();
    return lead == null ? null : lead.probability();
  }

  public List<ReasonShown> reasons() {
    RiskWarning.Lead lead = warning.lead();
    return lead == null ? List.of() : lead.reasons().stream().map(ReasonShown::new).toList();
  }

  public @Nullable Node store() {
    return store(RiskWarning.Stores::to);
  }

  public @Nullable Node storeLeft() {
    return store(RiskWarning.Stores::from);
  }

  private @Nullable Node store(ToIntFunction<RiskWarning.Stores> which) {
    RiskWarning.Lead lead = warning.lead();
    RiskWarning.Stores stores = lead == null ? null : lead.stores();
    return stores == null ? null : Node.of(view, which.applyAsInt(stores));
  }

  private @Nullable Node known(int party) {
    return party == RiskWarning.NOBODY ? null : Node.of(view, party);
  }
}
