import { gelu, relu, sigmoid, silu, tanh } from "../../activations/mod.ts";
import type { Checker } from "../checker.ts";
import { aFunction } from "../expect/mod.ts";

type Numbers = readonly number[];
type Unit = (a: number, b: number) => number;

/** Lesson 11, at its end: SwiGLU from its parts. */
export const swigluParts: Checker = {
  name: "swiglu",
  exercise: "Lesson 11",
  title: "SwiGLU from its parts",
  hints: [
    "Cut the sums in half: the first half are the values, the second half the gates.",
    "Each value times silu of its gate; silu(b) = b / (1 + e^(−b)), or `nl.silu(b)`.",
    "With `const half = sums.length / 2`, the values are `sums.slice(0, half)`, and the gate of value `i` is " +
    "`sums[half + i]`.",
  ],
  solution: {
    code: `function swiglu(sums: number[]): number[] {
  const half = sums.length / 2;
  return sums.slice(0, half).map((a, i) => a * nl.silu(sums[half + i]));
}`,
    explanation:
      "The first half are values, the second half gates. Each value is multiplied by the SiLU of its gate, so half as many " +
      "numbers come out.",
  },
  answer: aFunction({
    like: halves((a, b) => a * silu(b)),
    cases: {
      "one value, its gate at 0": [[3, 0]],
      "one value, its gate open": [[2, 1]],
      "a gate that is nearly shut": [[2, -3]],
      "a negative value": [[-2, 1.5]],
      "two values, two gates": [[1, 2, 3, -1]],
      "three values, three gates": [[0.5, -1, 4, 2, -0.5, 1]],
      "no units": [[]],
    },
    mistakes: [
      mistake(
        (a, b) => silu(a) * b,
        "The halves are swapped: the first half are the values, the gates go through silu.",
      ),
      mistake((a, b) => a * sigmoid(b), "That is GLU: the gate is silu(b), not σ(b)."),
      mistake((a, b) => a * relu(b), "That is ReGLU: the gate is silu(b), not relu(b)."),
      mistake((a, b) => a * gelu(b), "That is GEGLU: the gate is silu(b), not gelu(b)."),
      mistake((a, b) => a * tanh(b), "The gate is silu(b), not tanh(b)."),
      mistake((a, b) => a * b, "The gate goes through silu before it is multiplied."),
      mistake((a, b) => silu(a) * silu(b), "Only the gates go through silu, the values do not."),
      mistake((a, b) => silu(a * b), "silu of the gate first, then the product."),
      mistake((a, b) => a + silu(b), "A gate multiplies its value: a · silu(b), not a + silu(b)."),
      mistake((_, b) => silu(b), "The values are missing: each is multiplied by its gate."),
      mistake((a) => silu(a), "That is silu of the values: the gates are missing."),
      mistake(
        (a, b) => a * b / (1 + Math.exp(b)),
        "A sign is off: silu(b) = b / (1 + exp(−b)).",
      ),
      mistake((a, b) => a / (1 + Math.exp(-b)), "That is GLU: silu(b) has b above the line."),
      {
        like: (sums: Numbers) => pairs(sums).map(([a, b]) => a * silu(b)),
        says: "The gates are the second half of the list, not every second number.",
      },
      {
        like: (sums: Numbers) =>
          sums.slice(0, sums.length / 2).map((a, i) => a * silu(sums[sums.length / 2 + i - 1])),
        says: "The index of the gate is one off: value i has the gate half + i.",
      },
      {
        like: (sums: Numbers) => sums.map(silu),
        says: "That is silu of all: half as many numbers come out as go in.",
      },
      {
        like: (sums: Numbers) =>
          halves((a, b) => a * silu(b))(sums).reduce((total, value) => total + value, 0),
        says: "That is added up: return a list with a number for each value.",
      },
    ],
  }),
};

function halves(unit: Unit) {
  return (sums: Numbers) => {
    const half = sums.length / 2;
    return sums.slice(0, half).map((a, i) => unit(a, sums[half + i]));
  };
}

function pairs(sums: Numbers): [number, number][] {
  return sums.slice(0, sums.length / 2).map((_, i) => [sums[2 * i], sums[2 * i + 1]]);
}

function mistake(unit: Unit, says: string) {
  return { like: halves(unit), says };
}
