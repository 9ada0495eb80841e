import { Matrix, type RandomStream } from "../engine/mod.ts";
import { isA, isPlain, readOptions, shown } from "../options/mod.ts";
import type { Draw } from "./distributions.ts";

/** How the numbers of a weight start. */
export interface Initializer {
  /** The name, in camelCase. */
  readonly name: string;
  /** The options it was made with; only the library's own have them. */
  readonly options?: Readonly<Record<string, number | string>>;
  /** As many numbers as a weight has; fans count what comes into a unit and goes out of one. */
  draw(rows: number, cols: number, fans: Fans, stream: RandomStream): Matrix;
}

/** The size of a layer as an initializer sees it. */
export interface Fans {
  /** How many inputs a unit sums up. */
  readonly fanIn: number;
  /** How many units an input goes to. */
  readonly fanOut: number;
}

/** Makes an initializer from its options, and says which layers it suits. */
export interface InitializerMaker<O extends object> {
  (options?: O): Initializer;
  /** Which activation functions, or which weights, it suits. */
  readonly advice: string;
}

/**
 * The numbers that an initializer draws for a weight, checked: it may be somebody's own.
 *
 * @throws {TypeError} If they are not a matrix.
 * @throws {RangeError} If they are more or fewer than asked for, or one is NaN.
 */
export function drawn(
  caller: string,
  initializer: Initializer,
  { rows, cols }: { rows: number; cols: number },
  fans: Fans,
  stream: RandomStream,
): Matrix {
  const matrix: unknown = initializer.draw(rows, cols, fans, stream);
  const expected = `${caller}: expected the initializer "${initializer.name}" to draw`;
  if (!isA(matrix, Matrix)) {
    throw new TypeError(`${expected} a Matrix of ${rows} × ${cols} but found ${shown(matrix)}.`);
  }
  if (matrix.rows !== rows || matrix.cols !== cols) {
    throw new RangeError(
      `${expected} ${rows} × ${cols} numbers but found ${matrix.rows} × ${matrix.cols}.`,
    );
  }
  if (matrix.data.some(Number.isNaN)) throw new RangeError(`${expected} numbers but found NaN.`);
  return matrix;
}

/**
 * The options of an initializer under the names that it knows.
 *
 * @throws {RangeError} If one is unknown, a seed among them, which a model has.
 */
export function readInitializerOptions<O extends object>(
  caller: string,
  options: O,
  known: readonly (keyof O & string)[],
): O {
  if (isPlain(options) && Object.hasOwn(options, "seed")) {
    throw new RangeError(
      `${caller}: expected no seed; give it to the model, for all of its weights: nl.sequential({ layers: […], seed: 1 }).`,
    );
  }
  return readOptions(caller, options, known);
}

/** A maker of initializers of this name: `drawOf` takes the options and gives what draws number by number. */
export function made<O extends object>(
  name: string,
  known: readonly (keyof O & string)[],
  advice: string,
  drawOf: (options: O) => (fans: Fans) => Draw,
): InitializerMaker<O> {
  const make = (options: O = {} as O): Initializer => {
    options = readInitializerOptions(`initializers.${name}`, options, known);
    const drawFor = drawOf(options);
    return {
      name,
      options: { ...options } as Initializer["options"],
      draw(rows, cols, fans, stream) {
        const draw = drawFor(fans);
        return new Matrix(rows, cols).map(() => draw(stream));
      },
    };
  };
  return Object.assign(make, { advice });
}
