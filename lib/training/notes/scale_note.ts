import type { Matrix } from "../../engine/mod.ts";

/** Inputs whose typical size is above this are not scaled. */
const LARGE = 10;

/** A column is out of proportion if it goes so many times as far as the others. */
const OUT_OF_PROPORTION = 1000;

/** What is odd about the size of inputs, called `name`; null if nothing is. */
export function scaleNote(name: string, x: Matrix): string | null {
  const furthest = furthestOfColumns(x);
  const filled = furthest.filter((value) => value > 0).sort();
  if (filled.length === 0) return null;
  const most = filled.at(-1)!, usual = filled[(filled.length - 1) >> 1];
  if (filled.length > 1 && most >= OUT_OF_PROPORTION * usual) {
    return `column ${furthest.indexOf(most)} of ${name} goes up to ${shown(most)}, most others to ${
      shown(usual)
    } or less: the network will see little but that column; bring every column to about −1 … 1.`;
  }
  if (typicalSize(x) < LARGE) return null;
  const least = x.data.reduce((a, b) => Math.min(a, b)),
    largest = x.data.reduce((a, b) => Math.max(a, b));
  const cure = least >= 0 && largest <= 255 && largest > 100
    ? "divide them by 255"
    : "subtract the mean of each column and divide by its standard deviation";
  return `${name} goes from ${shown(least)} to ${
    shown(largest)
  }, but networks learn best from numbers of about −1 … 1: ${cure}.`;
}

/** How far the numbers of each column go from 0. */
function furthestOfColumns({ data, cols }: Matrix): Float32Array {
  const furthest = new Float32Array(cols);
  for (let i = 0, column = 0; i < data.length; i++) {
    const size = Math.abs(data[i]);
    if (size > furthest[column]) furthest[column] = size;
    if (++column === cols) column = 0;
  }
  return furthest;
}

/** The root of the mean square of all numbers that are not 0. */
function typicalSize({ data }: Matrix): number {
  let sum = 0, count = 0;
  for (const value of data) {
    if (value === 0) continue;
    sum += value * value;
    count++;
  }
  return Math.sqrt(sum / count);
}

function shown(value: number): string {
  return String(Number(value.toPrecision(3))).replace("-", "−");
}
