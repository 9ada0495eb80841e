import { assertEquals } from "@std/assert";
import { solutionParts } from "../../.tasks/solution_parts.ts";
import { sampleSolution } from "./sample_solution.ts";

/** A cell put before the check of the sample, and whether the part's answer has it. */
const CELLS: [what: string, source: string, tags: string[], isAnswer: boolean][] = [
  ["a marked cell", "const more = /* solution */ 2 /* end */;", [], true],
  ["what a cell of the solution declares", "function more() {}", ["solution"], true],
  ["what a cell of the solution shows", "nl.table([]);", ["solution"], false],
  ["a cell that is there in the exercise, too", "const more = 2;", [], false],
  ["a prediction", 'const more = nl.prediction(/* solution */ "up" /* end */);', [], false],
];

for (const [what, source, tags, isAnswer] of CELLS) {
  Deno.test(`the answer to a part of an exercise has ${isAnswer ? "" : "not "}${what}`, () => {
    const solution = sampleSolution();
    solution.cells.splice(5, 0, { ...solution.cells[4], source, metadata: { tags } });
    const { code = "", explanation } = solutionParts(solution).get("own activation") ?? {};
    const parts = code.split("\n\n");
    assertEquals(parts.length, isAnswer ? 3 : 2);
    assertEquals(parts[2]?.slice(0, 9), isAnswer ? source.slice(0, 9) : undefined);
    assertEquals(explanation, "Both factors depend on x.");
  });
}
