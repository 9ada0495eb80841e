import { assert, assertEquals } from "@std/assert";
import * as nl from "nonlinear";

/** Runs `train` on the reference engine and on WebAssembly, and checks that the numbers are the same but for rounding. */
export async function assertSameOnBothEngines(
  train: () => Promise<readonly nl.Matrix[]>,
  tolerance = 1e-4,
): Promise<void> {
  const results: (readonly nl.Matrix[])[] = [];
  try {
    for (const engine of ["reference", "wasm"] as const) {
      nl.setEngine(engine, engine === "wasm" ? { threads: 1 } : {});
      results.push(await train());
    }
  } finally {
    nl.setEngine("wasm");
  }
  const [expected, found] = results;
  assertEquals(found.map(({ shape }) => shape), expected.map(({ shape }) => shape));
  expected.forEach(({ data }, i) =>
    data.forEach((value, j) =>
      assert(
        Math.abs(value - found[i].data[j]) <= tolerance * Math.max(1, Math.abs(value)),
        `matrix ${i}, number ${j}: ${found[i].data[j]}, not ${value}`,
      )
    )
  );
}
