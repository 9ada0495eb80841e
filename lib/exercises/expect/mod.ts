/**
 * The building blocks of checkers: what an answer may be expected to be.
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
