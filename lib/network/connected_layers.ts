import {
  checkedSeed,
  checkRoom,
  currentEngine,
  type Engine,
  randomStreams,
} from "../engine/mod.ts";
import { findLayer } from "./find_layer.ts";
import { flatGraph } from "./flat_graph.ts";
import { type Graph, graphOf } from "./graph.ts";
import { InputLayer } from "./input_layer.ts";
import type { Layer, SymbolicTensor } from "./layer.ts";
import { checkName } from "./layer_options.ts";
import { ModelLayer } from "./model_layer.ts";
import { nameLayers, outputNames } from "./names.ts";
import { listOf, type NetworkOptions } from "./network_options.ts";
import type { Shape } from "./shapes.ts";
import { FIRST_WEIGHT_STREAM } from "./streams.ts";

/** Layers that are connected, with their weights: what a network is made of. */
export abstract class ConnectedLayers<
  Out extends SymbolicTensor | SymbolicTensor[] = SymbolicTensor,
> extends ModelLayer<Out> {
  /** The heading of the summary, and what it is called as a layer of another model. */
  declare name: string;
  /** "Sequential" or "Functional". */
  readonly className: string;
  /**
   * Whether the seed was given, and not made up.
   *
   * @internal
   */
  readonly hasChosenSeed: boolean;
  /**
   * What computes.
   *
   * @internal
   */
  readonly engine: Engine;
  #seed: number;
  /** Null before a sequential model has its first layer. */
  #connected: Connected | null = null;
  /**
   * Whether it was made as a chain of layers.
   *
   * @internal
   */
  readonly isSequential: boolean;
  /**
   * Whether it was made with a list of inputs, and takes one.
   *
   * @internal
   */
  readonly listsInputs: boolean;
  /**
   * Whether it was made with a list of outputs, and gives one.
   *
   * @internal
   */
  readonly listsOutputs: boolean;

  /**
   * Builds the layers, each weighted one from a stream of its own of the seed, in their order.
   *
   * @throws {RangeError} If the outputs do not follow from the inputs, or two layers have the same name.
   */
  constructor({ name, inputs, outputs, seed, isSequential = false }: NetworkOptions) {
    const caller = isSequential ? "sequential" : "model";
    checkName(caller, name);
    super(name ?? (isSequential ? "sequential" : "functional"));
    this.hasDefaultName = name === undefined;
    this.className = isSequential ? "Sequential" : "Functional";
    this.isSequential = isSequential;
    this.listsInputs = Array.isArray(inputs);
    this.listsOutputs = Array.isArray(outputs);
    this.#seed = checkedSeed(caller, seed);
    this.hasChosenSeed = seed !== undefined;
    this.engine = currentEngine();
    if (isSequential && inputs === undefined) return; // a chain that has no layers yet
    this.connect(caller, listOf("inputs", inputs!), listOf("outputs", outputs!));
  }

  /**
   * Makes it the network between these inputs and outputs. Each weighted layer draws from a stream of its own, by its
   * place among them: whether layers come at once or one after the other makes no difference.
   */
  protected connect(
    caller: string,
    inputs: readonly SymbolicTensor[],
    outputs: readonly SymbolicTensor[],
  ): void {
    const graph = graphOf(inputs, outputs);
    nameLayers(graph);
    const layers = this.isSequential
      ? graph.layers.filter((layer) => !(layer instanceof InputLayer))
      : graph.layers;
    const count = layers.reduce((sum, layer) => sum + layer.countToBuild(), 0);
    checkRoom(caller, "the weights of the layers", count);
    const streams = randomStreams(this.seed, FIRST_WEIGHT_STREAM);
    for (const layer of layers) {
      if (layer.hasWeights) layer.build(this.engine, streams.next().value);
    }
    const flat = flatGraph(graph);
    this.disconnect();
    this.inputShape = inputs.length === 1 ? inputs[0].shape.slice(1) as Shape : undefined;
    this.#connected = { graph, flat, layers, outputNames: outputNames(graph) };
  }

  /** Leaves it without layers. */
  protected disconnect(): void {
    this.#connected = null;
  }

  /** The layers, from the inputs to the outputs, each once. */
  get layers(): readonly Layer[] {
    return this.#connected?.layers ?? [];
  }

  /** Where examples come in. */
  get inputs(): readonly SymbolicTensor[] {
    return this.graph.inputs;
  }

  /** What comes out. */
  get outputs(): readonly SymbolicTensor[] {
    return this.graph.outputs;
  }

  /** The names of the inputs: keys of examples that are given by name. */
  get inputNames(): readonly string[] {
    this.checkHasLayers("inputNames");
    return this.inputs.map(({ sourceLayer }) => sourceLayer.name!);
  }

  /** The names of the outputs' layers, with a number where one has several: keys of the history begin with them. */
  get outputNames(): readonly string[] {
    this.checkHasLayers("outputNames");
    return this.#connected!.outputNames;
  }

  /**
   * How the layers are connected.
   *
   * @internal
   */
  get graph(): Graph {
    this.checkHasLayers("model");
    return this.#connected!.graph;
  }

  /**
   * The same with the layers of the models among them in their place.
   *
   * @internal
   */
  get flatGraph(): Graph {
    this.checkHasLayers("model");
    return this.#connected!.flat;
  }

  /** Refuses, for the function `caller`, a model that has no layers yet. */
  protected checkHasLayers(caller: string): void {
    if (this.#connected !== null) return;
    throw new Error(
      `${caller}: expected a model with layers but found none; add the first one with its inputShape, such as model.add(nl.layers.dense({ units: 10, inputShape: [784] })).`,
    );
  }

  /**
   * The layer of a name, or at a place in `layers`, counted from 0; the place may also follow a name that is null.
   *
   * @throws {TypeError} If it is neither a name nor a number.
   * @throws {RangeError} If there is no such layer.
   *
   * @example A part of a model that shares its weights
   * ```ts
   * import { layers, model, sequential } from "nonlinear";
   * import { assertEquals } from "@std/assert";
   *
   * const whole = sequential({
   *   layers: [layers.dense({ units: 3, inputShape: [2], name: "hidden" }), layers.dense({ units: 1 })],
   * });
   * const part = model({ inputs: whole.inputs, outputs: whole.getLayer("hidden").output });
   * assertEquals(part.predict([[1, 2]]).shape, [1, 3]);
   * ```
   */
  getLayer(nameOrIndex: string | number | null | undefined, index?: number): Layer {
    return findLayer(this.layers, nameOrIndex ?? index);
  }

  /** What all randomness comes from: the first weights, the order of the examples and what dropout drops. */
  get seed(): number {
    return this.#seed;
  }

  /**
   * Takes another seed for a made-up one, when a run of the same program goes on that had made up another.
   *
   * @internal
   */
  adoptSeed(seed: number): void {
    this.#seed = seed;
  }
}

/** What a network has once it has layers. */
interface Connected {
  readonly graph: Graph;
  readonly flat: Graph;
  readonly layers: readonly Layer[];
  readonly outputNames: readonly string[];
}
