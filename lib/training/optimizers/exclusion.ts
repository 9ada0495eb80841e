import { Layer, type Weight } from "../../network/mod.ts";
import { isA, isPlain, itemsOf, lengthOf, readOptions, shown } from "../../options/mod.ts";

/** Which weights an optimizer's weight decay leaves alone. */
export interface ExclusionOptions {
  /** Parts of names of weights, such as "bias", "dense_1" or "dense_1/kernel". */
  readonly varNames?: readonly string[];
  /** Weights, such as those of `layer.weights`; or layers, for all weights that they have. */
  readonly varList?: readonly (Weight | Layer)[];
}

/** More are no list that anybody wrote. */
const MOST = 10_000;

/** The weights that weight decay leaves alone: none, until some are named. */
export class Exclusion {
  readonly #caller: string;
  #names: readonly string[] = [];
  #list: readonly (Weight | Layer)[] = [];

  /** Of the optimizer that messages call `name`. */
  constructor(name: string) {
    this.#caller = `optimizers.${name}.excludeFromWeightDecay`;
  }

  /**
   * Names them; those that were named before count no more, as in Keras.
   *
   * @throws {TypeError} If there is no list of names, or of weights and layers.
   */
  set(options: ExclusionOptions): void {
    options = readOptions(this.#caller, options, ["varNames", "varList"]);
    const { varNames = [], varList = [] } = options;
    const names = this.#listOf("varNames", varNames, 'names such as ["bias"]', isName);
    this.#list = this.#listOf("varList", varList, "weights or layers", isWeightOrLayer);
    this.#names = names as readonly string[];
  }

  /** Whether a weight is one of them. */
  has(weight: Weight): boolean {
    return this.#names.some((name) => weight.name.includes(name)) ||
      this.#list.some((each) => isA(each, Layer) ? each.weights.includes(weight) : each === weight);
  }

  /** The same for one model, as a saved model has it: parts of names, and the names of weights; null for none. */
  described(weights: readonly Weight[]): DescribedExclusion | null {
    const listed = new Set(
      this.#list.flatMap((each) => isA(each, Layer) ? each.weights : [each]),
    );
    if (this.#names.length + this.#list.length === 0) return null;
    return {
      varNames: this.#names,
      varList: weights.filter((weight) => listed.has(weight)).map(({ name }) => name),
    };
  }

  /**
   * Refuses a name that no weight of a model has.
   *
   * @throws {RangeError} If there is one.
   */
  check(weights: readonly Weight[]): void {
    const unknown = this.#names.find((name) =>
      !weights.some((weight) => weight.name.includes(name))
    );
    if (unknown === undefined) return;
    throw new RangeError(
      `${this.#caller}: expected varNames to be parts of the names of weights (${
        weights.map(({ name }) => name).join(", ")
      }) but found ${shown(unknown)}.`,
    );
  }

  #listOf<T>(
    name: string,
    given: readonly T[],
    what: string,
    isOne: (value: unknown) => boolean,
  ): readonly T[] {
    const list = typeof given === "string" || lengthOf(given) === undefined
      ? null
      : itemsOf(this.#caller, name, given, { most: MOST });
    const wrong = list?.find((value) => !isOne(value));
    if (list && !list.some((value) => !isOne(value))) return list as T[];
    throw new TypeError(
      `${this.#caller}: expected ${name} to be a list of ${what} but found ${
        list === null ? shown(given) : `${shown(wrong)} in it`
      }.`,
    );
  }
}

/** What `described` gives. */
export interface DescribedExclusion {
  readonly varNames: readonly string[];
  readonly varList: readonly string[];
}

function isName(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function isWeightOrLayer(value: unknown): boolean {
  if (isA(value, Layer)) return true;
  return isPlain(value) && typeof value.name === "string" && "value" in value;
}
