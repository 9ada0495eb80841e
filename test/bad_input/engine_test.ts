import { doors } from "./doors/engine.ts";
import { testDoors } from "./table.ts";

testDoors(doors, {
  "Matrix": {
    0: {
      "a misspelt name":
        'RangeError: Matrix: expected rows to be a whole number ≥ 0 but found "rleu".',
      "1e9":
        "RangeError: Matrix: expected a matrix of 1000000000 × 2 to fit into 4 GiB but its 2,000,000,000 numbers of 4 bytes take 7.5 GiB.",
    },
    1: {
      "1e9":
        "RangeError: Matrix: expected a matrix of 2 × 1000000000 to fit into 4 GiB but its 2,000,000,000 numbers of 4 bytes take 7.5 GiB.",
      "0.5": "RangeError: Matrix: expected cols to be a whole number ≥ 0 but found 0.5.",
    },
  },
  "Matrix.from": {
    0: {
      "0.5":
        "TypeError: Matrix.from: expected an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found 0.5.",
      "a Map":
        "TypeError: Matrix.from: expected an array of rows, each an array of numbers, like [[1, 2], [3, 4]], but found a Map.",
    },
  },
  "Matrix.fromBytes": {
    0: {
      "NaN": "RangeError: Matrix.fromBytes: expected rows to be a whole number ≥ 0 but found NaN.",
      "2": "RangeError: Matrix.fromBytes: expected 4 bytes for 2 × 2 but found 2.",
    },
    1: {
      "1e9":
        "RangeError: Matrix.fromBytes: expected 1000000000 bytes for 1 × 1000000000 but found 2.",
    },
    2: {
      "a list":
        "TypeError: Matrix.fromBytes: expected bytes to be a Uint8Array of numbers from 0 to 255 but found [1, 2].",
      "a promise":
        "TypeError: Matrix.fromBytes: expected bytes to be a Uint8Array of numbers from 0 to 255 but found a promise: write await before it.",
    },
  },
  "Matrix.at": {
    0: {
      "a Map": "RangeError: Matrix.at: expected a row from 0 to 2 but found a Map.",
      "rows of null": "RangeError: Matrix.at: expected a row from 0 to 2 but found an array of 2.",
    },
    1: {
      "null": "RangeError: Matrix.at: expected a column from 0 to 1 but found null.",
      "a number as text": 'RangeError: Matrix.at: expected a column from 0 to 1 but found "1".',
    },
  },
  "Matrix.row": {
    0: {
      "a number as text": 'RangeError: Matrix.row: expected a row from 0 to 2 but found "1".',
      "NaN": "RangeError: Matrix.row: expected a row from 0 to 2 but found NaN.",
    },
  },
  "Matrix.slice": {
    0: {
      "NaN": "RangeError: Matrix.slice: expected start to be a whole number but found NaN.",
      "a promise":
        "RangeError: Matrix.slice: expected start to be a whole number but found a promise: write await before it.",
    },
    1: {
      "a promise":
        "RangeError: Matrix.slice: expected end to be a whole number but found a promise: write await before it.",
      "a function":
        "RangeError: Matrix.slice: expected end to be a whole number but found a function.",
    },
  },
  "Matrix.take": {
    0: {
      "a promise":
        "TypeError: Matrix.take: expected indices to be a list, such as [0, 2], but found a promise: write await before it.",
      "a function":
        "TypeError: Matrix.take: expected indices to be a list, such as [0, 2], but found a function.",
    },
  },
  "Matrix.map": {
    0: {
      "a list": "TypeError: Matrix.map: expected f to be a function but found [1, 2].",
      "options of another":
        "TypeError: Matrix.map: expected f to be a function but found an object.",
    },
  },
  "Matrix.mapRows": {
    0: {
      "a list": "TypeError: Matrix.mapRows: expected f to be a function but found [1, 2].",
      "options of another":
        "TypeError: Matrix.mapRows: expected f to be a function but found an object.",
    },
  },
  "Matrix.argMax": {
    0: {
      "2":
        "RangeError: Matrix.argMax: expected axis to be −1 or 1, for each row, or 0, for each column, but found 2.",
      "a promise":
        "RangeError: Matrix.argMax: expected axis to be −1 or 1, for each row, or 0, for each column, but found a promise: write await before it.",
    },
  },
  "randomStream": {
    0: {
      "options of another":
        "RangeError: randomStream: expected seed to be a whole number from 0 to 4294967295 but found an object.",
      "a misspelt name":
        'RangeError: randomStream: expected seed to be a whole number from 0 to 4294967295 but found "rleu".',
    },
    1: {
      "a misspelt name":
        'RangeError: randomStream: expected stream to be a whole number from 0 to 1000000 but found "rleu".',
      "1e9":
        "RangeError: randomStream: expected stream to be a whole number from 0 to 1000000 but found 1000000000.",
    },
  },
  "randomStream.integer": {
    0: {
      "0.5":
        "RangeError: integer: expected count to be a whole number from 1 to 4294967296 but found 0.5.",
      "a Map":
        "RangeError: integer: expected count to be a whole number from 1 to 4294967296 but found a Map.",
    },
  },
  "randomStream.shuffle": {
    0: {
      "0.5":
        "TypeError: shuffle: expected order to be an array, such as Uint32Array.of(0, 1, 2), but found 0.5.",
      "a Map":
        "TypeError: shuffle: expected order to be an array, such as Uint32Array.of(0, 1, 2), but found a Map.",
    },
  },
  "setEngine": {
    0: {
      "a Map":
        'RangeError: setEngine: expected name to be "wasm", "blas" or "reference" but found a Map.',
      "rows of null":
        'RangeError: setEngine: expected name to be "wasm", "blas" or "reference" but found an array of 2.',
    },
    1: {
      "options of another":
        'RangeError: setEngine: expected options among threads but found "unitz".',
    },
    threads: {
      "a number as text":
        'RangeError: setEngine: expected threads to be a whole number from 1 to 16 but found "1".',
      "NaN":
        "RangeError: setEngine: expected threads to be a whole number from 1 to 16 but found NaN.",
    },
  },
});
