import { call, type Callable } from "../call.ts";
import type { Checker } from "../checker.ts";
import { isNear, TOLERANCE } from "../difference.ts";
import { aFunctionOfNumber, aFunctionThatGives } from "../expect/mod.ts";
import type { Mistake } from "../expectation.ts";

type Unary = (x: number) => number;
type Binary = (a: number, b: number) => number;
type Pieces = readonly [binary: Binary, u: Unary, v: Unary];

const minus: Binary = (a, b) => a - b;
const times: Binary = (a, b) => a * b;
const square: Unary = (x) => x * x;
const tanh: Unary = (x) => Math.tanh(x);
const twice: Unary = (x) => 2 * x;

const SETS: readonly Pieces[] = [[minus, square, tanh], [times, tanh, twice]];
const PLACES = { "right of 0": 2, "left of 0": -1, "at 0": 0, "near 0": 0.5 };

/** Well-known wrong answers: what they give at x. */
const MISTAKES: readonly Mistake<(pieces: Pieces, x: number) => number>[] = [
  { like: ([b, u, v], x) => b(v(x), u(x)), says: "u and v are swapped: u's value comes first." },
  { like: ([, u, v], x) => u(v(x)), says: "That is u of v: both get x, and binary joins them." },
  { like: ([, u, v], x) => v(u(x)), says: "That is v of u: both get x, and binary joins them." },
  { like: ([b, u], x) => b(u(x), u(x)), says: "v is left out: u stands in its place." },
  { like: ([b, , v], x) => b(v(x), v(x)), says: "u is left out: v stands in its place." },
  { like: ([, u], x) => u(x), says: "That is u alone: binary joins it with v." },
  { like: ([, , v], x) => v(x), says: "That is v alone: binary joins it with u." },
  { like: ([b, , v], x) => b(x, v(x)), says: "u is not called: x stands in its place." },
  { like: ([b, u], x) => b(u(x), x), says: "v is not called: x stands in its place." },
  {
    like: ([, u, v], x) => u(x) + v(x),
    says: "Whatever binary is, the values are added: call binary.",
  },
  {
    like: ([, u, v], x) => u(x) * v(x),
    says: "Whatever binary is, the values are multiplied: call binary.",
  },
  {
    like: ([, u, v], x) => u(x) - v(x),
    says: "Whatever binary is, the values are subtracted: call binary.",
  },
  { like: ([b, u, v], x) => -b(u(x), v(x)), says: "The sign of the result is reversed." },
  { like: ([b, u, v], x) => b(u(x), -v(x)), says: "v's value has a minus that nobody asked for." },
  { like: ([b, u, v], x) => b(u(-x), v(-x)), says: "The pieces get −x: give them x." },
];

/** Exercise 3, sixth part: the unit that Ramachandran et al. searched with. */
export const combinedPieces: Checker = {
  name: "combined pieces",
  exercise: "Exercise 3, further",
  title: "A function from three pieces",
  hints: [
    "`combine` does not get x. It returns a function that will get it: `return (x) => …`.",
    "Both unary pieces get x, each for itself; the binary piece gets what they give, what u gives first.",
  ],
  answer: async (found, place) => {
    // A cause that fits one set of pieces only is none: −(a − b) is b − a.
    const fitting = MISTAKES.filter(({ like }) =>
      SETS.every((pieces) => isAs(found, pieces, like))
    );
    for (const pieces of SETS) {
      const [binary, u, v] = pieces;
      const expectation = aFunctionOfNumber({
        like: (x) => binary(u(x), v(x)),
        at: PLACES,
        mistakes: fitting.map(({ like, says }) => ({ like: (x) => like(pieces, x), says })),
      });
      await aFunctionThatGives(pieces, expectation)(found, place);
    }
  },
};

/** Whether what an answer makes of some pieces gives what a well-known mistake gives. */
function isAs(
  found: unknown,
  pieces: Pieces,
  like: (pieces: Pieces, x: number) => number,
): boolean {
  try {
    const f = call(found as Callable, pieces, "combine") as Unary;
    return Object.values(PLACES).every((x) => isNear(f(x), like(pieces, x), TOLERANCE));
  } catch {
    return false;
  }
}
