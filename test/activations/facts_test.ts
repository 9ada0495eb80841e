import { assert, assertEquals } from "@std/assert";
import * as nl from "nonlinear";

for (const [name, f] of Object.entries(nl.activations) as [string, nl.Activation][]) {
  Deno.test(`${name}: its formulas are LaTeX with balanced braces and environments`, () => {
    for (const formula of [f.formula, f.derivativeFormula!]) {
      assert(formula.length > 0);
      assertEquals(depths(formula, "{", "}"), 0, formula);
      assertEquals(depths(formula, "(", ")"), 0, formula);
      for (const [open, close] of [["\\begin{", "\\end{"], ["\\left", "\\right"]]) {
        // \left( but not \leftarrow.
        const count = (start: string) =>
          formula.split(start).slice(1).filter((rest) => start.endsWith("{") || /^\W/.test(rest))
            .length;
        assertEquals(count(open), count(close), formula);
      }
    }
  });

  Deno.test(`${name}: its facts are complete, and its sentences end with a full stop`, () => {
    assertEquals(f.name, name);
    for (const text of [f.summary, f.pros, f.cons]) assert(/^\S.*\.$/.test(text!), text);
    for (const fact of ["cost", "monotonicity", "smoothness"] as const) {
      assert(f[fact], `the fact ${fact} is missing`);
    }
    assert(f.range[0] < f.range[1]);
    for (const { title, authors, year, link } of f.references!) {
      assert(title && authors && year > 1800 && year < 2100);
      assert(link === undefined || link.startsWith("https://"), link);
    }
  });

  Deno.test(`${name}: each row of its defaults names one library's function, and no two rows are the same`, () => {
    const rows = f.defaults!.map(({ library, name }) => `${library} ${name}`);
    assertEquals(new Set(rows).size, rows.length);
    for (const { library, name } of f.defaults!) {
      assert(name !== "" && (library !== "JAX" || name.startsWith("jax.")), name);
      assert(library !== "TensorFlow" || name.startsWith("tf."), name);
      assert(library !== "PyTorch" || /^(nn|torch)\./.test(name), name);
    }
  });
}

/** How many brackets stay open; −1 if one is closed that was not open. */
function depths(text: string, open: string, close: string): number {
  let depth = 0;
  for (const character of text) {
    if (character === open) depth++;
    if (character === close && --depth < 0) return -1;
  }
  return depth;
}
