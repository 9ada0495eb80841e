/** An option that is made by a function of either library, such as `regularizers.l2({ l2: 0.01 })`. */
export interface Made {
  readonly make: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The value of an option of a layer. */
export type Option = string | number | boolean | readonly number[] | Made;

/** The function that makes a layer, and its options: names are the same in both libraries. */
export interface LayerSpec {
  readonly kind: string;
  readonly options: Readonly<Record<string, Option>>;
}

/** A chain of layers that is a layer itself. */
export interface InnerModel {
  readonly kind: "model";
  readonly inputShape: readonly number[];
  readonly layers: Readonly<Record<string, LayerSpec>>;
}

/** What a layer is applied to, and what the result is called. */
export interface Place {
  readonly out: string;
  readonly layer: string;
  readonly from: readonly string[];
}

/** What an output is trained for. */
export interface Goal {
  readonly units: number;
  /** A name of TensorFlow.js, such as "kullbackLeiblerDivergence", or that of one of `tf.losses`. */
  readonly loss: string;
  /** How right answers are written down: a row for each example, a column of numbers, or a list of them. */
  readonly form: "rows" | "column" | "list";
  /** Names of TensorFlow.js. */
  readonly metrics: readonly string[];
  readonly lossWeight?: number;
}

/** How a network is trained. */
export interface Training {
  readonly how: "fit" | "trainOnBatch" | "not at all";
  readonly rows: number;
  readonly batchSize: number;
  readonly epochs: number;
  readonly validation: "none" | "split" | "data";
  readonly callbacks: "none" | "functions" | "instance" | "earlyStopping" | "stopTraining";
  readonly classWeight?: Readonly<Record<number, number>>;
  /** How much each example counts, in a batch of all of them. */
  readonly sampleWeight?: readonly number[];
}

/** How examples are handed over. */
export type DataForm = "matrix" | "nested" | "flat" | "tensor" | "byName";

/** A network and its training in words that are neither library's: a test has both do it. */
export interface Net {
  readonly number: number;
  /** A list of layers, one layer added after another, or layers applied to one another. */
  readonly form: "list" | "add" | "graph";
  readonly inputs: Readonly<Record<string, readonly number[]>>;
  readonly layers: Readonly<Record<string, LayerSpec | InnerModel>>;
  readonly places: readonly Place[];
  /** The layers whose results come out. */
  readonly outputs: readonly string[];
  readonly goals: readonly Goal[];
  readonly optimizer: { readonly kind: string; readonly options: Readonly<Record<string, number>> };
  readonly frozen: readonly string[];
  readonly data: DataForm;
  readonly training: Training;
}

/** Whether a layer is a model. */
export function isModel(layer: LayerSpec | InnerModel): layer is InnerModel {
  return layer.kind === "model";
}

/** Whether an option is made by a function. */
export function isMade(option: Option): option is Made {
  return typeof option === "object" && "make" in option;
}

/** Whether something is measured that is no mean over examples: both libraries agree on a single batch of all. */
export function measuresWhole({ goals }: Pick<Net, "goals">): boolean {
  return goals.some(({ metrics }) => metrics.includes("r2Score"));
}

/** All layers, those of inner models among them, by their names. */
export function allLayers({ layers }: Net): [name: string, LayerSpec][] {
  return Object.entries(layers).flatMap(([name, layer]): [string, LayerSpec][] =>
    isModel(layer) ? Object.entries(layer.layers) : [[name, layer]]
  );
}

/** What the result of a net is: lists of numbers by what they are. */
export type Numbers = Map<string, ArrayLike<number>>;

/** What a net gave, and the order in which its callbacks were called. */
export interface Result {
  readonly numbers: Numbers;
  readonly events: readonly string[];
}
