/**
 * The building blocks of checkers: what an answer may be expected to be.
 *
 * A number: `aNumber`. A list, an object: `anArray`, `anObject`, whose parts have expectations of their own. A value with
 * all its parts: `equalTo`. A function: `aFunctionOfNumber` and `aFunction` compare it with the right one, case by case;
 * `aFunctionThatGives` looks at what one call gives. An activation with its derivative: `anActivation`. A drawing:
 * `aFigure`. Whatever else: `that`. Several of the same value: `all`.
 *
 * @module
 */
export { anActivation } from "./activation.ts";
export { anArray, type ArrayOptions } from "./array.ts";
export { aFigure, type FigureOptions } from "./figure.ts";
export {
  aFunction,
  aFunctionOfNumber,
  aFunctionThatGives,
  type Args,
  type FunctionOptions,
} from "./function.ts";
export { aNumber, type NumberOptions } from "./number.ts";
export { anObject } from "./object.ts";
export { all, equalTo, type Objection, that } from "./value.ts";
