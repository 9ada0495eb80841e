import { todo } from "../../../lib/exercises/todo.ts";
import type { Table } from "./table.ts";

const RIGHT = { w: 1, b: -0.5, v: 1.5, c: 1.9 };

/** Answers to "as tanh". */
export const asTanh: Table = {
  right: {
    "plain numbers": RIGHT,
    "expressions": { w: 2 / 2, b: -1 / 2, v: 3 / 2, c: 0.4 + 3 / 2 },
    "another order": { c: 1.9, v: 1.5, b: -0.5, w: 1 },
    "all signs turned around, for tanh is odd": { w: -1, b: 0.5, v: -1.5, c: 1.9 },
    "rounding": { ...RIGHT, c: 0.1 + 0.2 + 1.6 },
    "more than was asked for": { ...RIGHT, f: "tanh" },
    "a promise": Promise.resolve(RIGHT),
    "an object of a class": Object.assign(new (class Unit {})(), RIGHT),

    "fractions": { w: 1, b: -1 / 2, v: 3 / 2, c: 19 / 10 },
    "worked out from σ": (() => {
      const [w, b, v, c] = [2, -1, 3, 0.4];
      return { w: w / 2, b: b / 2, v: v / 2, c: c + v / 2 };
    })(),
    "entries": Object.fromEntries([["w", 1], ["b", -0.5], ["v", 1.5], ["c", 1.9]]),
    "getters": {
      get w() {
        return 1;
      },
      get b() {
        return -1 / 2;
      },
      v: 1.5,
      c: 1.9,
    },
    "a class with this": new class {
      w = 1;
      b = -this.w / 2;
      v = 1.5;
      c = 0.4 + this.v;
    }(),
    "a frozen object": Object.freeze({ ...RIGHT }),
    "numbers taken from a typed array": (() => {
      const [w, b, v, c] = Float32Array.of(1, -0.5, 1.5, 1.9);
      return { w, b, v, c };
    })(),
    "signs turned around with an order of its own": { v: -1.5, c: 1.9, w: -1, b: 0.5 },
    "rounding in the fourth decimal": { w: 1.0002, b: -0.4998, v: 1.5003, c: 1.9001 },
  },
  wrong: {
    "w as it was": [{ ...RIGHT, w: 2 }, "σ(z) needs tanh(z / 2)"],
    "w doubled": [{ ...RIGHT, w: 4 }, "halved, not doubled"],
    "w halved twice": [{ ...RIGHT, w: 0.5 }, "Halved once is enough"],
    "b as it was": [{ ...RIGHT, b: -1 }, "σ(z) needs tanh(z / 2)"],
    "b of the wrong sign": [{ ...RIGHT, b: 0.5 }, "Mind the sign"],
    "v as it was": [{ ...RIGHT, v: 3 }, "twice as far as σ"],
    "v doubled": [{ ...RIGHT, v: 6 }, "so it takes half"],
    "v without the 3": [{ ...RIGHT, v: 0.5 }, "The 3 before σ is missing"],
    "v of the wrong sign alone": [{ ...RIGHT, v: -1.5 }, "answer.v is not the right number"],
    "c as it was": [{ ...RIGHT, c: 0.4 }, "three times the ½ is a constant"],
    "c with ½": [{ ...RIGHT, c: 0.9 }, "The ½ is multiplied by 3, too"],
    "c with the constant subtracted": [{ ...RIGHT, c: -1.1 }, "The constant is added"],
    "c with ½ subtracted": [{ ...RIGHT, c: -0.1 }, "multiplied by 3 before that"],
    "c without 0.4": [{ ...RIGHT, c: 1.5 }, "still to be added"],
    "c with all of the 3": [{ ...RIGHT, c: 3.4 }, "three times that is 1.5"],
    "c halved": [{ ...RIGHT, c: 1.7 }, "it is not halved"],
    "no c": [{ ...RIGHT, c: 0 }, "Something is added"],
    "a text": [{ ...RIGHT, c: "1.9" }, "leave out the quotes"],
    "NaN": [{ ...RIGHT, w: NaN }, "answer.w is not the right number"],
    "nothing for b yet": [{ ...RIGHT, b: todo }, "answer.b is still to be done"],

    "w and v swapped": [{ ...RIGHT, w: 1.5, v: 1 }, "w and v are swapped"],
    "b and c swapped": [{ ...RIGHT, b: 1.9, c: -0.5 }, "b and c are swapped"],
    "all of σ": [{ w: 2, b: -1, v: 3, c: 0.4 }, "σ(z) needs tanh(z / 2)"],
    "the sign of w alone": [{ ...RIGHT, w: -1 }, "the sign is reversed"],
    "the signs of w and v, but not of b": [
      { ...RIGHT, w: -1, v: -1.5 },
      "with the signs of w and v that of b turns",
    ],
    "a list": [[1, -0.5, 1.5, 1.9], "answer has no w"],
    "a missing c": [{ w: 1, b: -0.5, v: 1.5 }, "answer has no c"],
    "capitals": [{ W: 1, B: -0.5, V: 1.5, C: 1.9 }, "answer has no w"],
    "a function": [(x: number) => 1.5 * Math.tanh(x - 0.5) + 1.9, "is not an object"],
    "a fraction upside down": [{ ...RIGHT, v: 2 / 3 }, "upside down"],
    "a promise inside": [{ ...RIGHT, v: Promise.resolve(1.5) }, "A promise is not a value yet"],
    "a bigint": [{ ...RIGHT, w: 1n }, "without the n"],
  },
};
