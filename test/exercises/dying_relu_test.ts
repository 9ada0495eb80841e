import { assertEquals } from "@std/assert";
import * as nl from "../../lib/mod.ts";

function findDead(f: nl.ScalarActivation, sums: nl.Matrix): number[] {
  const dead: number[] = [];
  for (let unit = 0; unit < sums.cols; unit++) {
    let isDead = true;
    for (let row = 0; row < sums.rows; row++) {
      if (f.derivative(sums.at(row, unit)) !== 0) isDead = false;
    }
    if (isDead) dead.push(unit);
  }
  return dead;
}

Deno.test("a finder that passes finds what nl.deadUnits finds", () => {
  for (const activation of ["relu", "relu6", "elu", "hardSigmoid"]) {
    for (const bias of [-1, -0.1, 0]) {
      const biasInitializer = nl.initializers.constant({ value: bias });
      const hidden = { units: 9, activation, biasInitializer };
      const model = nl.sequential({
        layers: [
          nl.layers.dense({ ...hidden, inputShape: [2] }),
          ...Array.from({ length: 5 }, () => nl.layers.dense(hidden)),
        ],
        seed: 3,
      });
      const { x } = nl.toy.spirals({ samples: 40, seed: 1 });
      assertEquals(
        nl.trace(model, x).layers.map(({ activation, preActivation }) =>
          findDead(activation as nl.ScalarActivation, preActivation)
        ),
        nl.deadUnits(model, x).map(({ dead }) => dead),
      );
    }
  }
});
