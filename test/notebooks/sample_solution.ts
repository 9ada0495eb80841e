import type { HintsOf } from "../../.tasks/exercise_of.ts";
import { KERNELSPEC, LANGUAGE_INFO, type Notebook } from "../../.tasks/notebook.ts";

/** The hints of the only part of {@linkcode sampleSolution}. */
export const sampleHints: HintsOf = (part) =>
  part === "own activation" ? ["Try `x * nl.sigmoid(x)`.", "A product."] : undefined;

/** A small solution with every kind of mark, as an author writes it. */
export function sampleSolution(): Notebook {
  const prose = (id: string, source: string, tags?: string[]) => ({
    cell_type: "markdown" as const,
    id,
    metadata: tags ? { tags } : {},
    source,
  });
  const code = (id: string, source: string, tags?: string[]) => ({
    ...prose(id, source, tags),
    cell_type: "code" as const,
    execution_count: 1,
    outputs: [{ output_type: "stream" as const, name: "stdout", text: "seen\n" }],
  });
  return {
    cells: [
      prose("title", "# Swish<!-- solution -->, solved<!-- end -->"),
      code("import", 'import * as nl from "nonlinear";'),
      prose(
        "steps",
        "1. Write `f`.<!-- solution --> A product.<!-- end -->\n<!-- exercise\nNow you.\n-->\n<!-- hint own activation -->",
      ),
      code(
        "f",
        [
          "const own = {",
          "  f: (x: number): number => {",
          "    // solution",
          "    return x / (1 + Math.exp(-x));",
          "    // end",
          "  },",
          "  derivative: (x: number): number =>",
          "    /* solution */ nl.sigmoid(x) +",
          "      x * nl.sigmoid.derivative(x), /* end */",
          "};",
        ].join("\n"),
      ),
      code("guess", "const guess = /* solution */ 0.5 /* end */; // its slope at 0"),
      code("check", 'await nl.check("own activation", own);'),
      prose("why", "Both factors depend on x.", ["solution"]),
      code("draw", "nl.plot(own.f);", ["solution"]),
    ],
    metadata: { kernelspec: KERNELSPEC, language_info: LANGUAGE_INFO },
    nbformat: 4,
    nbformat_minor: 5,
  };
}
