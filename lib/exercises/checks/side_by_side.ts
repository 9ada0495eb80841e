import { isA } from "../../options/mod.ts";
import {
  elu,
  gelu,
  leakyRelu,
  relu,
  selu,
  sigmoid,
  silu,
  softmax,
  softsign,
  tanh,
} from "../../activations/mod.ts";
import type { Checker } from "../checker.ts";
import type { Expectation } from "../expectation.ts";
import { aFigure, aFunctionThatGives, all } from "../expect/mod.ts";
import { NotYet } from "../not_yet.ts";

type Functions = Readonly<Record<string, (x: number) => number>>;

/** The functions of the course; of softmax the first of three outputs while the other two logits stay 0. */
export const COVERED: Functions = {
  relu,
  leakyRelu,
  elu,
  selu,
  gelu,
  sigmoid,
  tanh,
  softmax: (x) => softmax([x, 0, 0])[0],
};

/** Two that no lesson draws. */
const OTHERS: Functions = { silu, softsign };

/** Exercise 1, second part: all functions of the course, each in a panel, on the same axes. */
export const sideBySide: Checker = {
  name: "side by side",
  exercise: "Exercise 1",
  title: "All functions side by side",
  hints: [
    "`Object.entries(functions)` is a list of pairs `[name, f]`: map each to the options of one panel, and let " +
    "the function given to `nl.figure` return the list.",
    "The options of a panel: `title` is its name, `x: { domain: [-4, 4] }` and `y: { domain: [-2, 5] }` are its " +
    "axes, `marks` what is drawn on them.",
    "`marks: [Plot.ruleX([0]), Plot.ruleY([0]), Plot.line(sampled(f))]`. Two rows: `[panels.slice(0, 4), " +
    "panels.slice(4)]`.",
  ],
  answer: all(drawn(COVERED), usesWhatItGets(drawn(OTHERS))),
};

function drawn(curves: Functions): Expectation {
  const figure = aFigure({
    curves,
    sideBySide: true,
    roomForAll: true,
    sharedAxes: true,
    zeroLines: true,
  });
  // Told by its name alone: the call with all its functions would be longer than the message.
  const named: Expectation = (found, place) => figure(found, { ...place, name: "the result" });
  return aFunctionThatGives([curves], named);
}

function usesWhatItGets(expectation: Expectation): Expectation {
  return async (found, place) => {
    try {
      await expectation(found, place);
    } catch (error) {
      if (!isA(error, NotYet)) throw error;
      const names = Object.keys(OTHERS).join(" and ");
      throw new NotYet(
        `Right for the functions of the course, but not for ${names} alone: ${error.message}`,
        {
          ...error.evidence,
          cause: error.evidence.cause ??
            "Are the functions drawn that are given, or always the same ones?",
        },
      );
    }
  };
}
