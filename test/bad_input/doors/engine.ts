import * as nl from "nonlinear";
import type { Anything, Door } from "../door.ts";

const x = () => nl.Matrix.from([[1, 2], [3, 4], [5, 6]]);
const m = (method: string, ...args: Anything[]): Door => ({
  name: `Matrix.${method}`,
  args: () => [...args],
  call: (...args: Anything[]) => (x() as Anything)[method](...args),
});

/** The doors of matrices, random numbers and what computes. */
export const doors: readonly Door[] = [
  {
    name: "Matrix",
    args: () => [2, 2],
    call: (...args: Anything[]) => new (nl.Matrix as Anything)(...args),
  },
  { name: "Matrix.from", args: () => [[[1, 2], [3, 4]]], call: (rows) => nl.Matrix.from(rows) },
  {
    name: "Matrix.fromBytes",
    args: () => [1, 2, Uint8Array.of(0, 255)],
    call: (rows, cols, bytes) => nl.Matrix.fromBytes(rows, cols, bytes),
  },
  m("at", 1, 1),
  m("row", 1),
  m("slice", 0, 2),
  m("take", [0, 1]),
  m("map", (value: number) => value + 1),
  m("mapRows", (row: Anything) => row),
  m("argMax", 0),
  { name: "randomStream", args: () => [1, 0], call: nl.randomStream as Anything },
  {
    name: "randomStream.integer",
    says: "integer",
    args: () => [3],
    call: (count) => nl.randomStream(1).integer(count),
  },
  {
    name: "randomStream.shuffle",
    says: "shuffle",
    args: () => [Uint32Array.of(1, 2, 3)],
    call: (order) => nl.randomStream(1).shuffle(order),
  },
  {
    name: "setEngine",
    args: () => ["wasm", { threads: 1 }],
    call: nl.setEngine as Anything,
    optionsAt: 1,
    options: () => ({ threads: 1 }),
  },
];
