import type { Checker } from "../checker.ts";
import { anActivation } from "../expect/mod.ts";

/** Exercise 3, first part: f and f′ of a function of the learner's own. */
export const ownActivation: Checker = {
  name: "own activation",
  exercise: "Exercise 3",
  title: "Your own activation and its derivative",
  hints: [
    "Any f that bends will do. x · σ(x) is a good start: u = x, v = σ(x), so u′ = 1.",
    "It is a product, so its derivative is u′v + uv′.",
    "The derivative of s = σ(x) is s · (1 − s), or `nl.sigmoid.derivative(x)`; so f′ = s + x · s · (1 − s).",
  ],
  answer: anActivation({
    mistakes: [{
      like: (x) => 1 / (2 + Math.exp(x) + Math.exp(-x)),
      says: "That is the derivative of sigmoid alone: x times it is a product, u′v + uv′.",
    }, {
      like: (x) => x / (2 + Math.exp(x) + Math.exp(-x)),
      says: "Half of the product rule is missing: u′v + uv′, and here u′ = 1.",
    }],
  }),
};
