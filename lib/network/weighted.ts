import type { Engine, Matrix, RandomStream } from "../engine/mod.ts";
import { flag } from "../options/mod.ts";
import { checkedWeights, type WeightNumbers } from "./checked_weights.ts";
import { createWeight, type Weight, type WeightPlan } from "./weight.ts";

/** What a layer is as the owner of its weights, which a model makes. */
export abstract class Weighted {
  /** "Dense", "Activation", …, as the summary shows it. */
  abstract readonly className: string;
  /** The name; a model gives one to a layer that has none. */
  name?: string;
  /**
   * Whether the name is just the usual one of its kind, so that a model it becomes a layer of may number it.
   *
   * @internal
   */
  hasDefaultName = false;
  #trainable = true;
  #built: { readonly engine: Engine; readonly weights: readonly Weight[] } | null = null;

  /**
   * Whether training changes its weights; by default true. Once a model has been fitted, a change needs another
   * `compile`, as in Keras.
   *
   * @throws {TypeError} If it is set to something else than true or false.
   */
  get trainable(): boolean {
    return this.#trainable;
  }

  set trainable(value: boolean) {
    this.#trainable = flag("layer", "trainable", value);
  }

  /** Its weights, each with a name and a shape; empty before a model is made of it, and for one that has none. */
  get weights(): readonly Weight[] {
    return this.#built?.weights ?? [];
  }

  /** Those of its weights that the gradients of training change; statistics, such as moving means, are none of them. */
  get trainableWeights(): readonly Weight[] {
    return this.#trainable ? this.weights.filter(({ isStatistic }) => !isStatistic) : [];
  }

  /** How many numbers its weights have. */
  countParams(): number {
    return countOf(this.weights);
  }

  /** Copies of its weights, in their order; empty before a model is made of it. */
  getWeights(): Matrix[] {
    return this.weights.map(({ value }) => this.#built!.engine.read(value));
  }

  /**
   * Copies weights in, in the order in which `getWeights` gives them; where the layer is shared, for all of its places.
   *
   * @throws {TypeError} If they are not a list of matrices or rows of numbers; nothing is changed then.
   * @throws {RangeError} If their number or the shape of one of them is another, or a number is NaN or infinite; nothing
   * is changed then.
   *
   * @example
   * ```ts
   * import { layers, sequential } from "nonlinear";
   * import { assertEquals } from "@std/assert";
   *
   * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [2] })] });
   * model.getLayer("dense").setWeights([[[1], [2]], [3]]);
   * assertEquals(model.predict([[10, 10]]).toArray(), [[33]]);
   * ```
   */
  setWeights(weights: readonly WeightNumbers[]): void {
    const own = this.weights;
    checkedWeights(weights, own).forEach((matrix, i) =>
      this.#built!.engine.write(own[i].value, matrix)
    );
  }

  /**
   * How many numbers building it would take memory for.
   *
   * @internal
   */
  countToBuild(): number {
    if (this.#built !== null) return 0;
    return this.plannedWeights().reduce((sum, { shape: [rows, cols = 1] }) => sum + rows * cols, 0);
  }

  /**
   * Makes the weights, unless they are there already.
   *
   * @internal
   */
  build(engine: Engine, stream: RandomStream): void {
    if (this.#built === null) {
      const weights = this.plannedWeights().map((plan) => createWeight(engine, this, plan, stream));
      this.#built = { engine, weights };
    } else if (this.#built.engine !== engine) {
      throw new RangeError(
        `model: expected "${this.name}" to belong to the current engine, but it is part of a model made before setEngine was called; make another layer.`,
      );
    }
  }

  /**
   * The weights that the layer has where it was applied.
   *
   * @internal
   */
  abstract plannedWeights(): readonly WeightPlan[];
}

/** How many numbers weights have. */
export function countOf(weights: readonly Weight[]): number {
  return weights.reduce((sum, { value }) => sum + value.rows * value.cols, 0);
}
