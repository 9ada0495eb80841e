import { doors } from "./doors/data.ts";
import { testDoors } from "./table.ts";

testDoors(doors, {
  "toy.moons": {
    0: {
      "options of another":
        'RangeError: toy.moons: expected options among samples, noise, seed but found "unitz".',
    },
    samples: {
      "a misspelt name":
        'RangeError: toy.moons: expected samples to be a whole number from 2 to 10,000,000 but found "rleu".',
      "0.5":
        "RangeError: toy.moons: expected samples to be a whole number from 2 to 10,000,000 but found 0.5.",
    },
    noise: {
      "a Map": "RangeError: toy.moons: expected noise to be a number ≥ 0 but found a Map.",
    },
    seed: {
      "0.5":
        "RangeError: toy.moons: expected seed to be a whole number from 0 to 4294967295 but found 0.5.",
      "a Map":
        "RangeError: toy.moons: expected seed to be a whole number from 0 to 4294967295 but found a Map.",
    },
  },
  "toy.circles": {
    0: {
      "options of another":
        'RangeError: toy.circles: expected options among samples, noise, seed, factor but found "unitz".',
    },
    samples: {
      "null":
        "RangeError: toy.circles: expected samples to be a whole number from 2 to 10,000,000 but found null.",
    },
    noise: {
      "a number as text":
        'RangeError: toy.circles: expected noise to be a number ≥ 0 but found "1".',
      "NaN": "RangeError: toy.circles: expected noise to be a number ≥ 0 but found NaN.",
    },
    seed: {
      "NaN":
        "RangeError: toy.circles: expected seed to be a whole number from 0 to 4294967295 but found NaN.",
    },
    factor: {
      "-1": "RangeError: toy.circles: expected factor to be a number ≥ 0 and < 1 but found -1.",
      "a promise":
        "RangeError: toy.circles: expected factor to be a number ≥ 0 and < 1 but found a promise: write await before it.",
    },
  },
  "toy.spirals": {
    0: {
      "options of another":
        'RangeError: toy.spirals: expected options among samples, noise, seed, arms, turns but found "unitz".',
    },
    samples: {
      "a function":
        "RangeError: toy.spirals: expected samples to be a whole number from 2 to 10,000,000 but found a function.",
    },
    noise: {
      "a list": "RangeError: toy.spirals: expected noise to be a number ≥ 0 but found [1, 2].",
      "options of another":
        "RangeError: toy.spirals: expected noise to be a number ≥ 0 but found an object.",
    },
    seed: {
      "options of another":
        "RangeError: toy.spirals: expected seed to be a whole number from 0 to 4294967295 but found an object.",
    },
    arms: {
      "a misspelt name":
        'RangeError: toy.spirals: expected arms to be a whole number ≥ 2 but found "rleu".',
      "1e9":
        "RangeError: toy.spirals: expected arms to be a number ≥ 2 and < 257 but found 1000000000.",
    },
    turns: {
      "a Map": "RangeError: toy.spirals: expected turns to be a number ≥ 0 but found a Map.",
    },
  },
  "toy.xor": {
    0: {
      "options of another":
        'RangeError: toy.xor: expected options among samples, noise, seed but found "unitz".',
    },
    samples: {
      "a Map":
        "RangeError: toy.xor: expected samples to be a whole number from 2 to 10,000,000 but found a Map.",
      "rows of null":
        "RangeError: toy.xor: expected samples to be a whole number from 2 to 10,000,000 but found an array of 2.",
    },
    noise: {
      "null": "RangeError: toy.xor: expected noise to be a number ≥ 0 but found null.",
    },
    seed: {
      "a number as text":
        'RangeError: toy.xor: expected seed to be a whole number from 0 to 4294967295 but found "1".',
      "NaN":
        "RangeError: toy.xor: expected seed to be a whole number from 0 to 4294967295 but found NaN.",
    },
  },
  "toy.blobs": {
    0: {
      "options of another":
        'RangeError: toy.blobs: expected options among samples, noise, seed, centers but found "unitz".',
    },
    samples: {
      "-1":
        "RangeError: toy.blobs: expected samples to be a whole number from 3 to 10,000,000 but found -1.",
    },
    noise: {
      "a promise":
        "RangeError: toy.blobs: expected noise to be a number ≥ 0 but found a promise: write await before it.",
      "a function":
        "RangeError: toy.blobs: expected noise to be a number ≥ 0 but found a function.",
    },
    seed: {
      "a function":
        "RangeError: toy.blobs: expected seed to be a whole number from 0 to 4294967295 but found a function.",
    },
    centers: {
      "a list":
        "RangeError: toy.blobs: expected centers to be a whole number ≥ 2 but found [1, 2].",
      "options of another":
        "RangeError: toy.blobs: expected centers to be a whole number ≥ 2 but found an object.",
    },
  },
  "toy.wave": {
    0: {
      "options of another":
        'RangeError: toy.wave: expected options among samples, noise, seed, waves but found "unitz".',
    },
    samples: {
      "a misspelt name":
        'RangeError: toy.wave: expected samples to be a whole number from 2 to 10,000,000 but found "rleu".',
    },
    noise: {
      "a Map": "RangeError: toy.wave: expected noise to be a number ≥ 0 but found a Map.",
      "rows of null":
        "RangeError: toy.wave: expected noise to be a number ≥ 0 but found an array of 2.",
    },
    seed: {
      "0.5":
        "RangeError: toy.wave: expected seed to be a whole number from 0 to 4294967295 but found 0.5.",
    },
    waves: {
      "a Map": "RangeError: toy.wave: expected waves to be a number ≥ 0 but found a Map.",
      "rows of null":
        "RangeError: toy.wave: expected waves to be a number ≥ 0 but found an array of 2.",
    },
  },
  "loadCsv": {
    0: {
      "null": "TypeError: loadCsv: expected a path, a URL or the text of a table but found null.",
    },
    1: {
      "options of another":
        'RangeError: loadCsv: expected options among label, target, columns, ignore, text, missing, naValues, test, seed, stratify, standardize, separator, decimal, header, encoding, verbose but found "unitz".',
    },
    label: {
      "NaN":
        "RangeError: loadCsv: expected label to be one of the columns height, weight, kind but found NaN.",
    },
    columns: {
      "-1":
        'TypeError: loadCsv: expected columns to be a list of columns, such as ["height"], but found -1.',
      "a promise":
        'TypeError: loadCsv: expected columns to be a list of columns, such as ["height"], but found a promise: write await before it.',
    },
    target: {
      "a misspelt name":
        'RangeError: loadCsv: expected a column with the classes, { label: "…" }, or one with the number to be learned, { target: "…" }, but found both.',
    },
    ignore: {
      "true":
        'TypeError: loadCsv: expected ignore to be a list of columns, such as ["height"], but found true.',
    },
    text: {
      "NaN":
        'TypeError: loadCsv: expected text to be a list of columns, such as ["height"], but found NaN.',
    },
    missing: {
      "a misspelt name":
        'RangeError: loadCsv: expected missing to be "drop", "mean" or "median" but found "rleu".',
      "null":
        'RangeError: loadCsv: expected missing to be "drop", "mean" or "median" but found null.',
    },
    naValues: {
      "NaN":
        'TypeError: loadCsv: expected naValues to be a list of texts, such as ["unknown"], but found NaN.',
    },
    stratify: {
      "a misspelt name":
        'TypeError: loadCsv: expected stratify to be true or false but found "rleu".',
    },
    decimal: {
      "a misspelt name": 'RangeError: loadCsv: expected decimal to be "." or "," but found "rleu".',
    },
    encoding: {
      "a misspelt name":
        'RangeError: loadCsv: expected encoding to be the name of one, such as "utf-8", "utf-16le" or "windows-1252", but found "rleu".',
      "a list": "TypeError: loadCsv: expected encoding to be text but found [1, 2].",
    },
    verbose: {
      "true": "RangeError: loadCsv: expected verbose to be 0 or 1 but found true.",
    },
    test: {
      "a promise":
        "RangeError: loadCsv: expected test to be a number ≥ 0 and < 1 but found a promise: write await before it.",
    },
    seed: {
      "a function":
        "RangeError: loadCsv: expected seed to be a whole number from 0 to 4294967295 but found a function.",
      "a list":
        "RangeError: loadCsv: expected seed to be a whole number from 0 to 4294967295 but found [1, 2].",
    },
    standardize: {
      "a list": "TypeError: loadCsv: expected standardize to be true or false but found [1, 2].",
    },
    separator: {
      "options of another":
        'RangeError: loadCsv: expected separator to be one character, such as ";", but found an object.',
      "a misspelt name":
        'RangeError: loadCsv: expected separator to be one character, such as ";", but found "rleu".',
    },
    header: {
      "a misspelt name":
        'TypeError: loadCsv: expected header to be true or false but found "rleu".',
    },
  },
  "split": {
    0: {
      "1e9":
        "TypeError: split: expected a set of data { x, labels, classNames } or { x, y } with as many labels or rows of y as rows of x, such as nl.toy.moons(), but found 1000000000.",
      "0.5":
        "TypeError: split: expected a set of data { x, labels, classNames } or { x, y } with as many labels or rows of y as rows of x, such as nl.toy.moons(), but found 0.5.",
    },
    1: {
      "options of another":
        'RangeError: split: expected options among test, seed, stratify but found "unitz".',
    },
    stratify: {
      "a list": "TypeError: split: expected stratify to be true or false but found [1, 2].",
    },
    test: {
      "a Map": "RangeError: split: expected test to be a number ≥ 0 and < 1 but found a Map.",
      "rows of null":
        "RangeError: split: expected test to be a number ≥ 0 and < 1 but found an array of 2.",
    },
    seed: {
      "null":
        "RangeError: split: expected seed to be a whole number from 0 to 4294967295 but found null.",
    },
  },
  "toCategorical": {
    0: {
      "a number as text":
        'TypeError: toCategorical: expected an array of class numbers, such as [2, 0], but found "1".',
      "NaN":
        "TypeError: toCategorical: expected an array of class numbers, such as [2, 0], but found NaN.",
    },
    1: {
      "NaN": "RangeError: toCategorical: expected classes to be a whole number ≥ 1 but found NaN.",
      "-1": "RangeError: toCategorical: expected classes to be a whole number ≥ 1 but found -1.",
    },
  },
  "readIdx": {
    0: {
      "-1": "TypeError: readIdx: expected the bytes of a file, a Uint8Array, but found -1.",
      "a promise":
        "TypeError: readIdx: expected the bytes of a file, a Uint8Array, but found a promise: write await before it.",
    },
    1: {
      "a promise":
        "TypeError: readIdx: expected name to be text but found a promise: write await before it.",
      "a function": "TypeError: readIdx: expected name to be text but found a function.",
    },
  },
  "loadCifar10": {
    0: {
      "options of another":
        'RangeError: loadCifar10: expected options among url, folder but found "unitz".',
    },
    url: {
      "a list": "RangeError: loadCifar10: expected url to be an address but found [1, 2].",
      "options of another":
        "RangeError: loadCifar10: expected url to be an address but found an object.",
    },
    folder: {
      "options of another":
        "RangeError: loadCifar10: expected folder to be a path but found an object.",
    },
  },
});
