import type { Engine } from "../engine/mod.ts";
import { flag } from "../options/mod.ts";
import type { Graph } from "./graph.ts";
import { checkTensors, Layer, SymbolicTensor } from "./layer.ts";
import { isSameShape, type Shape, shapeInWords } from "./shapes.ts";
import type { Stage } from "./stage.ts";
import type { Weight, WeightPlan } from "./weight.ts";
import { countOf } from "./weighted.ts";

/** What a model is as a layer of another one: it has no weights but those of its layers, which it shares. */
export abstract class ModelLayer<Out extends SymbolicTensor | SymbolicTensor[] = SymbolicTensor>
  extends Layer<Out> {
  /** None: a model is described by its layers. */
  readonly options: Readonly<Record<never, never>> = {};
  /** Whether it counts among the layers with weights: always. */
  override readonly hasWeights = true;
  /** Its inputs have shapes of their own. */
  override readonly takesAnyShape = true;
  #trainable = true;
  #isPart = false;
  /** The layers, from the inputs to the outputs, each once. */
  abstract readonly layers: readonly Layer[];
  /**
   * How the layers are connected.
   *
   * @internal
   */
  abstract readonly graph: Graph;
  /**
   * The same with the layers of the models among them in their place: what computes.
   *
   * @internal
   */
  abstract readonly flatGraph: Graph;
  /**
   * What computes.
   *
   * @internal
   */
  abstract readonly engine: Engine;
  /**
   * Whether it was made with a list of inputs, and takes one.
   *
   * @internal
   */
  abstract readonly listsInputs: boolean;
  /**
   * Whether it was made with a list of outputs, and gives one.
   *
   * @internal
   */
  abstract readonly listsOutputs: boolean;

  /** Its own outputs, as it was made: a tensor or a list of them. */
  override get output(): Out {
    return this.#asMade(this.graph.outputs);
  }

  /** Its own inputs, as it was made: a tensor or a list of them. */
  override get input(): SymbolicTensor | readonly SymbolicTensor[] {
    const { inputs } = this.graph;
    return this.listsInputs ? inputs : inputs[0];
  }

  /**
   * Makes the model a layer of another one, behind what `nl.input` or a layer gave: a list, if it has several inputs.
   * Wherever it is applied, it has the same weights; training any of the models trains them.
   *
   * @throws {TypeError} If `inputs` is something else.
   * @throws {RangeError} If their number or widths are not those of its inputs.
   *
   * @example A trunk for two inputs
   * ```ts
   * import { input, layers, model, sequential } from "nonlinear";
   * import { assertEquals } from "@std/assert";
   *
   * const trunk = sequential({ layers: [layers.dense({ units: 3, inputShape: [2] })], name: "trunk" });
   * const [left, right] = [input({ shape: [2] }), input({ shape: [2] })];
   * const both = layers.concatenate().apply([trunk.apply(left), trunk.apply(right)]);
   * const twins = model({ inputs: [left, right], outputs: layers.dense({ units: 1 }).apply(both) });
   * assertEquals(twins.countParams(), trunk.countParams() + 7);
   * ```
   */
  override apply(inputs: SymbolicTensor | readonly SymbolicTensor[]): Out {
    const tensors = checkTensors(this, inputs), own = this.graph.inputs;
    if (tensors.length !== own.length) {
      throw new RangeError(
        `apply: expected "${this.name}" to be applied to ${
          own.length === 1 ? "one tensor" : `a list of ${own.length} tensors, one for each input,`
        } but found ${tensors.length}.`,
      );
    }
    own.forEach(({ shape: [, ...sizes], sourceLayer: { name } }, i) => {
      const [, ...found] = tensors[i].shape;
      if (isSameShape(found, sizes)) return;
      const input = own.length === 1 ? `"${this.name}"` : `the input "${name}" of "${this.name}"`;
      throw new RangeError(
        `apply: expected ${input} to take ${numbersOf(sizes)} but found ${shapeInWords(found)}.`,
      );
    });
    const outputs: SymbolicTensor[] = [];
    for (const { shape: [, ...sizes] } of this.graph.outputs) {
      outputs.push(new SymbolicTensor(this as unknown as Layer, tensors, sizes, outputs));
    }
    this.#isPart = true;
    return this.#asMade(outputs);
  }

  #asMade(outputs: readonly SymbolicTensor[]): Out {
    return (this.listsOutputs ? [...outputs] : outputs[0]) as Out;
  }

  /** Refuses, for the function `caller`, to change a model that others are made of. */
  protected checkIsNoPart(caller: string): void {
    if (!this.#isPart) return;
    throw new Error(
      `${caller}: expected a model of its own but "${this.name}" is a layer of another model, which has its shape; make a new one that shares its layers: nl.sequential({ layers: [...model.layers] }).`,
    );
  }

  /**
   * Whether training changes its weights; setting it sets that of every layer. Once the model has been fitted, a change
   * needs another `compile`, as in Keras.
   *
   * @throws {TypeError} If it is set to something else than true or false.
   */
  override get trainable(): boolean {
    return this.#trainable;
  }

  override set trainable(value: boolean) {
    this.#trainable = flag("model", "trainable", value);
    for (const layer of this.layers) layer.trainable = value;
  }

  /** All weights in the order of the layers, each once, with a name and a shape. */
  override get weights(): readonly Weight[] {
    return [...new Set(this.layers.flatMap((layer) => layer.weights))];
  }

  /** Those of the weights that training changes. */
  override get trainableWeights(): readonly Weight[] {
    return [...new Set(this.layers.flatMap((layer) => layer.trainableWeights))];
  }

  /** How many numbers the weights have. */
  override countParams(): number {
    return countOf(this.weights);
  }

  /**
   * None: its layers were built when it was made.
   *
   * @internal
   */
  override countToBuild(): number {
    return 0;
  }

  /**
   * Refuses a model of another engine.
   *
   * @internal
   */
  override build(engine: Engine): void {
    if (engine === this.engine) return;
    throw new RangeError(
      `model: expected "${this.name}" to belong to the current engine, but it was made before setEngine was called; make it again.`,
    );
  }

  /**
   * The weights of its layers.
   *
   * @internal
   */
  override plannedWeights(): readonly WeightPlan[] {
    return this.layers.flatMap((layer) => layer.plannedWeights());
  }

  /** How many numbers come out, of the first output. */
  override outputUnits(): number {
    return this.graph.outputs[0].units;
  }

  /**
   * None: its layers compute, each in its place of the graph.
   *
   * @internal
   */
  override stages(): Stage[] {
    return [];
  }
}

/** "3 numbers", or "examples of 28 × 28". */
function numbersOf(shape: Shape): string {
  return shape.length === 1 ? `${shape[0]} numbers` : `examples of ${shapeInWords(shape)}`;
}
