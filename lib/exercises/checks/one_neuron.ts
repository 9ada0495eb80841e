import { relu, sigmoid, tanh } from "../../activations/mod.ts";
import type { Checker } from "../checker.ts";
import type { Mistake } from "../expectation.ts";
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
  { sum: 1.5, says: "The second input is left out: it is −2, with the weight 1." },
  { sum: -1, says: "The first input is left out: it is 1, with the weight 0.5." },
  { sum: 0.5, says: "The sign of the sum is reversed." },
];
const FUNCTIONS = { relu, sigmoid, tanh };

/** Slips in the formulas themselves. */
const FORMULAS: Readonly<Record<keyof typeof FUNCTIONS, readonly Mistake<number>[]>> = {
  relu: [0.2, 0.01].map((slope) => ({
    like: slope * SUM,
    says: "That is leaky relu: relu gives 0 at every negative sum.",
  })),
  sigmoid: [
    { like: 100 * sigmoid(SUM), says: "It is in percent: leave it a share, from 0 to 1." },
    { like: 1 / (1 - Math.exp(-SUM)), says: "Below the line stands 1 + e^(−z), with a plus." },
    { like: 1 + Math.exp(-SUM), says: "The fraction is missing: 1 divided by that." },
    { like: Math.exp(-SUM), says: "1 more, and then 1 divided by that: 1 / (1 + e^(−z))." },
  ],
  tanh: [
    { like: 1 / tanh(SUM), says: "The fraction is upside down: the difference stands above." },
    { like: Math.exp(SUM) - Math.exp(-SUM), says: "Divide by e^z + e^(−z)." },
    {
      like: Math.sinh(SUM),
      says: "That is half the difference: divide the difference by e^z + e^(−z).",
    },
    { like: 1 / Math.cosh(SUM) ** 2, says: "That is tanh's slope: the value itself is asked for." },
  ],
};

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
      ...FORMULAS[name],
      ...others.map(([other, g]) => ({ like: g(SUM), says: `That is what ${other} gives.` })),
    ],
  });
}
