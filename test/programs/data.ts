/**
 * The tables and pictures that the programs learn from. Run as a script, it prints them for test/goldens/programs.py.
 *
 * `iris.csv` is R. A. Fisher's table of 1936, as it comes with scikit-learn. The three others are made up.
 *
 * @module
 */
import * as nl from "nonlinear";

const table = (name: string) => new URL(`./data/${name}.csv`, import.meta.url);
const quiet = { seed: 1, verbose: 0 } as const;

/** 150 flowers of three kinds by four lengths. */
export const iris = () =>
  nl.loadCsv(table("iris"), { ...quiet, label: "species", standardize: true, stratify: true });

/** 200 houses, and what they cost. */
export const houses = () => nl.loadCsv(table("houses"), { ...quiet, target: "price" });

/** 240 shells, and how many rings they have grown; one column is text. */
export const shells = () =>
  nl.loadCsv(table("shells"), { ...quiet, target: "rings", standardize: true });

/** 400 addresses of pages, and whether they are after passwords. */
export const sites = () => nl.loadCsv(table("sites"), { ...quiet, label: "phishing" });

/** The first 2,000 digits to train on and 500 to test with, as pictures of 28 × 28 shades from 0 to 1. */
export async function digits() {
  const { train, test } = await nl.loadMnist();
  return { train: pictures(train, 2000), test: pictures(test, 500) };
}

function pictures({ x, labels }: nl.Dataset, count: number) {
  const rows = x.slice(0, count).toArray();
  const x28 = rows.map((row) =>
    Array.from({ length: 28 }, (_, i) => row.slice(28 * i, 28 * i + 28))
  );
  return { x: x28, labels: [...labels.subarray(0, count)] };
}

if (import.meta.main) {
  const loaded: Record<string, unknown> = {};
  for (const [name, load] of Object.entries({ iris, houses, shells, sites, digits })) {
    const { train, test } = await load();
    loaded[name] = { train: plain(train), test: plain(test) };
  }
  console.log(JSON.stringify(loaded));
}

function plain({ x, ...rest }: { x: nl.Matrix | number[][][] }) {
  const { labels, y } = rest as { labels?: ArrayLike<number>; y?: nl.Matrix };
  return { x: x instanceof nl.Matrix ? x.toArray() : x, y: y?.toArray() ?? Array.from(labels!) };
}
