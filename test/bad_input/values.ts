import * as nl from "nonlinear";
import type { Anything } from "./door.ts";

class Mine {
  value = 1;
}

/** A value that throws whenever something is read of it. */
const hostile = () =>
  new Proxy({}, {
    get(_, key) {
      throw new Error(`mine: ${String(key)}`);
    },
    has: () => {
      throw new Error("mine: has");
    },
    ownKeys: () => {
      throw new Error("mine: keys");
    },
  });

function revoked(): Anything {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function detached(): Float32Array {
  const array = Float32Array.of(1, 2);
  structuredClone(array, { transfer: [array.buffer] });
  return array;
}

function nested(levels: number): Anything {
  let value: Anything = 1;
  for (let i = 0; i < levels; i++) value = [value];
  return value;
}

function circular(): Anything {
  const value: Anything[] = [];
  value.push(value);
  return value;
}

/** Values that somebody may hand over by mistake, by what they are; each makes a new one. */
export const BAD_VALUES: Readonly<Record<string, () => Anything>> = {
  undefined: () => undefined,
  null: () => null,
  "no text": () => "",
  "text": () => "abc",
  "a number as text": () => "1",
  "a prototype's name": () => "constructor",
  "__proto__": () => "__proto__",
  "a misspelt name": () => "rleu",
  "long text": () => "x".repeat(100_000),
  true: () => true,
  false: () => false,
  NaN: () => NaN,
  Infinity: () => Infinity,
  "-Infinity": () => -Infinity,
  "-1": () => -1,
  "-0": () => -0,
  "0": () => 0,
  "0.5": () => 0.5,
  "1": () => 1,
  "2": () => 2,
  "1e9": () => 1e9,
  "2 ** 53": () => 2 ** 53,
  "1e308": () => 1e308,
  "5e-324": () => 5e-324,
  bigint: () => 1n,
  symbol: () => Symbol("mine"),
  "a function": () => (x: number) => x,
  "a function of text": () => () => "text",
  "a function of nothing": () => () => {},
  "a function that throws": () => () => {
    throw new RangeError("mine: no");
  },
  "an async function": () => async () => await 1,
  "a class": () => Mine,
  "an instance": () => new Mine(),
  "an empty array": () => [],
  "an empty row": () => [[]],
  "an object": () => ({}),
  "an object of objects": () => ({ a: {} }),
  "an object of null": () => ({ a: null }),
  "an object without prototype": () => Object.create(null),
  "options of another": () => ({ unitz: 1 }),
  "a prototype's option": () => ({ constructor: 1 }),
  "a list": () => [1, 2],
  "a list of one": () => [1],
  "a list of three": () => [1, 2, 3],
  "a backward interval": () => [1, -1],
  "a list of NaN": () => [NaN, NaN],
  "a list of infinities": () => [-Infinity, Infinity],
  "a list of text": () => ["a", "b"],
  "a list of null": () => [null, null],
  "a list of booleans": () => [true, false],
  "a list of bigints": () => [1n, 2n],
  "a list of symbols": () => [Symbol("a")],
  "a list of functions": () => [() => 1],
  "a list with a hole": () => [1, , 2],
  "holes": () => new Array(3),
  "a huge list of holes": () => new Array(2 ** 32 - 1),
  rows: () => [[1, 2], [3, 4]],
  "ragged rows": () => [[1, 2], [3]],
  "rows of null": () => [[1, null], [null, 1]],
  "rows of text": () => [["a", "b"]],
  "rows with a hole": () => [[1, , 2]],
  "rows of NaN": () => [[NaN, NaN], [NaN, NaN], [NaN, NaN], [NaN, NaN]],
  "three levels": () => [[[1, 2], [3, 4]]],
  "a hundred levels": () => nested(100),
  "many levels": () => nested(50_000),
  "a circle": circular,
  "bytes": () => Uint8Array.of(1, 2),
  "float32": () => Float32Array.of(1, 2),
  "float64": () => Float64Array.of(1, 2),
  "big integers": () => BigInt64Array.of(1n, 2n),
  "shared memory": () => new Float32Array(new SharedArrayBuffer(8)),
  "a detached array": detached,
  "a DataView": () => new DataView(new ArrayBuffer(8)),
  "a buffer": () => new ArrayBuffer(8),
  "a Map": () => new Map([["a", 1]]),
  "a Set": () => new Set([1, 2]),
  "a Date": () => new Date(0),
  "an invalid Date": () => new Date(NaN),
  "a RegExp": () => /a/,
  "an Error": () => new Error("mine"),
  "a promise": () => Promise.resolve([[1, 2]]),
  "a generator": () =>
    (function* () {
      yield 1;
    })(),
  "a claim of length": () => ({ length: 1e9 }),
  "a false length": () => ({ length: "2", 0: 1, 1: 2 }),
  "a negative length": () => ({ length: -1 }),
  "a proxy that throws": hostile,
  "a revoked proxy": revoked,
  "a getter that throws": () => ({
    get a() {
      throw new Error("mine: a");
    },
  }),
  "text that throws": () => ({
    toString() {
      throw new Error("mine: text");
    },
  }),
  "an empty Matrix": () => new nl.Matrix(0, 0),
  "a Matrix": () => nl.Matrix.from([[1, 2], [3, 4]]),
  "a Matrix of NaN": () => new nl.Matrix(4, 2).map(() => NaN),
  "something like a Matrix": () => ({ rows: 2, cols: 2, data: [1, 2, 3, 4] }),
  "a damaged Matrix": () => ({ rows: 5, cols: 5, data: new Float32Array(2) }),
  "an activation": () => nl.relu,
  "a vector activation": () => nl.softmax,
  "a layer": () => nl.layers.dense({ units: 1 }),
  "a tensor": () => nl.input({ shape: [2] }),
  "a model": () => nl.sequential({ layers: [nl.layers.dense({ units: 1, inputShape: [2] })] }),
  "a figure": () => nl.plotBars([1, 2]),
  "the stub": () => nl.todo,
};
