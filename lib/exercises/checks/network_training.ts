import type { Activation } from "../../activations/mod.ts";
import { toy } from "../../data/mod.ts";
import { layers } from "../../network/mod.ts";
import { type Model, type Optimizer, optimizers, sequential } from "../../training/mod.ts";
import { isSame } from "../copy.ts";
import { errorInWords } from "../in_words.ts";
import { NotYet } from "../not_yet.ts";

/** A few points are enough to see whether two networks learn the same. */
const points = toy.spirals({ samples: 60, seed: 5 });
const SEED = 1;

/** Ways of compiling that are not the one asked for, and what to say to each. */
const OTHER_WAYS: readonly [optimizer: Optimizer, says: string][] = [
  [optimizers.adam(), "Adam without a learning rate takes 0.001: give it { learningRate: 0.01 }."],
  [optimizers.adam({ learningRate: 0.1 }), "The learning rate is 0.1: the exercise says 0.01."],
  [optimizers.sgd(), "The optimizer is SGD: the exercise says Adam."],
  [optimizers.rmsprop({ learningRate: 0.01 }), "The optimizer is RMSProp: the exercise says Adam."],
];

/** What is wrong with a network of seed 1, if it does not learn as the one that the exercise describes. */
export async function trainingProblem(
  model: Model,
  activation: Activation,
): Promise<NotYet | undefined> {
  const usual = network(activation, optimizers.adam({ learningRate: 0.01 }));
  if (!isSame(model.getWeights(), usual.getWeights())) {
    return new NotYet("The network does not start from the usual weights.", {
      expected:
        "layers.dense({ units, activation }) with no other options, and the seed in sequential",
      found: "other first weights",
    });
  }
  let learned;
  try {
    learned = await trained(model);
  } catch (error) {
    return new NotYet("The network cannot be trained on the spirals.", {
      expected: 'the loss "sparseCategoricalCrossentropy", for labels that are class numbers',
      found: errorInWords(error),
    });
  }
  if (isSame(learned, await trained(usual))) return undefined;
  let cause = "Is there a layer, a loss or an option that the exercise does not name?";
  for (const [optimizer, says] of OTHER_WAYS) {
    if (isSame(learned, await trained(network(activation, optimizer)))) cause = says;
  }
  return new NotYet("The network does not learn as the one that the exercise describes.", {
    expected: 'Adam with the learning rate 0.01, and the loss "sparseCategoricalCrossentropy"',
    found: "other weights after two epochs",
    cause,
  });
}

function network(activation: Activation, optimizer: Optimizer): Model {
  const { dense } = layers;
  const hidden = { units: 16, activation };
  const model = sequential({
    layers: [
      dense({ ...hidden, inputShape: [2] }),
      dense(hidden),
      dense({ units: 2, activation: "softmax" }),
    ],
    seed: SEED,
  });
  model.compile({ optimizer, loss: "sparseCategoricalCrossentropy", metrics: ["accuracy"] });
  return model;
}

async function trained(model: Model) {
  await model.fit(points.x, points.labels, { epochs: 2, batchSize: 20, verbose: 0 });
  return model.getWeights();
}
