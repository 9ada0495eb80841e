/** What is special about a net; the packs see to it that each comes up. */
export const EXTRAS = [
  "plain",
  "regularized",
  "regularized",
  "frozen",
  "frozen",
  "classWeight",
  "sampleWeight",
  "lossWeights",
  "inner",
  "inner",
  "twins",
  "dropout",
] as const;

export type Extra = typeof EXTRAS[number];

/** Losses that one can weight: those for which TensorFlow.js has a function of rows. */
export const WEIGHTABLE = [
  "meanSquaredError",
  "meanAbsoluteError",
  "meanAbsolutePercentageError",
  "binaryCrossentropy",
  "categoricalCrossentropy",
  "cosineProximity",
];
