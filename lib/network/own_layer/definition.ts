import type { Params } from "../../activations/params.ts";
import type { Initializer } from "../initializers.ts";
import type { Regularizer } from "../regularizers.ts";
import type { WeightShape } from "../weight.ts";

/** The numbers of a weight, as a layer of one's own gets them: a row, or the rows of a matrix. */
export type WeightRows<S extends WeightShape> = S extends readonly [number]
  ? Float64Array<ArrayBuffer>
  : readonly Float64Array<ArrayBuffer>[];

/** A weight of a layer of one's own. */
export interface WeightDefinition<S extends WeightShape, P extends Params> {
  /** [length] or [rows, columns], which may depend on how many numbers come in. */
  readonly shape: S | ((inputs: number, params: P) => S);
  /** How the numbers start: a name such as "ones", or an initializer; by default "glorotUniform". */
  readonly initializer?: string | Initializer;
  /** What the size of the weight adds to the loss; by default nothing. */
  readonly regularizer?: string | Regularizer;
}

/** What {@linkcode defineLayer} needs to know: at least a name and `forward`. */
export interface LayerDefinition<
  W extends Readonly<Record<string, WeightShape>> = Readonly<Record<string, WeightShape>>,
  P extends Params = Params,
> {
  /** The name, in camelCase; the summary shows it with a capital letter. */
  readonly name: string;
  /** The numbers that a layer can be made with, and their defaults; by default none. */
  readonly params?: P;
  /** What the layer learns, by names; by default nothing. */
  readonly weights?: { readonly [K in keyof W]: WeightDefinition<W[K], P> };
  /** How many numbers come out if so many come in; by default as many. */
  readonly units?: number | ((inputs: number, params: P) => number);
  /** What comes out for one example. */
  readonly forward: (
    x: Float64Array<ArrayBuffer>,
    weights: { readonly [K in keyof W]: WeightRows<W[K]> },
    params: P,
  ) => ArrayLike<number>;
  /**
   * From the gradient of the loss in what comes out, those in x and in each weight, of the same shapes; by default numeric
   * differences, for which `forward` is called four times for each number of x and of the weights.
   */
  readonly backward?: (
    x: Float64Array<ArrayBuffer>,
    weights: { readonly [K in keyof W]: WeightRows<W[K]> },
    gradient: Float64Array<ArrayBuffer>,
    params: P,
  ) =>
    & { readonly x: ArrayLike<number> }
    & {
      readonly [K in keyof W]: ArrayLike<number> | ArrayLike<ArrayLike<number>>;
    };
}

/** A row of numbers. */
export type Row = Float64Array<ArrayBuffer>;

/** The numbers of x and of weights by their names, or their gradients. */
export type NumbersByName = Readonly<Record<string, Row | readonly Row[]>>;

/** The functions of a definition for certain parameters and widths, which check what they return. */
export interface RowFunctions {
  /** The name of the definition. */
  readonly name: string;
  /** What comes out for one example. */
  readonly forward: (x: Row, weights: NumbersByName) => Row;
  /** The gradients in x and in each weight. */
  readonly backward: (x: Row, weights: NumbersByName, gradient: Row) => NumbersByName;
}
