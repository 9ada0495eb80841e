import type { Table } from "./table.ts";

type Unary = (x: number) => number;
type Binary = (a: number, b: number) => number;
const DIFFERENT = "is not right in the case";

/** Answers to "combined pieces". */
export const combinedPieces: Table = {
  right: {
    "arrows": (b: Binary, u: Unary, v: Unary) => (x: number) => b(u(x), v(x)),
    "a function that returns an arrow": function combine(b: Binary, u: Unary, v: Unary) {
      return (x: number) => b(u(x), v(x));
    },
    "a function that returns a function": (b: Binary, u: Unary, v: Unary) =>
      function combined(x: number) {
        return b(u(x), v(x));
      },
    "a declaration inside"(b: Binary, u: Unary, v: Unary) {
      function f(x: number) {
        return b(u(x), v(x));
      }
      return f;
    },
    "values with names": (b: Binary, u: Unary, v: Unary) => (x: number) => {
      const left = u(x), right = v(x);
      return b(left, right);
    },
    "the second first": (b: Binary, u: Unary, v: Unary) => (x: number) => {
      const right = v(x);
      return b(u(x), right);
    },
    "spread": (b: Binary, u: Unary, v: Unary) => (x: number) =>
      b(...[u, v].map((f) => f(x)) as [number, number]),
    "reduce": (b: Binary, ...pieces: Unary[]) => (x: number) =>
      pieces.map((f) => f(x)).reduce((p, q) => b(p, q)),
    "rest parameters": (...[b, u, v]: [Binary, Unary, Unary]) => (x: number) => b(u(x), v(x)),
    "call": (b: Binary, u: Unary, v: Unary) => (x: number) =>
      b.call(null, u.call(null, x), v.call(null, x)),
    "apply": (b: Binary, u: Unary, v: Unary) => (x: number) => b.apply(null, [u(x), v(x)]),
    "bind": (b: Binary, u: Unary, v: Unary) =>
      ((f: Binary, g: Unary, h: Unary, x: number) => f(g(x), h(x))).bind(null, b, u, v),
    "an object with a method": (b: Binary, u: Unary, v: Unary) =>
      ({ f: (x: number) => b(u(x), v(x)) }).f,
    "a method bound to this": (b: Binary, u: Unary, v: Unary) => {
      const unit = {
        u,
        v,
        f(x: number) {
          return b(this.u(x), this.v(x));
        },
      };
      return unit.f.bind(unit);
    },
    "values kept": (b: Binary, u: Unary, v: Unary) => {
      const known = new Map<number, number>();
      return (x: number) => {
        if (!known.has(x)) known.set(x, b(u(x), v(x)));
        return known.get(x);
      };
    },
  },
  wrong: {
    "swapped": [
      (b: Binary, u: Unary, v: Unary) => (x: number) => b(v(x), u(x)),
      "u and v are swapped",
    ],
    "u of v": [(_: Binary, u: Unary, v: Unary) => (x: number) => u(v(x)), "That is u of v"],
    "v of u": [(_: Binary, u: Unary, v: Unary) => (x: number) => v(u(x)), "That is v of u"],
    "v left out": [(b: Binary, u: Unary) => (x: number) => b(u(x), u(x)), "v is left out"],
    "added": [(_: Binary, u: Unary, v: Unary) => (x: number) => u(x) + v(x), "are added"],
    "multiplied": [(_: Binary, u: Unary, v: Unary) => (x: number) => u(x) * v(x), "are multiplied"],
    "subtracted": [
      (_: Binary, u: Unary, v: Unary) => (x: number) => u(x) - v(x),
      "are subtracted: call binary",
    ],
    "u left out": [
      (b: Binary, _: Unary, v: Unary) => (x: number) => b(v(x), v(x)),
      "u is left out",
    ],
    "u alone": [(_: Binary, u: Unary) => u, "That is u alone"],
    "v alone": [(_: Binary, _u: Unary, v: Unary) => v, "That is v alone"],
    "x for u": [(b: Binary, _: Unary, v: Unary) => (x: number) => b(x, v(x)), "u is not called"],
    "x for v": [(b: Binary, u: Unary) => (x: number) => b(u(x), x), "v is not called"],
    "a sign of x": [
      (b: Binary, u: Unary, v: Unary) => (x: number) => b(u(-x), v(-x)),
      "The pieces get −x",
    ],
    "a sign of the result": [
      (b: Binary, u: Unary, v: Unary) => (x: number) => -b(u(x), v(x)),
      "The sign of the result is reversed",
    ],
    "a sign of v": [
      (b: Binary, u: Unary, v: Unary) => (x: number) => b(u(x), -v(x)),
      "v's value has a minus",
    ],
    "shifted by one": [
      (b: Binary, u: Unary, v: Unary) => (x: number) => b(u(x + 1), v(x)),
      DIFFERENT,
    ],
    "0 left of 0": [
      (b: Binary, u: Unary, v: Unary) => (x: number) => x < 0 ? 0 : b(u(x), v(x)),
      DIFFERENT,
    ],
    "the size only": [
      (b: Binary, u: Unary, v: Unary) => (x: number) => Math.abs(b(u(x), v(x))),
      DIFFERENT,
    ],
    "whole numbers": [
      (b: Binary, u: Unary, v: Unary) => (x: number) => Math.round(b(u(x), v(x))),
      DIFFERENT,
    ],
    "float32": [
      (b: Binary, u: Unary, v: Unary) => (x: number) => Math.fround(b(u(x), v(x))) + 1e-5,
      DIFFERENT,
    ],
    "a string": [
      (b: Binary, u: Unary, v: Unary) => (x: number) => String(b(u(x), v(x))),
      "That is a string",
    ],
    "a promise of a number": [
      (b: Binary, u: Unary, v: Unary) => (x: number) => Promise.resolve(b(u(x), v(x))),
      "A promise is not a value yet",
    ],
    "no return inside": [
      (b: Binary, u: Unary, v: Unary) => (x: number) => void b(u(x), v(x)),
      "needs the word return",
    ],
    "no return outside": [() => undefined, "is not a function"],
    "a value at 2": [(b: Binary, u: Unary, v: Unary) => b(u(2), v(2)), "is not a function"],
    "pieces not called": [
      (b: Binary, u: Unary, v: Unary) => () => b(u as never, v as never),
      DIFFERENT,
    ],
    "a pair": [(_: Binary, u: Unary, v: Unary) => (x: number) => [u(x), v(x)], "not a list"],
  },
};
