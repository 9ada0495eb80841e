import { assert, assertEquals } from "@std/assert";
import { deadUnits, gradientFlow, type History, type LayerFlow, type Sequential } from "nonlinear";
import { Matrix } from "nonlinear";
import { fitOptionsOf, networkOf, pointsOf } from "../../.site/play/network.ts";
import { PRESETS } from "../../.site/play/presets.ts";
import { TRAINED } from "../../.site/play/setting.ts";

/** What a person who presses "New weights" gets to see, too. */
const SEEDS = [1, 2, 3];

interface Trained {
  model: Sequential;
  history: History["history"] | null;
  /** Before training. */
  flow: LayerFlow[];
}

/** What is seen of each setting worth seeing, after so many epochs. */
const SEEN: Record<string, [epochs: number, check: (trained: Record<string, Trained>) => void]> = {
  "No activation: a straight line": [150, ({ linear, relu, tanh }) => {
    assert(last(linear, "val_accuracy") < 0.65);
    for (const other of [relu, tanh]) assert(last(other, "val_accuracy") > 0.9);
    assert(bends(linear.model) === 0);
  }],
  "Corners or curves": [100, ({ relu, leakyRelu, tanh, gelu }) => {
    for (const straight of [relu, leakyRelu]) assert(bends(straight.model) < 0.15);
    for (const curved of [tanh, gelu]) assert(bends(curved.model) > 0.5);
  }],
  "Eight sigmoid layers learn nothing": [50, ({ sigmoid, gelu }) => {
    const [first] = sigmoid.flow, output = sigmoid.flow.at(-1)!;
    assert(first.weightGradient < output.weightGradient / 1000);
    assert(last(sigmoid, "val_accuracy") < 0.6);
    assert(last(gelu, "val_accuracy") > 0.95);
  }],
  "Dying ReLU at a high rate": [200, ({ relu, leakyRelu }) => {
    const dead = deadUnits(relu.model, points.x).slice(0, -1);
    assert(dead.some(({ dead, units }) => dead.length === units));
    assert(
      deadUnits(leakyRelu.model, points.x).slice(0, -1).every(({ dead }) => dead.length === 0),
    );
    assert(last(relu, "val_accuracy") < 0.65);
    assert(last(leakyRelu, "val_accuracy") > 0.85);
  }],
  "SELU against ReLU in depth": [20, ({ selu, relu }) => {
    const [first, other] = [selu.flow[0], relu.flow[0]];
    assert(first.weightGradient > 10 * other.weightGradient);
    assert(last(selu, "val_loss") < 0.35);
    assert(last(relu, "val_loss") > 0.5);
  }],
  "Growth without a limit": [20, ({ exponential, elu }) => {
    assertEquals(exponential.history, null);
    assert(elu.history!.loss.every(Number.isFinite));
  }],
};

/** The points of the setting that is looked at. */
let points: ReturnType<typeof pointsOf>;

for (const { title, setting } of PRESETS) {
  Deno.test(`“${title}” shows what its sentence says, with other weights, too`, async () => {
    const [epochs, check] = SEEN[title];
    for (const seed of SEEDS) {
      const trained: Record<string, Trained> = {};
      points = pointsOf(setting);
      const { x, labels } = points;
      for (const name of setting.functions) {
        const model = networkOf({ ...setting, seed }, name);
        const flow = gradientFlow(model, x.slice(0, TRAINED), labels.slice(0, TRAINED));
        const history = await model.fit(x, labels, fitOptionsOf(setting, epochs))
          .then(({ history }) => history, () => null);
        trained[name] = { model, history, flow };
      }
      check(trained);
    }
  });
}

function last({ history }: Trained, key: string): number {
  return history![key].at(-1)!;
}

/**
 * The share of places on a line across the picture where what goes into the closing sigmoid bends: a network of
 * functions with straight pieces is straight but for a few corners.
 */
function bends(model: Sequential): number {
  const count = 400;
  const places = Matrix.from(Array.from({ length: count }, (_, i) => [-1.5 + 3 * i / count, 0.2]));
  const logits = Array.from(model.predict(places).data, (p) => Math.log(p / (1 - p)));
  let bent = 0, seen = 0;
  for (let i = 1; i < count - 1; i++) {
    const [a, b, c] = [logits[i - 1], logits[i], logits[i + 1]];
    // Where the probability has few digits left, so has the logit.
    if (!(Math.abs(b) < 7)) continue;
    seen++;
    if (Math.abs(a - 2 * b + c) > 3e-4) bent++;
  }
  return bent / seen;
}
