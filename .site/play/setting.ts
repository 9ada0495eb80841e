/**
 * What can be chosen on the page, within which limits, and what it begins with.
 *
 * @module
 */

/** The whole state of the page that decides what is learned: two pages with the same setting learn the same. */
export interface Setting {
  /** The names of one to four activation functions; each has a network of its own. */
  readonly functions: readonly string[];
  /** The set of points. */
  readonly data: DataName;
  /** The standard deviation of the noise on each coordinate. */
  readonly noise: number;
  /** What the points are drawn from. */
  readonly dataSeed: number;
  /** How many hidden layers. */
  readonly depth: number;
  /** How many units each of them has. */
  readonly width: number;
  /** How the hidden layers' weights start. */
  readonly initializer: InitializerName;
  /** What the weights are drawn from, and the order in which the points come. */
  readonly seed: number;
  /** How the weights move. */
  readonly optimizer: OptimizerName;
  /** How far. */
  readonly learningRate: number;
  /** How many points make a step. */
  readonly batchSize: number;
}

/** A set of points: its name in `nl.toy`, how the page calls it, and its usual noise. */
export const DATA = {
  circles: { label: "circles", noise: 0.1 },
  moons: { label: "moons", noise: 0.1 },
  xor: { label: "xor", noise: 0 },
  spirals: { label: "spirals", noise: 0.03 },
  blobs: { label: "blobs", noise: 0.2 },
} as const;

/** The name of a set of points. */
export type DataName = keyof typeof DATA;

/** The initializers, as the library names them, and what the page says of each. */
export const INITIALIZERS = {
  glorotUniform: "Glorot uniform (Keras’s default)",
  glorotNormal: "Glorot normal",
  heNormal: "He normal (for relu)",
  lecunNormal: "LeCun normal (for selu)",
} as const;

/** The name of an initializer. */
export type InitializerName = keyof typeof INITIALIZERS;

/** The optimizers, as the library names them, and how the page writes them. */
export const OPTIMIZERS = { adam: "Adam", sgd: "SGD", rmsprop: "RMSprop" } as const;

/** The name of an optimizer. */
export type OptimizerName = keyof typeof OPTIMIZERS;

/** The least and the greatest of each number, both allowed. */
export const LIMITS = {
  noise: [0, 0.5],
  dataSeed: [0, 9999],
  depth: [1, 8],
  width: [1, 16],
  seed: [0, 9999],
  learningRate: [0.00001, 10],
  batchSize: [1, 256],
} as const satisfies Partial<Record<keyof Setting, readonly [number, number]>>;

/** Which of them are whole numbers. */
export const WHOLE: readonly (keyof typeof LIMITS)[] = [
  "dataSeed",
  "depth",
  "width",
  "seed",
  "batchSize",
];

/** The learning rates and batch sizes that the page offers; an address may ask for others within the limits. */
export const RATES = [0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3] as const;
export const BATCH_SIZES = [1, 4, 8, 16, 32, 64, 256] as const;

/** How many functions can be compared at once. */
export const MOST_FUNCTIONS = 4;

/** How many points there are, and the share of them, taken from the end, that only tests. */
export const SAMPLES = 300, TEST_SHARE = 0.3;

/** How many points are learned: the first ones. */
export const TRAINED = Math.floor(SAMPLES * (1 - TEST_SHARE));

/** Nobody looks at more; the page pauses there. */
export const MOST_EPOCHS = 5000;

/** What the page begins with. */
export const DEFAULTS: Setting = {
  functions: ["relu", "tanh", "sigmoid", "gelu"],
  data: "circles",
  noise: DATA.circles.noise,
  dataSeed: 1,
  depth: 2,
  width: 6,
  initializer: "glorotUniform",
  seed: 1,
  optimizer: "adam",
  learningRate: 0.01,
  batchSize: 16,
};
