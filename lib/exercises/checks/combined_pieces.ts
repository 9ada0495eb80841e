import type { Checker } from "../checker.ts";
import { aFunctionOfNumber, aFunctionThatGives, all } from "../expect/mod.ts";

type Unary = (x: number) => number;
type Binary = (a: number, b: number) => number;

const minus: Binary = (a, b) => a - b;
const times: Binary = (a, b) => a * b;
const square: Unary = (x) => x * x;
const tanh: Unary = (x) => Math.tanh(x);
const twice: Unary = (x) => 2 * x;

/** Exercise 3, sixth part: the unit that Ramachandran et al. searched with. */
export const combinedPieces: Checker = {
  name: "combined pieces",
  exercise: "Exercise 3, further",
  title: "A function from three pieces",
  hints: [
    "`combine` does not get x. It returns a function that will get it: `return (x) => …`.",
    "Both unary pieces get x, each for itself; the binary piece gets what they give, what u gives first.",
  ],
  answer: all(combined(minus, square, tanh), combined(times, tanh, twice)),
};

function combined(binary: Binary, u: Unary, v: Unary) {
  return aFunctionThatGives(
    [binary, u, v],
    aFunctionOfNumber({
      like: (x) => binary(u(x), v(x)),
      at: { "right of 0": 2, "left of 0": -1, "at 0": 0, "near 0": 0.5 },
      mistakes: [
        { like: (x) => binary(v(x), u(x)), says: "u and v are swapped: u's value comes first." },
        { like: (x) => u(v(x)), says: "That is u of v: both get x, and binary joins them." },
        { like: (x) => v(u(x)), says: "That is v of u: both get x, and binary joins them." },
        { like: (x) => binary(u(x), u(x)), says: "v is left out: u stands in its place." },
        {
          like: (x) => u(x) + v(x),
          says: "Whatever binary is, the values are added: call binary.",
        },
        {
          like: (x) => u(x) * v(x),
          says: "Whatever binary is, the values are multiplied: call binary.",
        },
      ],
    }),
  );
}
