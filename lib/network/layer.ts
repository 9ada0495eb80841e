import type { Activation } from "../activations/mod.ts";
import { isA, itemsOf, reading, refuseSetting, shown } from "../options/mod.ts";
import { FIXED_OPTIONS } from "./fixed_options.ts";
import type { InputShapeOptions } from "./input_shape.ts";
import type { LayerOption } from "./layer_option.ts";
import { type Shape, sizeOf } from "./shapes.ts";
import type { Place, Stage } from "./stage.ts";
import type { WeightPlan } from "./weight.ts";
import { checkTakes } from "./takes_shape.ts";
import { Weighted } from "./weighted.ts";

/** The options of every layer. */
export interface LayerOptions extends InputShapeOptions {
  /** By default the layer's class in lower case, with a number from the second on: "dense", "dense_1", … */
  readonly name?: string;
}

/**
 * One layer of a network: first what was asked for, then, once a model is made of it, its weights. `Out` is what `apply`
 * gives: a tensor, or a list of them for a model that was made with a list of outputs.
 */
export abstract class Layer<Out extends SymbolicTensor | SymbolicTensor[] = SymbolicTensor>
  extends Weighted {
  /** The options that make the same layer again, the defaults filled in, besides `name` and `inputShape`. */
  abstract readonly options: Readonly<Record<string, LayerOption>>;
  /** The shape of an example that `inputShape` gives, if it was given. */
  inputShape?: Shape;
  /** Whether it has weights, and so needs a stream of random numbers of its own. */
  readonly hasWeights: boolean = false;
  /** Whether it is applied to several tensors at once. */
  readonly joins: boolean = false;
  /** Whether it takes examples of any shape, and not only rows of numbers. */
  readonly takesAnyShape: boolean = false;
  /** Whether it draws random masks when training. */
  readonly drawsMasks: boolean = false;
  /** A remark for the summary. */
  readonly remark?: string;
  /** The activation function that its outputs come out of, if they do. */
  readonly activation?: Activation;
  /** Where it was first applied. */
  #first: SymbolicTensor | null = null;

  /** Takes what all layers have. */
  constructor(name: string | undefined, inputShape?: Shape) {
    super();
    this.name = name;
    this.inputShape = inputShape;
  }

  /**
   * What comes out of it where it was first applied: a part of a model ends there, as in
   * `nl.model({ inputs: model.inputs, outputs: model.getLayer("hidden").output })`, and shares its weights.
   *
   * @throws {Error} If it has not been applied to anything.
   */
  get output(): Out {
    if (this.#first !== null) return this.#first as Out;
    throw new Error(
      `layer.output: expected "${
        this.name ?? this.className
      }" to be part of a model, but it has not been applied to anything; make a model of it, or call apply.`,
    );
  }

  /** The shape of what comes out of it there, such as [null, 10]; a list, where several tensors do. */
  get outputShape(): SymbolicTensor["shape"] | readonly SymbolicTensor["shape"][] {
    const output: SymbolicTensor | readonly SymbolicTensor[] = this.output;
    return isTensor(output) ? output.shape : output.map(({ shape }) => shape);
  }

  /**
   * What comes into it where it was first applied; a list for a layer that joins. Of an input, what comes out.
   *
   * @throws {Error} If it has not been applied to anything.
   */
  get input(): SymbolicTensor | readonly SymbolicTensor[] {
    const output = this.output as SymbolicTensor, { inputs } = output;
    return inputs.length === 0 ? output : this.joins ? inputs : inputs[0];
  }

  /**
   * Places the layer behind what `nl.input` or another layer gave; behind several of them, for a layer that joins. A
   * layer may be applied several times: its weights are shared then.
   *
   * @throws {TypeError} If `inputs` is something else.
   * @throws {RangeError} If the widths do not fit the layer, or one another.
   *
   * @example
   * ```ts
   * import { input, layers, model } from "nonlinear";
   * import { assertEquals } from "@std/assert";
   *
   * const x = input({ shape: [2] });
   * const hidden = layers.dense({ units: 3, activation: "relu" }).apply(x);
   * const y = layers.dense({ units: 1 }).apply(hidden);
   * assertEquals(model({ inputs: x, outputs: y }).countParams(), 13);
   * ```
   */
  apply(inputs: SymbolicTensor | readonly SymbolicTensor[]): Out {
    const tensors = checkTensors(this, inputs);
    checkNumber(this, tensors);
    const { units } = tensors[0], first = this.#first?.inputs[0].units;
    const shapes = tensors.map((tensor) => tensor.shape.slice(1) as Shape);
    const own = this.name ?? this.className;
    shapes.forEach((shape) => checkTakes("apply", this, shape));
    if (this.hasWeights && first !== undefined && first !== units) {
      throw new RangeError(
        `apply: expected ${first} inputs to "${own}", as where it was first applied, but found ${units}.`,
      );
    }
    const tensor = new SymbolicTensor(this as Layer, tensors, this.outputShapeOf(shapes));
    Object.defineProperty(this, "activation", { writable: false }); // it would do nothing from here on
    this.#first ??= tensor;
    return tensor as Out;
  }

  /**
   * How many numbers come out if so many go in, one for each tensor the layer is applied to.
   *
   * @throws {RangeError} If they do not fit.
   */
  abstract outputUnits(inputUnits: readonly number[]): number;

  /**
   * The shape of an example that comes out if those of such shapes go in.
   *
   * @internal
   */
  outputShapeOf(inputShapes: readonly Shape[]): Shape {
    return [this.outputUnits(inputShapes.map(sizeOf))];
  }

  /**
   * The weights that the layer has where it was applied.
   *
   * @internal
   */
  override plannedWeights(): readonly WeightPlan[] {
    return this.hasWeights ? this.planWeights(this.#first!.inputs[0].units) : [];
  }

  /**
   * The weights of a layer that has some.
   *
   * @internal
   */
  protected planWeights(_inputUnits: number): readonly WeightPlan[] {
    return [];
  }

  /**
   * Its computation at a place: the first stage takes what comes in, each other one what the stage before gives. None
   * for a layer that lets everything through.
   *
   * @internal
   */
  abstract stages(place: Place): Stage[];
}
refuseSetting(Layer.prototype, FIXED_OPTIONS);

/** How many tensors there have been; later ones have greater numbers. */
let tensorCount = 0;

/**
 * What a layer will give, before there are numbers: a place in the graph of layers from which a model is made. It is
 * what `nl.input` and `layer.apply` return.
 */
export class SymbolicTensor {
  /** [null, 784], or [null, 28, 28]: any number of examples, and the sizes of one. */
  readonly shape: readonly [null, ...number[]];
  /** How many numbers an example has here. */
  readonly units: number;
  /** The layer it comes out of. */
  readonly sourceLayer: Layer;
  /** What went into that layer. */
  readonly inputs: readonly SymbolicTensor[];
  /** All that comes out there, itself among them: one tensor, but for a model with several outputs. */
  readonly outputs: readonly SymbolicTensor[];
  /** Grows from one to the next in the order in which they were made. */
  readonly id: number;

  /** The place behind `sourceLayer` when it is applied to `inputs`. */
  constructor(
    sourceLayer: Layer,
    inputs: readonly SymbolicTensor[],
    shape: Shape,
    outputs?: readonly SymbolicTensor[],
  ) {
    this.shape = [null, ...shape];
    this.units = sizeOf(shape);
    this.sourceLayer = sourceLayer;
    this.inputs = inputs;
    this.outputs = outputs ?? [this];
    this.id = tensorCount++;
  }
}

/**
 * What a layer is applied to as a list of tensors.
 *
 * @throws {TypeError} If there is something else among them.
 *
 * @internal
 */
export function checkTensors(
  { name, className }: { readonly name?: string; readonly className: string },
  inputs: unknown,
): readonly SymbolicTensor[] {
  const isList = reading("apply", "its input", () => Array.isArray(inputs));
  const tensors = isList ? itemsOf("apply", "its inputs", inputs, { most: 100_000 }) : [inputs];
  const wrong = tensors.find((tensor) => !isTensor(tensor));
  if (tensors.some((tensor) => !isTensor(tensor))) {
    throw new TypeError(
      `apply: expected "${
        name ?? className
      }" to be applied to what nl.input or another layer's apply gave but found ${
        shown(wrong)
      }; for numbers make a model and call predict.`,
    );
  }
  return tensors as SymbolicTensor[];
}

function checkNumber(
  { name, className, joins }: { readonly name?: string; className: string; joins: boolean },
  tensors: readonly SymbolicTensor[],
): void {
  if (joins ? tensors.length >= 2 : tensors.length === 1) return;
  throw new RangeError(
    `apply: expected "${name ?? className}" to be applied to ${
      joins ? "a list of at least two tensors" : "one tensor"
    } but found ${tensors.length}.`,
  );
}

/** Whether a value is a tensor. */
export function isTensor(value: unknown): value is SymbolicTensor {
  return isA(value, SymbolicTensor);
}
