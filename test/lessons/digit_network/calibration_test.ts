import { assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { Matrix } from "../../../lib/engine/mod.ts";
import { calibration } from "../../../lib/lessons/digit_network/calibration.ts";

const SAID = Matrix.from([[0.5, 0.25, 0.25], [0.75, 0.25, 0], [0.25, 0.625, 0.125], [0, 0, 1]]);

Deno.test("calibration says how sure the network is, and how often it is right", () => {
  const groups = calibration(SAID, [1, 0, 2, 2], { edges: [0, 0.5, 0.8, 0.9, 1] });
  assertEquals(groups, [
    { between: "0 and 0.5", examples: 1, said: 0.5, right: 0 },
    { between: "0.5 and 0.8", examples: 2, said: 0.6875, right: 0.5 },
    { between: "0.9 and 1", examples: 1, said: 1, right: 1 },
  ]);
});

Deno.test("calibration puts every example into one of its usual groups", () => {
  const groups = calibration(SAID, [0, 0, 0, 0]);
  assertEquals(groups.reduce((sum, { examples }) => sum + examples, 0), 4);
  assertAlmostEquals(groups.reduce((sum, { said, examples }) => sum + said * examples, 0), 2.875);
});

for (const edges of [[], [1], [0, 0], [1, 0], [0, NaN]]) {
  Deno.test(`calibration refuses the edges [${edges}]`, () => {
    assertThrows(() => calibration(SAID, [0, 0, 0, 0], { edges }), RangeError, "rising numbers");
  });
}
