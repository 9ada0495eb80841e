import { todo } from "../../../lib/exercises/todo.ts";
import type { Table } from "./table.ts";

const RIGHT = {
  neverNegative: ["relu", "sigmoid", "softmax"],
  bounded: ["softmax", "tanh", "sigmoid"],
  turnsBack: ["gelu"],
};
const { neverNegative, bounded } = RIGHT;

/** Answers to "reading curves". */
export const readingCurves: Table = {
  right: {
    "names in any order": RIGHT,
    "another order": {
      turnsBack: ["gelu"],
      bounded: bounded.toReversed(),
      neverNegative: neverNegative.toReversed(),
    },
    "capitals": {
      neverNegative: ["ReLU", "Sigmoid", "SoftMax"],
      bounded: ["Tanh", "SIGMOID", "Softmax"],
      turnsBack: ["GELU"],
    },
    "spaces around": { ...RIGHT, bounded: bounded.map((name) => ` ${name} `) },
    "sets": {
      neverNegative: new Set(neverNegative),
      bounded: new Set(bounded),
      turnsBack: new Set(["gelu"]),
    },
    "a name without a list": { ...RIGHT, turnsBack: "gelu" },
    "a name twice": { ...RIGHT, bounded: [...bounded, "tanh"] },
    "a class": new class {
      neverNegative = neverNegative;
      bounded = bounded;
      turnsBack = ["gelu"];
    }(),
    "getters": {
      get neverNegative() {
        return neverNegative;
      },
      get bounded() {
        return bounded;
      },
      turnsBack: ["gelu"],
    },
    "split texts": {
      ...RIGHT,
      neverNegative: "relu sigmoid softmax".split(" "),
    },
    "a map's keys": {
      ...RIGHT,
      bounded: new Map(bounded.map((name) => [name, true])).keys().toArray(),
    },
    "a generator's names": {
      ...RIGHT,
      bounded: (function* () {
        yield* bounded;
      })().toArray(),
    },
    "a frozen object": Object.freeze({ ...RIGHT }),
    "filtered by a rule": {
      ...RIGHT,
      bounded: ["relu", "sigmoid", "tanh", "softmax"].filter((name) => name !== "relu"),
    },
    "one text with commas": { ...RIGHT, bounded: "sigmoid, tanh, softmax" },
    "more than was asked for": { ...RIGHT, steepest: "relu" },
    "a promise": Promise.resolve(RIGHT),
  },
  wrong: {
    "leakyRelu as never negative": [
      { ...RIGHT, neverNegative: ["relu", "leakyRelu"] },
      "leakyRelu does not belong in answer.neverNegative",
      "leakyRelu(−2) = −0.4",
    ],
    "elu as never negative": [{ ...RIGHT, neverNegative: ["elu"] }, "approaches −1 on the left"],
    "selu as never negative": [{ ...RIGHT, neverNegative: ["selu"] }, "approaches −1.758"],
    "gelu as never negative": [
      { ...RIGHT, neverNegative: [...neverNegative, "gelu"] },
      "it dips just left of 0",
    ],
    "tanh as never negative": [
      { ...RIGHT, neverNegative: [...neverNegative, "tanh"] },
      "approaches −1 on the left",
    ],
    "relu as bounded": [{ ...RIGHT, bounded: [...bounded, "relu"] }, "held on the left only"],
    "leakyRelu as bounded": [{ ...RIGHT, bounded: ["leakyRelu"] }, "without end on both sides"],
    "elu as bounded": [{ ...RIGHT, bounded: ["elu"] }, "elu(1000) = 1000"],
    "selu as bounded": [{ ...RIGHT, bounded: ["selu"] }, "it climbs without end"],
    "gelu as bounded": [{ ...RIGHT, bounded: ["gelu"] }, "gelu(1000) = 1000"],
    "relu as one that turns back": [{ ...RIGHT, turnsBack: ["relu"] }, "never goes down"],
    "leakyRelu as one that turns back": [
      { ...RIGHT, turnsBack: ["leakyRelu"] },
      "climbs everywhere",
    ],
    "elu as one that turns back": [
      { ...RIGHT, turnsBack: ["gelu", "elu"] },
      "its slope left of 0 is e^x",
    ],
    "selu as one that turns back": [{ ...RIGHT, turnsBack: ["selu"] }, "small but positive"],
    "tanh as one that turns back": [{ ...RIGHT, turnsBack: ["tanh"] }, "climbs everywhere"],
    "softmax as one that turns back": [{ ...RIGHT, turnsBack: ["softmax"] }, "climbs everywhere"],
    "one missing": [{ ...RIGHT, neverNegative: ["relu", "softmax"] }, "not complete", "1 more of"],
    "two missing": [{ ...RIGHT, neverNegative: ["relu"] }, "not complete", "2 more of relu"],
    "an empty list": [{ ...RIGHT, turnsBack: [] }, "0 items"],
    "a name of none of them": [
      { ...RIGHT, turnsBack: ["swish"] },
      "answer.turnsBack[0] is not the name",
    ],
    "a misspelt name": [{ ...RIGHT, turnsBack: ["gellu"] }, 'Did you mean "gelu"?'],
    "functions": [{ ...RIGHT, turnsBack: [Math.tanh] }, "in quotes"],
    "the wrong name without a list": [{ ...RIGHT, turnsBack: "relu" }, "never goes down"],
    "names without end": [{
      ...RIGHT,
      bounded: {
        *[Symbol.iterator]() {
          for (;;) yield "tanh";
        },
      },
    }, "perhaps no end"],
    "two lists swapped": [
      { ...RIGHT, neverNegative: bounded, bounded: neverNegative },
      "does not belong",
    ],
    "another key": [
      { ...RIGHT, turnsBack: undefined, turns: ["gelu"] },
      "answer.turnsBack is not a list",
    ],
    "a missing key": [{ neverNegative, bounded }, "answer has no turnsBack"],
    "a list of lists": [[neverNegative, bounded, ["gelu"]], "answer has no neverNegative"],
    "yes and no": [true as never, "answer is not an object"],
    "a list in a list": [
      { ...RIGHT, turnsBack: [["gelu"]] },
      "is not the name of one of the functions",
    ],
    "numbers": [{ ...RIGHT, turnsBack: [5] }, "is not the name of one of the functions"],
    "a promise inside": [
      { ...RIGHT, turnsBack: Promise.resolve(["gelu"]) },
      "A promise is not a value yet",
    ],
    "the first of three": [{ ...RIGHT, bounded: todo }, "answer.bounded is still to be done"],
  },
};
