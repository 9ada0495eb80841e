import type { Dealer } from "./dealer.ts";
import type { Goal } from "./net.ts";

/** What a loss needs: how an output closes, what right answers are, and which metrics both libraries have for it. */
interface LossKind {
  readonly loss: string;
  readonly closings: readonly string[];
  readonly targets: Targets;
  readonly units: readonly number[];
  readonly metrics: readonly string[];
  /** How many times as large gradients are as those of others. */
  readonly steep?: number;
}

/** Kinds of right answers. */
export type Targets =
  | "numbers"
  | "far from 0"
  | "positive"
  | "counts"
  | "signs"
  | "one-hot"
  | "shares"
  | "labels"
  | "binary";

const NUMBERS = [
  "mse",
  "mae",
  "meanSquaredError",
  "meanAbsoluteError",
  "cosine",
  "cosineProximity",
  "r2Score",
];
const CLASSES = ["acc", "accuracy", "categoricalAccuracy", "mse", "MAE"];
const ANY = ["linear", "tanh", "softsign"];

/** Every loss of TensorFlow.js. */
export const LOSSES: readonly LossKind[] = [
  of("meanSquaredError", ANY, "numbers", NUMBERS),
  of("meanAbsoluteError", ANY, "numbers", NUMBERS),
  { ...of("meanAbsolutePercentageError", ANY, "far from 0", ["mape", "MAPE", "mse"]), steep: 100 },
  of("meanSquaredLogarithmicError", ["softplus", "sigmoid"], "positive", NUMBERS),
  of("logcosh", ANY, "numbers", NUMBERS),
  of("poisson", ["softplus", "sigmoid"], "counts", ["mse", "mae"]),
  of("hinge", ANY, "signs", ["mse", "mae"]),
  of("squaredHinge", ANY, "signs", ["mse", "mae"]),
  { ...of("categoricalHinge", [...ANY, "softmax"], "one-hot", CLASSES), units: [2, 3, 5] },
  { ...of("cosineProximity", ANY, "numbers", NUMBERS), units: [2, 3] },
  { ...of("kullbackLeiblerDivergence", ["softmax", "sigmoid"], "shares", ["mse"]), units: [2, 4] },
  of("binaryCrossentropy", ["sigmoid"], "binary", [
    "binaryAccuracy",
    "binaryCrossentropy",
    "mse",
    "mae",
  ]),
  {
    ...of("categoricalCrossentropy", ["softmax"], "one-hot", [
      ...CLASSES,
      "categoricalCrossentropy",
    ]),
    units: [2, 3, 5],
  },
  {
    ...of("sparseCategoricalCrossentropy", ["softmax"], "labels", [
      "acc",
      "accuracy",
      "sparseCategoricalAccuracy",
      "sparseCategoricalCrossentropy",
    ]),
    units: [2, 3, 5],
  },
  // Those of tf.losses, which are functions.
  of("huberLoss", ANY, "numbers", NUMBERS),
  { ...of("softmaxCrossEntropy", ["linear"], "one-hot", ["acc"]), units: [2, 3, 5] },
  of("sigmoidCrossEntropy", ["linear"], "binary", []),
];

function of(
  loss: string,
  closings: readonly string[],
  targets: Targets,
  metrics: readonly string[],
): LossKind {
  return { loss, closings, targets, metrics, units: [1, 2, 3] };
}

/** What is known of a loss. */
export function lossKind(name: string): LossKind {
  return LOSSES.find(({ loss }) => loss === name)!;
}

/** What an output is trained for, and the activation that it closes with; `byClass` if examples count by their class. */
export function randomGoal(
  dealer: Dealer,
  { loss, units: widths, closings, targets, metrics }: LossKind,
  { byClass = false } = {},
): Goal & { closing: string } {
  const units = byClass && targets === "binary" ? 1 : dealer.anyOf(widths);
  const fitting = metrics.filter((metric) =>
    metric.startsWith("cosine") ? units > 1 : metric === "r2Score" ? units === 1 : true
  );
  const form = targets === "labels"
    ? dealer.anyOf(["column", "list"] as const)
    : units === 1
    ? dealer.anyOf(["rows", "column", "list"] as const)
    : "rows";
  const measured = new Set(
    fitting.length > 0 ? [dealer.anyOf(fitting), dealer.anyOf(fitting)] : [],
  );
  // Two spellings of one metric are one key in logs.
  if (measured.has("acc")) measured.delete("accuracy");
  return {
    units,
    loss,
    form,
    closing: dealer.anyOf(closings),
    metrics: [...measured],
  };
}
