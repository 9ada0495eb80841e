import { type Activation, defineActivation } from "../../activations/mod.ts";
import type { Matrix } from "../../engine/mod.ts";
import { Model } from "../../training/mod.ts";
import { call, type Callable } from "../call.ts";
import { usualCause } from "../cause.ts";
import type { Checker } from "../checker.ts";
import { isSame } from "../copy.ts";
import { errorInWords, inWords } from "../in_words.ts";
import { that } from "../expect/mod.ts";
import { NotYet } from "../not_yet.ts";
import { trainingProblem } from "./network_training.ts";

/** What the learner's function is tried with: an activation that cannot be in a network already. */
const PROBE = defineActivation({
  name: "probe",
  f: (x) => (1 + Math.sin(x)) / 2,
  derivative: (x) => Math.cos(x) / 2,
  // Within this range compile bears it at the output, where a learner may have put it, too; the check says more.
  range: [0, 1],
});

/** Exercise 3, third part: a network in which any activation can stand. */
export const ownNetwork: Checker = {
  name: "own network",
  exercise: "Exercise 3",
  title: "A network for any activation",
  hints: [
    "`nl.sequential({ layers: [ … ], seed })` with three layers: two hidden ones and the output.",
    "A hidden layer is `nl.layers.dense({ units: 16, activation })`: the parameter, without quotes; the first " +
    'one also says `inputShape: [2]`. The output: `nl.layers.dense({ units: 2, activation: "softmax" })`.',
    "Before the return: `model.compile({ optimizer: nl.optimizers.adam({ learningRate: 0.01 }), loss: " +
    '"sparseCategoricalCrossentropy", metrics: ["accuracy"] })`.',
  ],
  answer: that((build, name) => {
    if (typeof build !== "function") {
      return new NotYet(`${name} is not a function.`, {
        expected: "build, a function of an activation and a seed",
        found: inWords(build),
        cause: build instanceof Model ? "Give build itself, not a model it made." : undefined,
      });
    }
    const made = (seed: number) => modelFrom(call(build as Callable, [PROBE, seed], "build"));
    const [model, again, other] = [made(1), made(1), made(2)];
    checkLayers(model);
    checkUnits(model);
    checkCompiled(model);
    checkSeeds(model, again, other);
    return trainingProblem(model, PROBE);
  }),
};

function modelFrom(found: unknown): Model {
  if (found instanceof Model) return found;
  throw new NotYet("build does not return a model.", {
    input: "build(probe, 1)",
    expected: "what nl.sequential gives, compiled",
    found: inWords(found),
    cause: usualCause({}, found),
  });
}

function checkLayers({ inputs, layers, outputs }: Model): void {
  const units = inputs.map((input) => input.units);
  if (inputs.length !== 1 || units[0] !== 2) {
    throw new NotYet("The network does not take points of the plane.", {
      expected: "inputShape: [2]",
      found: `inputShape: ${inWords(units)}`,
    });
  }
  const last = outputs[0].sourceLayer;
  if (outputs.length !== 1 || outputs[0].units !== 2 || last.activation?.name !== "softmax") {
    throw new NotYet("The output does not give a probability for each of two classes.", {
      expected: "a last layer of 2 units with softmax",
      found: `one of ${outputs[0].units} ${outputs[0].units === 1 ? "unit" : "units"} with ${
        last.activation?.name ?? "no activation"
      }`,
      cause: last.activation === PROBE
        ? "The activation under test belongs in the hidden layers only."
        : undefined,
    });
  }
  const hidden = layers.flatMap(({ activation }, i): Activation[] =>
    activation && activation.name !== "linear" && layers[i] !== last ? [activation] : []
  );
  const foreign = hidden.find((activation) => activation !== PROBE);
  if (foreign) {
    throw new NotYet(`A hidden layer has ${foreign.name}, whatever build is given.`, {
      input: "build(probe, 1)",
      expected: "probe in every hidden layer",
      found: hidden.map(({ name }) => name).join(", "),
      cause: "Pass the parameter on: activation, without quotes, not a particular function.",
    });
  }
  if (hidden.length !== 2) {
    throw new NotYet("The network does not have two hidden layers with the activation.", {
      input: "build(probe, 1)",
      expected: "two hidden layers with probe",
      found: `${hidden.length}`,
      cause: hidden.length === 0
        ? "Without activation a dense layer is linear, and a network of these is a straight line."
        : undefined,
    });
  }
}

function checkUnits(model: Model): void {
  const units = model.getWeights().filter(({ rows }) => rows > 1).map(({ cols }) => cols);
  if (String(units) === "16,16,2") return;
  throw new NotYet("The layers have other sizes than the exercise says.", {
    expected: "16 units, 16 units and 2 units",
    found: inWords(units),
  });
}

function checkCompiled(model: Model): void {
  let goal;
  try {
    goal = model.objective("check");
  } catch (error) {
    throw new NotYet("The model is not compiled.", {
      expected: "model.compile({ optimizer, loss, metrics }) before the return",
      found: errorInWords(error),
    });
  }
  if (goal.outputs[0].metrics.some(({ key }) => /acc/i.test(key))) return;
  throw new NotYet("The model does not measure its accuracy.", {
    expected: 'metrics: ["accuracy"] in compile',
    found: inWords(goal.outputs[0].metrics.map(({ key }) => key)),
  });
}

function checkSeeds(model: Model, again: Model, other: Model): void {
  if (model.layers.some((layer) => again.layers.includes(layer))) {
    throw new NotYet("Two models share their layers, and with them what they have learned.", {
      input: "build(probe, 1) twice",
      expected: "new layers in each call",
      found: model === again ? "the same model" : "the same layers",
      cause: "Make layers and model inside of build.",
    });
  }
  if (!isSame(numbersOf(model), numbersOf(again))) {
    throw new NotYet("Two models of the same seed start from different weights.", {
      input: "build(probe, 1) twice",
      expected: "the same weights, to the last bit",
      found: "others",
      cause: "Pass the seed on: nl.sequential({ layers: [ … ], seed }).",
    });
  }
  if (!isSame(numbersOf(model), numbersOf(other))) return;
  throw new NotYet("Models of different seeds start from the same weights.", {
    input: "build(probe, 1) and build(probe, 2)",
    expected: "different weights",
    found: "the same",
    cause: "Is there a fixed seed, such as seed: 1, where the parameter should be?",
  });
}

function numbersOf(model: Model): Matrix[] {
  return model.getWeights();
}
