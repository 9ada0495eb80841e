import { finiteNumber, itemsOf, lengthOf, shown } from "../../options/mod.ts";
import { tanh } from "../../activations/mod.ts";
import { Figure } from "../../figures/figure.ts";
import type { Size } from "../../figures/drawing/svg.ts";
import { readFigureOptions } from "../../figures/figure_options.ts";
import {
  drawnDerivative,
  plotFunctions,
  type Plottable,
} from "../../figures/plot/plot_function.ts";
import { type Chain, chainInWords, propagate } from "./chain.ts";
import { chainProducts, chainSize, drawChain } from "./chain_drawing.ts";
import { type LitLine, litLines } from "./lit_lines.ts";

/** Which chain {@linkcode backpropagation} draws. */
export interface BackpropagationOptions {
  /** One for each neuron, from the input to the output: one to three. */
  weights: readonly number[];
  /** What goes into the first neuron, by default 1. */
  input?: number;
  /** The right answer, by default 1. */
  target?: number;
  /** A function of one number, by default tanh. */
  activation?: Plottable;
  /** A heading. */
  title?: string;
  /** What is seen, in words; by default all numbers. */
  alt?: string;
}

/**
 * A chain of neurons with one input each and no bias: above, how a number goes forward to the loss, (output − target)²;
 * below, how the gradient of the loss comes back, multiplied in each neuron by a weight and a slope, and what that says
 * about each weight. A line of text for each weight names the factors of its gradient, and lights them up in the drawing.
 *
 * @throws {RangeError} If there are no weights or more than three, or a number is not finite.
 * @throws {TypeError} If the weights are not a list, or the activation not a function of one number.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const figure = nl.backpropagation({ weights: [2, 3], input: 1, target: 4, activation: nl.relu });
 * assertStringIncludes(figure.alt, "the loss 4");
 * assertStringIncludes(figure.alt, "with respect to the weights, from the first to the last, 12, 8.");
 * ```
 */
export function backpropagation(options: BackpropagationOptions): Figure {
  const caller = "backpropagation";
  options = readFigureOptions(caller, options, [
    "weights",
    "input",
    "target",
    "activation",
    "title",
    "alt",
  ]);
  const { activation = tanh as Plottable, input = 1, target = 1 } = options;
  const [{ name, f, derivative }] = plotFunctions(
    activation,
    undefined,
    caller,
  );
  const chain: Chain = {
    input: finiteNumber(caller, "input", input),
    weights: checkedWeights(options.weights),
    target: finiteNumber(caller, "target", target),
    name,
    f,
    derivative: derivative ?? drawnDerivative(f, []),
  };
  const numbers = propagate(chain);
  return new ChainFigure(
    drawChain(chain, numbers, options.title),
    chainProducts(numbers, options.title),
    chainSize(options.title),
    options.alt ?? chainInWords(chain, numbers),
  );
}

/** The drawing, and below it what the gradient of each weight is the product of. */
class ChainFigure extends Figure {
  readonly #lines: readonly LitLine[];
  readonly #size: Size;

  constructor(svg: string, lines: readonly LitLine[], size: Size, alt: string) {
    super(() => Promise.resolve({ svg, size }), { alt });
    [this.#lines, this.#size] = [lines, size];
  }

  protected override async picture(): Promise<string> {
    return litLines(await super.picture(), this.#size, this.#lines);
  }
}

function checkedWeights(weights: readonly number[]): number[] {
  if (lengthOf(weights) === undefined) {
    throw new TypeError(
      `backpropagation: expected weights to be a list of numbers but found ${shown(weights)}.`,
    );
  }
  if (weights.length < 1 || weights.length > 3) {
    throw new RangeError(
      `backpropagation: expected one to three weights but found ${weights.length}.`,
    );
  }
  return itemsOf("backpropagation", "weights", weights)
    .map((weight, i) => finiteNumber("backpropagation", `weight ${i}`, weight));
}
