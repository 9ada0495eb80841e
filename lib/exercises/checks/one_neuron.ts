import { relu, sigmoid, tanh } from "../../activations/mod.ts";
import type { Checker } from "../checker.ts";
import { anObject, aNumber } from "../expect/mod.ts";

// x = (1, −2), w = (0.5, 1), b = 1: w · x + b = −0.5, where the three functions are 0, positive and negative, and where
// every common slip leads to a different sum.
const SUM = -0.5;
const SLIPS = [
  { sum: -1.5, says: "The bias is missing: add b after the products." },
  { sum: -2.5, says: "The bias is subtracted: add it." },
  { sum: 0, says: "The weights are missing: multiply each input by its weight." },
  { sum: 1, says: "The weights are swapped: the first weight belongs to the first input." },
  { sum: 3.5, says: "The sign of the second input got lost: it is −2." },
  { sum: 0.5, says: "The sign of the sum is reversed." },
];
const FUNCTIONS = { relu, sigmoid, tanh };

/** Lesson 01: a unit's output, worked out by hand. */
export const oneNeuron: Checker = {
  name: "one neuron",
  exercise: "Lesson 01",
  title: "One neuron by hand",
  hints: [
    "First the sum, the same for all three: each input times its weight, all added up, and the bias.",
    "The sum is 0.5 · 1 + 1 · (−2) + 1 = −0.5. Each of the three functions gets this number.",
    "relu(z) = max(0, z), sigmoid(z) = 1 / (1 + e^(−z)) and tanh(z) = (e^z − e^(−z)) / (e^z + e^(−z)), each at z " +
    "= −0.5. In code, e^z is `Math.exp(z)`.",
  ],
  solution: {
    code: `const sum = 0.5 * 1 + 1 * -2 + 1;
await nl.check("one neuron", {
  relu: Math.max(0, sum),
  sigmoid: 1 / (1 + Math.exp(-sum)),
  tanh: (Math.exp(sum) - Math.exp(-sum)) / (Math.exp(sum) + Math.exp(-sum)),
});`,
    explanation:
      "The sum is −0.5 for all three. Relu makes it 0, sigmoid 0.378 and tanh −0.462: the weighted sum is the same, " +
      "and the activation decides what becomes of it.",
  },
  answer: anObject({
    relu: outputOf("relu"),
    sigmoid: outputOf("sigmoid"),
    tanh: outputOf("tanh"),
  }),
};

/** To three decimals, as people work by hand. */
function outputOf(name: keyof typeof FUNCTIONS) {
  const f = FUNCTIONS[name];
  const others = Object.entries(FUNCTIONS).filter(([other]) => other !== name);
  return aNumber({
    like: f(SUM),
    wanted: `${name} of the sum, to three decimals`,
    tolerance: 0.001,
    mistakes: [
      { like: SUM, says: `That is the sum itself: now give it to ${name}.` },
      ...SLIPS.map(({ sum, says }) => ({ like: f(sum), says })),
      ...others.map(([other, g]) => ({ like: g(SUM), says: `That is what ${other} gives.` })),
    ],
  });
}
