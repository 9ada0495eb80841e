import { relu, type ScalarActivation } from "../activations/mod.ts";
import { checkedInterval } from "../figures/drawing/checked_interval.ts";
import type { Interval } from "../figures/mod.ts";
import { checkedSeed } from "../engine/mod.ts";
import { layers } from "../network/mod.ts";
import { inOwnName, readOptions, shown, toAwait, wholeNumber } from "../options/mod.ts";
import { optimizers, sequential } from "../training/mod.ts";

/** How {@linkcode learnCurve} learns. */
export interface LearnCurveOptions {
  /** Units of the hidden layer; by default 8. */
  units?: number;
  /** What they apply; by default relu. */
  activation?: ScalarActivation;
  /** From where to where; by default [-3, 3]. */
  domain?: Interval;
  /** How often it sees the curve; by default 400. */
  epochs?: number;
  /** Fixes the first weights and the order of the points; by default 3. */
  seed?: number;
}

/** A curve that was learned: the sum of the constant and of all terms. */
export interface LearnedCurve {
  /** What each hidden unit adds: v · f(wx + b). */
  terms: ((x: number) => number)[];
  /** The bias of the last unit. */
  constant: number;
  /** What the network has made of the curve: all of that added up. */
  learned: (x: number) => number;
  /** The mean squared error, from the first epoch to the last. */
  losses: number[];
}

const POINTS = 121;

/**
 * Lets a network with one hidden layer learn a curve from 121 of its points, and takes it apart: what each unit adds.
 *
 * @param curve What to learn: a function of one number.
 * @throws {TypeError} If it is not a function.
 * @throws {RangeError} If it does not give a finite number everywhere, or an option is unknown or out of range.
 *
 * @example
 * ```ts
 * import { learnCurve } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const { terms, losses } = await learnCurve((x) => Math.abs(x), { units: 2, epochs: 5 });
 * assertEquals([terms.length, losses.length], [2, 5]);
 * ```
 */
export function learnCurve(
  curve: (x: number) => number,
  options: LearnCurveOptions = {},
): Promise<LearnedCurve> {
  const curves = inOwnName("learnCurve", async () => {
    options = readOptions("learnCurve", options, [
      "units",
      "activation",
      "domain",
      "epochs",
      "seed",
    ]);
    const { activation = relu, domain = [-3, 3] } = options;
    const seed = checkedSeed("learnCurve", options.seed ?? 3);
    const [from, to] = checkedInterval("learnCurve", "domain", domain);
    const units = wholeNumber("learnCurve", "units", options.units ?? 8);
    const epochs = wholeNumber("learnCurve", "epochs", options.epochs ?? 400);
    if (typeof curve !== "function") {
      throw new TypeError(
        `learnCurve: expected a function of one number, like (x) => Math.sin(x), but found ${
          shown(curve)
        }.`,
      );
    }
    const xs = Array.from({ length: POINTS }, (_, i) => [from + (to - from) * i / (POINTS - 1)]);
    const ys = xs.map(([x]) => [curve(x)]);
    const odd = ys.findIndex(([y]) => !Number.isFinite(y));
    if (odd >= 0) {
      throw new RangeError(
        `learnCurve: expected a finite number for every x from ${from} to ${to} but found ${
          shown(ys[odd][0])
        } at x = ${shown(xs[odd][0])}.`,
      );
    }
    const model = sequential({
      layers: [
        layers.dense({ units, activation, inputShape: [1] }),
        layers.dense({ units: 1 }),
      ],
      seed,
    });
    model.compile({ optimizer: optimizers.adam({ learningRate: 0.01 }), loss: "meanSquaredError" });
    const { history } = await model.fit(xs, ys, { epochs, verbose: 0 });
    const [w, b, v, [constant]] = model.getWeights().map(({ data }) => data);
    const terms = Array.from(w, (_, i) => (x: number) => v[i] * activation(w[i] * x + b[i]));
    const learned = (x: number) => terms.reduce((sum, term) => sum + term(x), constant);
    return { terms, constant, learned, losses: history.loss };
  });
  return toAwait("nl.learnCurve", ["terms", "constant", "learned", "losses"], curves);
}
