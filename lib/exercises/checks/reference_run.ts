import type { Activation } from "../../activations/mod.ts";
import { Matrix } from "../../engine/mod.ts";
import { type Model, optimizers } from "../../training/mod.ts";
import { isTyped } from "../copy.ts";
import { inWords } from "../in_words.ts";
import { NotYet } from "../not_yet.ts";

/** Examples and the numbers of their classes. */
export interface Part {
  readonly x: Matrix;
  readonly labels: Uint8Array | number[];
}

/** What is wrong with a part of the data, if anything is. */
export function partProblem(found: unknown, name: string): string | undefined {
  const { x, labels } = Object(found) as Partial<Part>;
  return typeof x === "object" && (Array.isArray(labels) || isTyped(labels))
    ? undefined
    : `${name} is not a part of the data: give { x, labels }.`;
}

/** What a run gets. */
export interface Point {
  readonly activation: string | Activation;
  readonly seed: number;
  readonly epochs: number;
  readonly learningRate: number;
}

/** What the exercise says that runs are made of. */
export interface Recipe {
  readonly makeModel: (activation: string | Activation, seed: number) => Model;
  readonly training: Part;
}

/** How a training may differ from the usual one. */
export interface Change {
  readonly optimizer?: "sgd" | "rmsprop" | "adagrad";
  readonly options?: { readonly batchSize?: number; readonly shuffle?: boolean };
  readonly point?: Partial<Point>;
  readonly training?: Part;
}

/** Trains as the exercise says, but for a change. */
export async function trained(
  { makeModel, training }: Recipe,
  point: Point,
  change: Change = {},
): Promise<Model> {
  const { activation, seed, epochs, learningRate } = { ...point, ...change.point };
  const { x, labels } = change.training ?? training;
  const model = makeModel(activation, seed);
  model.compile({
    optimizer: optimizers[change.optimizer ?? "adam"]({ learningRate }),
    loss: "sparseCategoricalCrossentropy",
    metrics: ["accuracy"],
  });
  await model.fit(x, labels, { epochs, verbose: 0, ...change.options });
  return model;
}

/** The share of a part that a model gets right, and its mean loss. */
export async function measuredOn(
  model: Model,
  { x, labels }: Part,
): Promise<{ accuracy: number; loss: number }> {
  const { accuracy, loss } = await model.evaluate(x, labels, { verbose: 0 });
  return { accuracy, loss };
}

/** Two parts as one. */
export function together(a: Part, b: Part): Part {
  const x = Matrix.from([...a.x.toArray(), ...b.x.toArray()]);
  return { x, labels: [...a.labels, ...b.labels] };
}

/** Does something while the labels of parts are wrong, and restores them. */
export async function withWrongLabels<T>(
  parts: readonly Part[],
  action: () => Promise<T>,
): Promise<T> {
  const right = parts.map(({ labels }) => labels.slice());
  try {
    for (const { labels } of parts) {
      const classes = Math.max(2, 1 + Math.max(...new Set<number>(labels)));
      labels.forEach((label: number, i: number) => labels[i] = (label + 1) % classes);
    }
    return await action();
  } finally {
    right.forEach((labels, i) => labels.forEach((label, j) => parts[i].labels[j] = label));
  }
}

/** What is unfair about `makeModel`: networks of other sizes or starts for other activations, or the same for all seeds. */
export function modelProblem(
  makeModel: Recipe["makeModel"],
  activations: readonly (string | Activation)[],
  seeds: readonly number[],
): NotYet | undefined {
  const weights = (activation: string | Activation, seed: number) => {
    const model = makeModel(activation, seed);
    return { count: model.countParams(), start: model.getWeights().map(({ data }) => data.join()) };
  };
  const [first] = activations, own = weights(first, seeds[0]);
  for (const activation of activations.slice(1)) {
    const { count, start } = weights(activation, seeds[0]);
    const same = count === own.count && start.every((each, i) => each === own.start[i]);
    if (same) continue;
    return new NotYet("makeModel gives another network to another activation.", {
      input: `${inWords(String(first))} and ${inWords(String(activation))}, seed ${seeds[0]}`,
      expected: "the same layers and the same first weights",
      found: count === own.count
        ? "other first weights"
        : `${own.count} and ${count} weights and biases`,
      cause: "What differs besides the activation may be what makes the difference.",
    });
  }
  const other = weights(first, seeds[1]);
  if (other.start.some((each, i) => each !== own.start[i])) return undefined;
  return new NotYet("makeModel gives the same first weights for other seeds.", {
    expected: "other weights for another seed",
    found: `the same for ${seeds[0]} and ${seeds[1]}`,
    cause: "Give the seed to nl.sequential({ layers, seed }).",
  });
}
