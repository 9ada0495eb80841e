import type { Table } from "./table.ts";
import { gelu, relu, sigmoid, silu, swiglu } from "../../../lib/activations/mod.ts";

type Gated = (sums: number[]) => unknown;

const halves = (unit: (a: number, b: number) => number): Gated => (sums) =>
  sums.slice(0, sums.length / 2).map((a, i) => unit(a, sums[sums.length / 2 + i]));

const gated: Gated = (sums) =>
  sums.slice(0, sums.length / 2).map((a, i) => a * silu(sums[sums.length / 2 + i]));

/** Answers to "swiglu". */
export const swigluParts: Table<Gated> = {
  right: {
    "two halves": (sums) => {
      const half = sums.length / 2, gates = sums.slice(half);
      return sums.slice(0, half).map((a, i) => a * silu(gates[i]));
    },
    "silu written out": (sums) => {
      const half = sums.length / 2;
      return sums.slice(0, half).map((a, i) =>
        a * sums[half + i] / (1 + Math.exp(-sums[half + i]))
      );
    },
    "the gate's own sigmoid": (sums) => {
      const half = sums.length / 2;
      return sums.slice(half).map((b, i) => sums[i] * b * sigmoid(b));
    },
    "a loop that pushes": (sums) => {
      const out = [];
      for (let i = 0; 2 * i < sums.length; i++) out.push(sums[i] * silu(sums[sums.length / 2 + i]));
      return out;
    },
    "Array.from": (sums) =>
      Array.from({ length: sums.length / 2 }, (_, i) => sums[i] * silu(sums[sums.length / 2 + i])),
    "silu of a list": (sums) => {
      const half = sums.length / 2, gates = silu(sums.slice(half));
      return gates.map((gate, i) => gate * sums[i]);
    },
    "the library's own": (sums) => sums.length === 0 ? [] : swiglu(sums),
    "float32": (sums) => {
      const half = sums.length / 2;
      return Float32Array.from(sums.slice(0, half), (a, i) => a * silu(sums[half + i]));
    },
    "a generator": function* (sums) {
      const half = sums.length / 2;
      for (let i = 0; i < half; i++) yield sums[i] * silu(sums[half + i]);
    },
    "filter": (sums) => {
      const half = sums.length / 2;
      return sums.filter((_, i) => i < half).map((a, i) => a * silu(sums[half + i]));
    },

    "a while loop": (sums) => {
      const half = sums.length / 2, out: number[] = [];
      let i = 0;
      while (i < half) {
        out.push(sums[i] * silu(sums[half + i]));
        i += 1;
      }
      return out;
    },
    "reduce": (sums) =>
      sums.slice(0, sums.length / 2).reduce<number[]>(
        (out, a, i) => [...out, a * silu(sums[sums.length / 2 + i])],
        [],
      ),
    "a negative index": (sums) =>
      sums.slice(0, sums.length / 2).map((a, i) => a * silu(sums.at(i - sums.length / 2)!)),
    "tanh in place of sigmoid": (sums) => {
      const half = sums.length / 2;
      return sums.slice(0, half).map((a, i) => {
        const b = sums[half + i];
        return a * b * (1 + Math.tanh(b / 2)) / 2;
      });
    },
    "a class": (sums) => {
      class Gate {
        constructor(readonly b: number) {}
        open(a: number) {
          return a * silu(this.b);
        }
      }
      const half = sums.length / 2;
      return sums.slice(0, half).map((a, i) => new Gate(sums[half + i]).open(a));
    },
    "forEach": (sums) => {
      const half = sums.length / 2, out: number[] = [];
      sums.forEach((x, i) => i < half ? out.push(x) : out[i - half] *= silu(x));
      return out;
    },
  },
  wrong: {
    "swapped halves": [halves((a, b) => silu(a) * b), "The halves are swapped"],
    "GLU": [halves((a, b) => a * sigmoid(b)), "That is GLU"],
    "ReGLU": [halves((a, b) => a * relu(b)), "That is ReGLU"],
    "GEGLU": [halves((a, b) => a * gelu(b)), "That is GEGLU"],
    "tanh": [halves((a, b) => a * Math.tanh(b)), "not tanh(b)"],
    "no function for the gate": [halves((a, b) => a * b), "goes through silu before"],
    "silu of both": [halves((a, b) => silu(a) * silu(b)), "the values do not"],
    "silu of the product": [halves((a, b) => silu(a * b)), "silu of the gate first"],
    "a sum": [halves((a, b) => a + silu(b)), "not a + silu(b)"],
    "the gates alone": [halves((_, b) => silu(b)), "The values are missing"],
    "the values alone": [halves((a) => silu(a)), "the gates are missing"],
    "a wrong sign": [halves((a, b) => a * b / (1 + Math.exp(b))), "A sign is off"],
    "every second number": [
      (sums: number[]) =>
        sums.slice(0, sums.length / 2).map((_, i) => sums[2 * i] * silu(sums[2 * i + 1])),
      "not every second number",
    ],
    "silu of all": [(sums: number[]) => sums.map((x) => silu(x)), "half as many numbers come out"],
    "one number": [(sums: number[]) =>
      sums.slice(0, sums.length / 2).reduce(
        (total, a, i) => total + a * silu(sums[sums.length / 2 + i]),
        0,
      ), "return a list"],
    "no return": [(sums: number[]) => void sums.map((x) => silu(x)), "needs the word return"],
    "a result instead of the function": [[0], "Give the function itself"],
    "a promise": [(sums: number[]) => Promise.resolve(sums), "leave out the word async"],
    "an error": [() => {
      throw new RangeError("no gates");
    }, "no gates"],

    "the sums written over": [
      (sums) => sums.splice(0, sums.length / 2),
      "changes what it is given",
    ],
    "texts": [(sums) => (gated(sums) as number[]).map(String), "That is a string"],
    "rounded": [
      (sums) => (gated(sums) as number[]).map((x) => Number(x.toFixed(2))),
      "rounded to 2 decimals",
    ],
    "a reversed order": [(sums) => (gated(sums) as number[]).toReversed(), "The order is reversed"],
    "the last pair left out": [
      (sums) => (gated(sums) as number[]).slice(0, -1),
      "The last item is missing",
    ],
    "a wrong sign of all": [halves((a, b) => -a * silu(b)), "the sign is reversed"],
    "the first case": [() => [0], "It gives the same in every case"],
    "NaN at a gate of 0": [halves((a, b) => a * (b / b) * silu(b)), "NaN"],
    "swish with a slope of its own": [
      halves((a, b) => a * b * sigmoid(1.702 * b)),
      "is not right in the case",
    ],
    "the value inside the gate": [halves((a, b) => a * silu(a + b)), "is not right in the case"],
    "the gate off by one": [
      (sums) =>
        sums.slice(0, sums.length / 2).map((a, i) => a * silu(sums[sums.length / 2 + i - 1])),
      "is one off",
    ],
    "numbers of twice the length": [
      (sums) => [...gated(sums) as number[], ...gated(sums) as number[]],
      "1 item",
    ],
    "a list in a list": [(sums) => [gated(sums)], "without the outer brackets"],
  },
};
