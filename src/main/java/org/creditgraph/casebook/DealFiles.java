package org.creditgraph.casebook;

import static org.creditgraph.casebook.FilingOffice.day;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.creditgraph.graph.ContractKind;
import org.creditgraph.graph.ContractRole;
import org.creditgraph.graph.ContractStatus;
import org.creditgraph.graph.FactType;
import org.creditgraph.population.Vocabulary;

/** Writes down the contracts on file: of some businesses most, of others hardly any. */
final class DealFiles {
  private static final double SPREAD = 0.7;
  private static final double OF_BODIES = 2.5;

  private final Town town;
  private final Sheets sheets;
  private final Lots lots;
  private final Map<Business, Double> openness = new HashMap<>();
  private long number;

  DealFiles(Town town, Sheets sheets) {
    this.town = town;
    this.sheets = sheets;
    this.lots = sheets.lots.apart();
  }

  void fill() {
    town.dealings.forEach(this::dealing);
  }

  private double part(Dealing dealing) {
    double all = sheets.seen.contracts();
    if (all >= 1) {
      return 1;
    }
    double bodies = dealing.buyer.trade.isBody() ? OF_BODIES : 1;
    double open =
        openness.computeIfAbsent(
            dealing.supplier, each -> lots.logNormal(StrictMath.exp(-SPREAD * SPREAD / 2), SPREAD));
    return Math.min(1, all * bodies * open);
  }

  private void dealing(Dealing dealing) {
    int to = Math.min(dealing.to, town.last);
    double part = part(dealing);
    if (dealing.from > to) {
      return;
    }
    if (dealing.perYear < 0) {
      if (lots.chance(Math.min(1, 2 * part))) {
        contract(dealing, dealing.from, to);
      }
      return;
    }
    double left = dealing.perYear * (to - dealing.from + 1) / 365 * part;
    for (double spent = lots.exponential(1); spent < left; spent += lots.exponential(1)) {
      contract(dealing, lots.between(dealing.from, to), to);
    }
  }

  private void contract(Dealing dealing, int signed, int to) {
    String id = Vocabulary.numbered("H", ++number, 9);
    int days =
        dealing.kind == ContractKind.CONSTRUCTION ? lots.between(60, 500) : lots.between(5, 150);
    int due = signed + days;
    int last = Math.min(Math.min(dealing.supplier.ended, dealing.buyer.ended), town.last);
    int completed = due + lots.below(20);
    boolean done = completed <= last;
    long amount =
        Math.max(
            1,
            Math.round(lots.logNormal(dealing.kind == ContractKind.CONSTRUCTION ? 900 : 80, 1.2)));
    sheets.add(
        FactType.CONTRACT,
        id,
        title(dealing.kind),
        dealing.kind.name(),
        BigDecimal.valueOf(amount * 1_000),
        day(signed),
        day(due),
        done ? day(completed) : null,
        (done
                ? ContractStatus.COMPLETED
                : due > town.last ? ContractStatus.ACTIVE : ContractStatus.TERMINATED)
            .name());
    boolean loan = dealing.kind == ContractKind.LOAN;
    party(id, dealing.supplier, loan ? ContractRole.LENDER : ContractRole.SUPPLIER);
    party(id, dealing.buyer, loan ? ContractRole.BORROWER : ContractRole.BUYER);
  }

  private void party(String contract, Business business, ContractRole role) {
    sheets.add(FactType.CONTRACT_PARTY, contract, business.id, role.name());
  }

  private static String title(ContractKind kind) {
    return switch (kind) {
      case SALE -> "购销合同";
      case SERVICE -> "服务合同";
      case CONSTRUCTION -> "施工合同";
      case LEASE -> "租赁合同";
      case ASSET_TRANSFER -> "资产转让协议";
      case GOVERNMENT -> "采购合同";
      case LOAN -> "借款合同";
    };
  }
}
