package org.creditgraph.api;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.creditgraph.migration.StoreMigration;
import org.creditgraph.migration.StoreMigrations;
import org.creditgraph.sanction.Policy;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.screening.Answer;
import org.creditgraph.screening.Basis;
import org.creditgraph.screening.Check;
import org.creditgraph.screening.Finding;
import org.creditgraph.screening.Matters;
import org.creditgraph.screening.Predecessors;
import org.creditgraph.screening.Screening;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.ScanSummary;
import org.creditgraph.succession.Succession;
import org.creditgraph.succession.SuccessionModel;
import org.creditgraph.succession.Successions;

/** All that answers and keeps something, as one service has it; its answers as lines. */
final class AskedService implements AutoCloseable {
  private static final Policy POLICY = Policy.standard();
  private static final Matters MATTERS = Matters.standard(POLICY);
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Successions successions = new Successions(SuccessionModel.standard());
  private final StoreMigrations migrations = new StoreMigrations(successions);
  private final Sanctions sanctions =
      new Sanctions(POLICY, List.of(successions.warnings(0.5), migrations.warnings(0.5)));
  private final Predecessors predecessors = new FindingsConfiguration().predecessors(successions);
  private final Screening screening = new Screening(sanctions, predecessors);
  private final PopulationScans<Succession, ScanSummary> successionScans;
  private final PopulationScans<StoreMigration, Integer> migrationScans;

  AskedService(ExecutorService threads) {
    successionScans = new ScanConfiguration().successionScans(successions, threads, null);
    migrationScans = new ScanConfiguration().migrationScans(migrations, threads, null);
  }

  @Override
  public void close() {
    successionScans.close();
    migrationScans.close();
  }

  List<String> answers(View view) {
    List<String> lines = new ArrayList<>();
    SuccessionController successionDoor =
        new SuccessionController(successions, successionScans, LONG);
    MigrationController migrationDoor = new MigrationController(migrations, migrationScans, LONG);
    for (double minimum : new double[] {0, 0.5}) {
      ScanConnection<SuccessionShown> found =
          successionDoor.successions(null, minimum, null, null, 1_000, null, view);
      lines.add("successions " + found.totalCount() + " " + found.progress().listed());
      found.nodes().forEach(one -> tell(one, lines));
      ScanConnection<MigrationShown> moved =
          migrationDoor.storeMigrations(null, null, null, minimum, 1_000, null, view);
      lines.add("migrations " + moved.totalCount() + " " + moved.progress().listed());
      moved.nodes().forEach(one -> tell(one, lines));
      migrationDoor
          .migrationFlows(LocalDate.EPOCH, null, minimum, view)
          .forEach(flow -> lines.add(flow.from().id() + " " + flow.to().id() + flow.stores()));
    }
    for (int firm = 0; view.find("E" + firm) >= 0; firm++) {
      check(view, view.find("E" + firm), lines);
    }
    warnings(view, lines);
    return lines;
  }

  private static void tell(SuccessionShown one, List<String> lines) {
    lines.add(
        one.predecessor().id()
            + " "
            + one.successor().id()
            + " "
            + one.probability()
            + " "
            + one.qValue()
            + " "
            + one.startedOn()
            + " "
            + one.missing());
    records(one.triggeringRecords(), lines);
    one.evidence().forEach(evidence -> tell(evidence, lines));
  }

  private static void tell(MigrationShown one, List<String> lines) {
    lines.add(
        one.from().id()
            + " "
            + one.to().id()
            + " "
            + one.probability()
            + " "
            + one.migrationClass()
            + " "
            + one.daysBetween()
            + " "
            + one.missing()
            + " "
            + one.chain().stream().map(Node::id).toList());
    records(one.triggeringRecords(), lines);
    one.evidence().forEach(evidence -> tell(evidence, lines));
  }

  private static void records(List<RecordShown> records, List<String> lines) {
    records.forEach(record -> lines.add(record.id() + " " + record.state()));
  }

  private static void tell(EvidenceShown evidence, List<String> lines) {
    lines.add(
        evidence.kind()
            + " "
            + evidence.weight()
            + " "
            + evidence.summary()
            + " "
            + evidence.summaryEn()
            + " "
            + evidence.from()
            + " "
            + evidence.until());
    evidence
        .path()
        .ifPresent(
            path ->
                lines.add(
                    " path " + path.nodes().stream().map(Node::id).toList() + links(path.links())));
  }

  private static List<String> links(List<LinkShown> links) {
    return links.stream()
        .map(
            link ->
                link.id()
                    + " "
                    + link.kind()
                    + " "
                    + link.from().id()
                    + " "
                    + link.to().id()
                    + " "
                    + link.role()
                    + " "
                    + link.share()
                    + " "
                    + link.validFrom()
                    + " "
                    + link.validTo()
                    + " "
                    + link.knownFrom()
                    + " "
                    + link.link().fact())
        .toList();
  }

  private void check(View view, int firm, List<String> lines) {
    Check check = screening.check(view, firm, MATTERS.of("TENDER_PARTICIPATION"));
    Basis basis = Basis.of(view, POLICY, MATTERS, predecessors.version());
    lines.add(Answer.of(view, check, basis).json());
    for (Finding finding : check.findings()) {
      finding
          .path()
          .ifPresent(path -> lines.add(" path " + links(new WayShown(view, path).links())));
    }
    sanctions
        .restrictionsOf(view, firm)
        .forEach(
            one ->
                lines.add(
                    one.record().id()
                        + " "
                        + one.capacity()
                        + " "
                        + one.from()
                        + " "
                        + one.until()
                        + " "
                        + one.proof().stream().map(step -> step.text().zh()).toList()));
  }

  private void warnings(View view, List<String> lines) {
    for (int i = 0; i < 4; i++) {
      view.record("R" + i)
          .ifPresent(
              record ->
                  sanctions
                      .propagation(view, record)
                      .warnings()
                      .all()
                      .forEach(
                          one ->
                              lines.add(
                                  one.text().zh()
                                      + " path "
                                      + links(new WarningShown(view, one).links()))));
    }
  }
}
