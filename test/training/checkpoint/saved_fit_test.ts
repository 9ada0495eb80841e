import { assertEquals } from "@std/assert";
import { describeFit, restoreFit } from "../../../lib/training/checkpoint/saved_fit.ts";

Deno.test("a history comes back to the bit, with numbers that JSON does not have", () => {
  const loss = [0.1 + 0.2, -0, NaN, Infinity, -Infinity, 5e-324];
  const fit = {
    fingerprint: { seed: 1 },
    epochs: 9,
    epochsDone: loss.length,
    history: { loss },
    seed: 1,
    shuffling: [1, -2, 3, 4],
    steps: 5,
    optimizerSteps: null,
    safeguard: null,
  };
  assertEquals(restoreFit(JSON.parse(JSON.stringify(describeFit(fit)))), fit);
});
