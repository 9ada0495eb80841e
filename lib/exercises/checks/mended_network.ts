import { type Activation, getActivation } from "../../activations/mod.ts";
import { deadUnits } from "../../analysis/mod.ts";
import { toy } from "../../data/mod.ts";
import { type Initializer, initializers, layers } from "../../network/mod.ts";
import { type Model, optimizers, sequential } from "../../training/mod.ts";
import type { Checker } from "../checker.ts";
import { all, anObject, aNumber, that } from "../expect/mod.ts";
import { errorInWords, inWords } from "../in_words.ts";
import { NotYet } from "../not_yet.ts";
import { sum } from "./statistics.ts";

/** What the learner may change of the network. */
interface Remedy {
  readonly activation: string | Activation;
  readonly kernelInitializer: string | Initializer;
  readonly learningRate: number;
}

/** What is looked at, once before and once after training. */
interface Health {
  /** The share of the hidden units that are dead. */
  readonly dead: number;
  /** The number of the first hidden layer that is dead as a whole, from 1; 0 if there is none. */
  readonly deadLayer: number;
}

const SEEDS = [1, 2, 3];
const LEAST_ACCURACY = 0.95;
const MOST_DEAD = 0.25;

/** Exercise 4, third part: a network that could not learn, mended. */
export const mendedNetwork: Checker = {
  name: "mended network",
  exercise: "Exercise 4",
  title: "The network, mended",
  hints: [
    "Two things are wrong with it: what it is born with, and what the first steps do to it. One change is not " +
    "enough.",
    "The sums of its deep layers are so small that a bias of −0.1 switches them off: which way to start keeps " +
    "them large? And how large may a step be?",
    'He\'s start is made for relu and its like: `"heNormal"` or `"heUniform"`. The table of learning rates above ' +
    "says from which one on units die.",
  ],
  answer: all(
    anObject({
      activation: that(activationProblem),
      kernelInitializer: that(() => {}),
      learningRate: aNumber({ between: [1e-6, 100] }),
    }),
    that(async (remedy: Remedy) => {
      for (const seed of SEEDS) await checkRun(remedy, seed);
    }),
  ),
  seconds: 30,
};

function activationProblem(found: unknown): NotYet | undefined {
  let activation: Activation;
  try {
    activation = getActivation(found as string);
  } catch (error) {
    return new NotYet("answer.activation is not an activation.", { found: errorInWords(error) });
  }
  if (activation.kind === "scalar") return;
  return new NotYet(`${activation} is not an activation for hidden layers.`, {
    expected: "a function of one number",
    found: "one that mixes the units of a layer",
  });
}

async function checkRun(remedy: Remedy, seed: number): Promise<void> {
  const { x, labels } = toy.moons({ samples: 200, noise: 0.1, seed: 1 });
  const input = inWords(remedy);
  const model = modelOf(remedy, seed);
  const before = healthOf(model);
  let accuracy = 0;
  try {
    await model.fit(x, labels, { epochs: 60, batchSize: 20, verbose: 0 });
    ({ accuracy } = await model.evaluate(x, labels, { batchSize: 200, verbose: 0 }));
  } catch (error) {
    throw new NotYet(`With seed ${seed} training fails.`, {
      input,
      found: errorInWords(error),
      cause: "Steps as large as these throw the weights about until they overflow.",
    });
  }
  const after = healthOf(model);
  const evidence = {
    input,
    expected: `an accuracy of ${LEAST_ACCURACY} and at most ${
      percent(MOST_DEAD)
    } of the units dead`,
    found: `${Number(accuracy.toFixed(3))}; dead: ${percent(before.dead)} before training, ` +
      `${percent(after.dead)} after it`,
  };
  if (accuracy < LEAST_ACCURACY) {
    const cause = causeOf(before, after);
    throw new NotYet(`With seed ${seed} the network does not learn.`, { ...evidence, cause });
  }
  if (after.dead <= MOST_DEAD) return;
  throw new NotYet(`With seed ${seed} the network learns, but too many of its units are dead.`, {
    ...evidence,
    cause: after.dead > before.dead
      ? "They died in training: take smaller steps."
      : "They were born dead: change the activation or how the weights start.",
  });
}

function modelOf({ activation, kernelInitializer, learningRate }: Remedy, seed: number): Model {
  const biasInitializer = initializers.constant({ value: -0.1 });
  try {
    const hidden = { units: 16, activation, kernelInitializer, biasInitializer };
    const model = sequential({
      layers: [
        layers.dense({ ...hidden, inputShape: [2] }),
        ...Array.from({ length: 7 }, () => layers.dense(hidden)),
        layers.dense({ units: 1, activation: "sigmoid" }),
      ],
      seed,
    });
    const optimizer = optimizers.sgd({ learningRate });
    model.compile({ optimizer, loss: "binaryCrossentropy", metrics: ["accuracy"] });
    return model;
  } catch (error) {
    throw new NotYet("No network can be built with that.", { found: errorInWords(error) });
  }
}

function healthOf(model: Model): Health {
  const { x } = toy.moons({ samples: 200, noise: 0.1, seed: 1 });
  const hidden = deadUnits(model, x).slice(0, -1);
  return {
    dead: sum(hidden.map(({ dead }) => dead.length)) / sum(hidden.map(({ units }) => units)),
    deadLayer: hidden.findIndex(({ dead, units }) => dead.length === units) + 1,
  };
}

function causeOf(before: Health, after: Health): string {
  if (before.deadLayer > 0) {
    return `Layer ${before.deadLayer} is dead as a whole before the first step, and no step can revive it: ` +
      "change the activation or how the weights start.";
  }
  if (after.deadLayer > 0) {
    return `All of layer ${after.deadLayer} died in training: take smaller steps.`;
  }
  return "Its units live, but what reaches them from either side is too small or too large to learn from: " +
    "change how the weights start, or the learning rate.";
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
