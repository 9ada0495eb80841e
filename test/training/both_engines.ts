import { assert, assertEquals } from "@std/assert";
import * as nl from "nonlinear";
import { ENGINES } from "../engine/native.ts";

/** Runs `train` on every engine that there is here, and checks that the numbers are the same but for rounding. */
export async function assertSameOnBothEngines(
  train: () => Promise<readonly nl.Matrix[]>,
  tolerance = 1e-4,
): Promise<void> {
  const results: (readonly nl.Matrix[])[] = [];
  try {
    for (const engine of ENGINES) {
      nl.setEngine(engine, { threads: 1 });
      results.push(await train());
    }
  } finally {
    nl.setEngine("wasm");
  }
  const [expected, ...others] = results;
  others.forEach((found, i) => assertSame(found, expected, tolerance, ENGINES[i + 1]));
}

function assertSame(
  found: readonly nl.Matrix[],
  expected: readonly nl.Matrix[],
  tolerance: number,
  engine: string,
): void {
  assertEquals(found.map(({ shape }) => shape), expected.map(({ shape }) => shape));
  expected.forEach(({ data }, i) =>
    data.forEach((value, j) =>
      assert(
        Math.abs(value - found[i].data[j]) <= tolerance * Math.max(1, Math.abs(value)),
        `${engine}, matrix ${i}, number ${j}: ${found[i].data[j]}, not ${value}`,
      )
    )
  );
}
