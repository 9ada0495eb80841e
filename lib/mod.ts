/**
 * Nonlinear: activation functions, the networks they belong to, and the notebooks that teach them.
 *
 * @example A function, its derivative, and a network that learns with it
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals([nl.relu(-2), nl.relu(3), nl.relu.derivative(3)], [0, 3, 1]);
 *
 * const { dense } = nl.layers;
 * const model = nl.sequential({
 *   layers: [dense({ units: 8, activation: "relu", inputShape: [2] }), dense({ units: 2, activation: "softmax" })],
 *   seed: 1,
 * });
 * model.compile({ optimizer: "adam", loss: "sparseCategoricalCrossentropy", metrics: ["accuracy"] });
 * const { history } = await model.fit([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0], { verbose: 0 });
 * assertEquals(Object.keys(history), ["accuracy", "loss"]);
 * ```
 *
 * @module
 */
export * from "./activations/mod.ts";
export * from "./analysis/mod.ts";
export * from "./data/mod.ts";
export {
  type EngineInfo,
  engineInfo,
  Matrix,
  type RandomStream,
  randomStream,
  type Rows,
  setEngine,
} from "./engine/mod.ts";
export {
  type ActivationOptions,
  type AddOptions,
  type AlphaOptions,
  type ConcatenateOptions,
  type Connection,
  type DenseOptions,
  type DropoutOptions,
  type Examples,
  type Initializer,
  initializers,
  input,
  type InputOptions,
  type Inputs,
  type Layer,
  type LayerOptions,
  layers,
  Network,
  type PReLUOptions,
  type Regularizer,
  regularizers,
  type ReLUOptions,
  type SoftmaxOptions,
  type SummaryRow,
  summaryRows,
  SymbolicTensor,
  type ThresholdedReLUOptions,
} from "./network/mod.ts";
export * from "./exercises/mod.ts";
export * from "./figures/mod.ts";
export {
  type Displayable,
  html,
  isDisplayable,
  jupyterDisplay,
  markdown,
  type MimeBundle,
  show,
} from "./kernel/mod.ts";
export * from "./lessons/mod.ts";
export {
  type AdagradOptions,
  type AdamOptions,
  type Answers,
  type Callbacks,
  type CompileOptions,
  type CrossentropyOptions,
  type FitOptions,
  History,
  type HuberOptions,
  type Logs,
  type Loss,
  losses,
  Model,
  model,
  type Optimizer,
  optimizers,
  type RmspropOptions,
  sequential,
  type SgdOptions,
  type Targets,
  type Verbose,
} from "./training/mod.ts";
