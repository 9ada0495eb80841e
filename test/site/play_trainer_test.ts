import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { deadUnits, gradientFlow } from "nonlinear";
import { BINS, MOVING, type Score, SMALL, STILL } from "../../.site/play/messages.ts";
import { fitOptionsOf, networkOf, pointsOf } from "../../.site/play/network.ts";
import { DEFAULTS, type Setting, TRAINED } from "../../.site/play/setting.ts";
import {
  NOT_A_NUMBER,
  probabilityTint,
  tintOf,
  unlimitedTint,
  ZERO,
} from "../../.site/play/tints.ts";
import { countSums } from "../../.site/play/worker/look.ts";
import { Trainer } from "../../.site/play/worker/trainer.ts";

const SETTING: Setting = { ...DEFAULTS, functions: ["relu", "tanh"] };

Deno.test("steps of any size, with looks between, learn what one fit learns, to the last bit", async () => {
  const trainer = new Trainer(), scores: Score[] = [];
  const ask = async (epochs: number, begin?: Setting) => {
    const answer = await trainer.answer({ begin, epochs, look: { layer: 1, unit: 2 } });
    scores.push(...answer.looks[0].scores);
    return answer;
  };
  await ask(0, SETTING);
  for (const epochs of [1, 0, 3, 1, 0, 2]) await ask(epochs);
  const model = networkOf(SETTING, "relu"), { x, labels } = pointsOf(SETTING);
  const { history } = await model.fit(x, labels, fitOptionsOf(SETTING, 7));
  assertEquals(scores.slice(1).map(({ loss }) => loss), history.loss);
  assertEquals(scores.slice(1).map(({ testLoss }) => testLoss), history.val_loss);
  assertEquals(scores.slice(1).map(({ testAccuracy }) => testAccuracy), history.val_accuracy);

  const { looks, epoch } = await ask(0), learned = x.slice(0, TRAINED);
  assertEquals(epoch, 7);
  assertEquals(
    looks[0].layers.map(({ gradient }) => gradient),
    gradientFlow(model, learned, labels.slice(0, TRAINED)).map(({ weightGradient }) =>
      weightGradient
    ),
  );
  assertEquals(
    looks[0].layers.slice(0, -1).map(({ dead }) => dead),
    deadUnits(model, learned).filter(({ layer }) => !layer.endsWith("_2")).map(({ dead }) => dead),
  );
});

Deno.test("networks begin with the same weights, and answer differently only because of their function", async () => {
  const { looks } = await new Trainer().answer({
    begin: { ...SETTING, functions: ["elu", "celu", "relu"] },
    epochs: 0,
    look: null,
  });
  assertEquals(looks[0].picture, looks[1].picture); // celu is elu where alpha is 1
  assertNotEquals(looks[0].picture, looks[2].picture);
  assertEquals(looks[0].picture.length, STILL ** 2);
  assertEquals(looks[0].units?.length, SETTING.depth * SETTING.width * SMALL * SMALL);
});

Deno.test("a network whose loss stops being a number says so, and the others go on", async () => {
  const trainer = new Trainer();
  const begin: Setting = {
    ...DEFAULTS,
    functions: ["exponential", "tanh"],
    depth: 3,
    width: 8,
    optimizer: "sgd",
    learningRate: 1,
  };
  await trainer.answer({ begin, epochs: 0, look: null });
  const { looks: [lost, other] } = await trainer.answer({ epochs: 30, look: null });
  assert(lost.failure?.includes("expected a finite"));
  assertEquals(other.failure, null);
  assertEquals([other.scores.length, other.picture.length], [30, MOVING ** 2]);
  const { looks } = await trainer.answer({ epochs: 2, look: null, withoutUnits: true });
  assertEquals([other.units?.length, looks[1].units], [24 * SMALL ** 2, null]);
  assertEquals([looks[0].scores.length, looks[1].scores.length], [0, 2]);
});

Deno.test("a new setting ends the old one, and begins at epoch 0 with its own points", async () => {
  const trainer = new Trainer();
  await trainer.answer({ begin: SETTING, epochs: 3, look: null });
  const answer = await trainer.answer({
    begin: { ...SETTING, data: "moons", functions: ["gelu"] },
    epochs: 0,
    look: null,
  });
  assertEquals([answer.epoch, answer.looks.length], [0, 1]);
  const { places, labels, square, trained } = answer.points!;
  assertEquals([places.length, labels.length, trained], [600, 300, 210]);
  for (let i = 0; i < 300; i++) {
    const [x, y] = [places[2 * i] - square.left, places[2 * i + 1] - square.bottom];
    assert(x > 0 && y > 0 && x < square.side && y < square.side);
  }
});

Deno.test("weighted sums are counted in their bins, those beyond at the ends, and what is no number nowhere", () => {
  const shares = countSums(Float32Array.of(-4, -100, -3.9, -Infinity, 0, 0.1, 3.99, NaN));
  assertEquals([shares.length, shares[0], shares[BINS / 2], shares[BINS - 1]], [
    BINS,
    1,
    0.5,
    0.25,
  ]);
  assertEquals(shares.filter((share) => share > 0).length, 3);
  assertEquals(countSums(new Float32Array()), new Float32Array(BINS));
});

Deno.test("only 0 has the tint of 0, and opposite numbers have opposite tints", () => {
  assertEquals([0, -0].map(unlimitedTint), [ZERO, ZERO]);
  assertEquals([1e-30, -1e-30].map(unlimitedTint), [ZERO + 1, ZERO - 1]);
  assertEquals([Infinity, -Infinity, NaN].map(unlimitedTint), [255, 1, NOT_A_NUMBER]);
  assertEquals([0, 0.5, 1].map(probabilityTint), [1, ZERO, 255]);
  for (const share of [0.001, 0.3, 0.99, 5]) {
    assertEquals(tintOf(share) - ZERO, ZERO - tintOf(-share));
  }
});
