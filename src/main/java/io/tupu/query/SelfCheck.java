package io.tupu.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/** Holds a dataset against the rules that every graph of tupu keeps, {@code queries/checks}. */
public final class SelfCheck {
  private SelfCheck() {}

  /**
   * A rule that is broken.
   *
   * @param check name of the rule
   * @param title in English
   * @param rows how many times
   * @param first the first place
   */
  public record Finding(String check, String title, long rows, String first) {}

  /** How many rules there are. */
  public static int size() {
    return QueryCatalog.checks().queries().size();
  }

  /**
   * Runs all checks.
   *
   * @param dataset within a read transaction, its default graph the union of the others
   * @return empty when all is well
   */
  public static List<Finding> of(DatasetGraph dataset) {
    List<Finding> findings = new ArrayList<>();
    for (NamedQuery check : QueryCatalog.checks().queries()) {
      try (QueryExec exec =
          QueryExec.dataset(dataset).query(check.bind(Collections.emptyMap())).build()) {
        RowSet rows = exec.select();
        if (rows.hasNext()) {
          String first = row(rows.getResultVars(), rows.next());
          long count = 1 + rows.stream().count();
          findings.add(new Finding(check.name(), check.titles().get("en"), count, first));
        }
      }
    }
    return findings;
  }

  private static String row(List<Var> columns, Binding row) {
    StringBuilder text = new StringBuilder();
    for (Var column : columns) {
      text.append(text.isEmpty() ? "" : ", ").append(column.getVarName()).append(' ');
      text.append(TableWriter.cell(row.get(column)));
    }
    return text.toString();
  }
}
