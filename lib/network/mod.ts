/**
 * Layers, the networks made of them, and how a batch flows through.
 *
 * @module
 */
export type { ActivationOptions } from "./activation_layer.ts";
export type {
  AlphaOptions,
  ReLUOptions,
  SoftmaxOptions,
  ThresholdedReLUOptions,
} from "./advanced_activations.ts";
export type { BatchNormalizationOptions } from "./batch_normalization.ts";
export { chain, isInput, link } from "./chain.ts";
export type { WeightNumbers } from "./checked_weights.ts";
export type { DenseOptions } from "./dense.ts";
export type { DropoutOptions } from "./dropout.ts";
export { exampleRows, type NestedNumbers } from "./example_rows.ts";
export type { MergeOptions } from "./elementwise_merges.ts";
export type { Examples, Inputs } from "./examples.ts";
export { partName } from "./by_name.ts";
export { isTensorLike, type TensorLike } from "./tensor_like.ts";
export { isModel, leafPaths, weightPaths } from "./flat_graph.ts";
export type { Graph } from "./graph.ts";
export {
  type Fans,
  type Initializer,
  type InitializerMaker,
  type InitializerName,
  initializers,
} from "./initializers.ts";
export type { Distribution, FanMode, VarianceScalingOptions } from "./variance_scaling.ts";
export type { OrthogonalOptions } from "./orthogonal.ts";
export { input, type InputOptions } from "./input_layer.ts";
export type { InputShapeOptions } from "./input_shape.ts";
export * from "./layer.ts";
export type { LayerOption } from "./layer_option.ts";
export * from "./layers.ts";
export type { AddOptions, ConcatenateOptions } from "./merges.ts";
export { ConnectedLayers } from "./connected_layers.ts";
export { ModelLayer } from "./model_layer.ts";
export * from "./network.ts";
export type { LayerStage } from "./layer_stage.ts";
export type { ClosingActivation, LossInput, Pass, PassOptions } from "./pass.ts";
export type { Normalization, NormalizationOptions } from "./normalization.ts";
export type { PReLUOptions } from "./prelu.ts";
export type { ScaleAndShiftOptions } from "./scale_and_shift.ts";
export { type Regularizer, type RegularizerName, regularizers } from "./regularizers.ts";
export { setSummaryDisplay, showSummary, type SummaryDisplay } from "./summary_display.ts";
export type { MaskSource, Place, Stage } from "./stage.ts";
export { defineLayer, type LayerMaker } from "./own_layer/define_layer.ts";
export type { LayerDefinition, WeightDefinition, WeightRows } from "./own_layer/definition.ts";
export { OwnLayer, type OwnLayerOptions, tryOut } from "./own_layer/own_layer.ts";
export { SHUFFLING_STREAM } from "./streams.ts";
export { type Shape, shapeInWords } from "./shapes.ts";
export {
  type Connection,
  type Summarizable,
  type SummaryRow,
  summaryRows,
  summaryText,
} from "./summary.ts";
export { countOf, Weighted } from "./weighted.ts";
export { allocateGradients, type Weight, type WeightPlan, type WeightShape } from "./weight.ts";
