import * as nl from "nonlinear";
import type { Table } from "./table.ts";

const f = (x: number) => x * nl.sigmoid(2 * x);
const derivative = (x: number) => nl.sigmoid(2 * x) + 2 * x * nl.sigmoid.derivative(2 * x);
const own = { f, derivative };
const mine = (changed: object = {}) =>
  nl.defineActivation(
    { name: "mine", ...own, ...changed } as Parameters<typeof nl.defineActivation>[0],
  );
const bounded = (range: [number, number]) => mine({ f: Math.sin, derivative: Math.cos, range });
const NOT_THE_SLOPE = "derivative is not the slope of f.";

/** Answers to "own definition". */
export const ownDefinition: Table = {
  right: {
    "name, f and derivative": mine(),
    "a formula": mine({ formula: "x\\,\\sigma(2x)" }),
    "a range": mine({ range: [-0.14, Infinity] }),
    "a range that is too wide": mine({ range: [-1, Infinity] }),
    "a range of numbers": bounded([-1, 1]),
    "another name": mine({ name: "swish2" }),
    "a name with a capital": mine({ name: "MySwish" }),
    "a name with a line": mine({ name: "my_swish" }),
    "a parameter": mine({
      f: (x: number, { b }: { b: number }) => Math.tanh(b * x),
      derivative: (x: number, { b }: { b: number }) => b * (1 - Math.tanh(b * x) ** 2),
      params: { b: 2 },
    }),
    "a parameter, set": mine({
      f: (x: number, { b }: { b: number }) => Math.tanh(b * x),
      derivative: (x: number, { b }: { b: number }) => b * (1 - Math.tanh(b * x) ** 2),
      params: { b: 2 },
    }).with({ b: 3 }),
    "a corner": mine({ f: Math.abs, derivative: Math.sign }),
    "a parabola": mine({ f: (x: number) => x * x, derivative: (x: number) => 2 * x }),
    "a sine": mine({ f: Math.sin, derivative: Math.cos }),
    "a bell": mine({
      f: (x: number) => Math.exp(-x * x),
      derivative: (x: number) => -2 * x * Math.exp(-x * x),
    }),
    "softplus under a name of its own": mine({
      name: "gentle",
      f: (x: number) => nl.softplus(x),
      derivative: nl.sigmoid,
    }),
    "functions declared elsewhere": nl.defineActivation({ name: "mine", f, derivative }),
    "a promise of it": Promise.resolve(mine()),
  },
  wrong: {
    "a plain function": [f, "wrap it"],
    "the definition alone": [{ name: "mine", ...own }, "what nl.defineActivation("],
    "a function of the library": [nl.gelu, "gelu is an activation that the library already has."],
    "another one": [nl.tanh, "tanh is an activation that the library already has."],
    "a variant of the library": [
      nl.leakyRelu.with({ alpha: 0.3 }),
      "is an activation that the library already has.",
    ],
    "a function of vectors": [nl.softmax, "The answer is not an activation."],
    "its name": ["mine", "The answer is not an activation."],
    "nothing": [undefined, "The answer is not an activation."],
    "null": [null, "The answer is not an activation."],
    "a number": [3, "The answer is not an activation."],
    "a list": [[mine()], "The answer is not an activation."],
    "a function that makes it": [() => mine(), "The answer is not an activation."],
    "a taken name": [mine({ name: "relu" }), "relu is an activation that the library already has."],
    "another name for a taken one": [mine({ name: "swish" }), "or another name for it"],
    "no derivative": [
      nl.defineActivation({ name: "mine", f }),
      "mine has no derivative of its own yet.",
    ],
    "a straight line": [
      mine({ f: (x: number) => 2 * x, derivative: () => 2 }),
      "f is a straight line",
    ],
    "a jump": [mine({ f: Math.sign, derivative: () => 0 }), "f jumps."],
    "stairs": [mine({ f: Math.floor, derivative: () => 0 }), "f jumps."],
    "branches that do not meet": [
      mine({ f: (x: number) => x > 0 ? x + 1 : 0, derivative: (x: number) => x > 0 ? 1 : 0 }),
      "Do both branches have the same value where they meet?",
    ],
    "a slope of 0 far out": [
      mine({ derivative: (x: number) => x > 12 ? 0 : derivative(x) }),
      NOT_THE_SLOPE,
    ],
    "a slope of 1 far left": [
      mine({ derivative: (x: number) => x < -12 ? 1 : derivative(x) }),
      NOT_THE_SLOPE,
    ],
    "a slope that is wrong at 0 alone": [
      mine({ derivative: (x: number) => x === 0 ? 0 : derivative(x) }),
      NOT_THE_SLOPE,
    ],
    "NaN far out": [
      mine({
        f: (x: number) => x * Math.exp(x) / (1 + Math.exp(x)),
        derivative: (x: number) => nl.silu.derivative(x),
      }),
      "f is not a number everywhere.",
    ],
    "a slope that is NaN at 0": [
      mine({ derivative: (x: number) => derivative(x) * x / x }),
      "derivative is not a number everywhere.",
    ],
    "a hole at 0": [
      mine({ f: (x: number) => Math.log(Math.abs(x)), derivative: (x: number) => 1 / x }),
      "f is not a number everywhere.",
    ],
    "a range without its lowest values": [
      mine({ range: [0, Infinity] }),
      "The range of mine is too narrow.",
    ],
    "a range without its highest values": [
      mine({ range: [-0.14, 6] }),
      "The range of mine is too narrow.",
    ],
    "the range of x, not of f": [
      mine({
        f: (x: number) => 3 * Math.sin(x),
        derivative: (x: number) => 3 * Math.cos(x),
        range: [-1, 1],
      }),
      "The range of mine is too narrow.",
    ],
    "a range that is a little too narrow": [
      bounded([-0.99, 0.99]),
      "The range of mine is too narrow.",
    ],
    "a range whose top is never reached at whole numbers": [
      bounded([-1, 0.995]),
      "The range of mine is too narrow.",
    ],
  },
};
