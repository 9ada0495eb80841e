import type { Checker } from "../checker.ts";
import { aFunction } from "../expect/mod.ts";

type Widths = readonly number[];

/** Exercise 4, second part: how likely a network is born dead. */
export const bornDead: Checker = {
  name: "born dead",
  exercise: "Exercise 4",
  title: "The chance of being born dead",
  hints: [
    "It is easier to say how likely the network lives. Start with one layer of n units: all of them are off with " +
    "a chance of `2 ** -n`.",
    "The layer lives with a chance of `1 - 2 ** -n`. The network lives if every layer does: multiply these chances.",
    "A loop multiplies them, or `widths.reduce((alive, n) => alive * …, 1)`. The network is dead with a chance " +
    "of 1 less that.",
  ],
  answer: aFunction({
    like: (widths: Widths) => 1 - alive(widths),
    cases: {
      "one layer of one unit": [[1]],
      "one layer of three": [[3]],
      "three layers of two": [[2, 2, 2]],
      "layers of different widths": [[1, 2, 4, 3]],
      "twenty layers of three": [Array(20).fill(3)],
      "wide layers": [[64, 64, 64]],
      "no hidden layer": [[]],
    },
    mistakes: [{
      like: alive,
      says: "That is the chance that the network lives: you want 1 minus this.",
    }, {
      like: (widths: Widths) => widths.reduce((product, n) => product * 2 ** -n, 1),
      says:
        "That is the chance that every layer is off. One is enough: multiply the chances to live.",
    }, {
      like: (widths: Widths) => 1 - widths.reduce((product, n) => product * 2 ** -n, 1),
      says:
        "That is 1 minus the chance that every layer is off: multiply the chances to live, 1 − 2 ** −n.",
    }, {
      like: (widths: Widths) => widths.reduce((sum, n) => sum + 2 ** -n, 0),
      says:
        "Chances of things that can happen together do not add up; with enough layers the sum passes 1. " +
        "Multiply the chances to live.",
    }, {
      like: (widths: Widths) => 1 - widths.reduce((product, n) => product * (1 - 2 ** n), 1),
      says: "The minus in 2 ** −n is missing: the chance halves with each unit.",
    }, {
      like: (widths: Widths) => 1 - widths.reduce((product, n) => product * (1 - n ** -2), 1),
      says: "Base and exponent are swapped: 2 ** −n, not n ** −2.",
    }, {
      like: (widths: Widths) => 1 - (1 - 2 ** -widths[0]) ** widths.length,
      says: "Layers may differ in their widths: take each width in turn.",
    }, {
      like: (widths: Widths) => Math.min(1, widths.reduce((sum, n) => sum + 2 ** -n, 0)),
      says: "Cut off at 1, a sum of chances is still no chance: multiply the chances to live.",
    }, {
      like: (widths: Widths) => 1 - alive(widths.slice(0, -1)),
      says: "The last layer is left out: does the loop end one too early?",
    }, {
      like: (widths: Widths) => 1 - alive(widths.slice(1)),
      says: "The first layer is left out: does the loop start at 1?",
    }, {
      like: (widths: Widths) => 1 - alive(widths.map((n) => n + 1)),
      says: "That counts one unit too many in each layer: 2 ** −n.",
    }, {
      like: (widths: Widths) => 1 - alive(widths.map((n) => n - 1)),
      says: "That counts one unit too few in each layer: 2 ** −n.",
    }, {
      like: (widths: Widths) => 1 - widths.reduce((product, n) => product * (1 - 1 / n), 1),
      says: "Each unit halves the chance, so it is 2 ** −n, not 1 / n.",
    }, {
      like: (widths: Widths) => 1 - widths.reduce((product, n) => product * (1 - 1 / (2 * n)), 1),
      says: "Each unit halves the chance, so it is 2 ** −n, not 1 / (2n).",
    }, {
      like: (widths: Widths) => 1 - widths.reduce((product, n) => product * (1 - 3 ** -n), 1),
      says: "A unit is off with a chance of a half: 2 ** −n, not 3 ** −n.",
    }, {
      like: (widths: Widths) => 1 + alive(widths),
      says: "1 minus the chance to live, not plus.",
    }, {
      like: (widths: Widths) => widths.length > 0 ? 1 - alive(widths) : 1,
      says: "Without hidden layers none can be dead: the chance is 0.",
    }, {
      like: (widths: Widths) => 100 * (1 - alive(widths)),
      says: "That is in percent: give a share from 0 to 1.",
    }],
  }),
};

function alive(widths: Widths): number {
  return widths.reduce((product, n) => product * (1 - 2 ** -n), 1);
}
