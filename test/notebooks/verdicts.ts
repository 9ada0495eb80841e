/**
 * What the checks in a notebook said when it was run: in an exercise nothing is started, in a solution all is passed.
 *
 * @module
 */
import { cellName, codeCells, type Notebook, textOf } from "../../.tasks/notebook.ts";
import { isExercise } from "./fault.ts";

/** Where a check said something else than it should, one line each. Lessons may say what they like. */
export function wrongVerdicts(path: string, run: Notebook): string[] {
  const wanted = isExercise(path)
    ? "NOT STARTED"
    : path.startsWith("notebooks/solutions/")
    ? "PASSED"
    : undefined;
  if (wanted === undefined) return [];
  const checks = codeCells(run).map(({ source }) => textOf(source))
    .flatMap((source) => source.match(/\bnl\.check\(/g) ?? []).length;
  const verdicts = run.cells.flatMap((cell, index) =>
    (cell.outputs ?? []).flatMap(({ data }) =>
      textOf(data?.["text/plain"]).match(/^(?:NOT STARTED|NOT YET|PASSED)(?=\s)/) ?? []
    ).map((verdict) => ({ verdict, name: cellName(run, index) }))
  );
  const wrong = verdicts.filter(({ verdict }) => verdict !== wanted)
    .map(({ verdict, name }) => `${name}: expected ${wanted} but found ${verdict}`);
  return verdicts.length === checks
    ? wrong
    : [...wrong, `expected a verdict from each of ${checks} checks but found ${verdicts.length}`];
}
