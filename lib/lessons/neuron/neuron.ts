import { checkOptions, finiteNumber, itemsOf, lengthOf, shown } from "../../options/mod.ts";
import { relu } from "../../activations/mod.ts";
import { Figure } from "../../figures/figure.ts";
import { readFigureOptions } from "../../figures/figure_options.ts";
import type { Interval } from "../../figures/drawing/plane.ts";
import { plotFunctions, type Plottable } from "../../figures/plot/plot_function.ts";
import { SliderFigure } from "../../figures/sliders/slider_figure.ts";
import { combinations, type Sliders, slidersOf } from "../../figures/sliders/sliders.ts";
import { calculation, type Neuron, sumOf, type Values } from "./calculation.ts";
import { indexed } from "./marks.ts";
import { drawNeuron, neuronSize } from "./neuron_drawing.ts";

/** What goes into a neuron, and how {@linkcode neuron} draws it. */
export interface NeuronOptions {
  /** One to four numbers. */
  inputs: number | readonly number[];
  /** A weight for each of them. */
  w: number | readonly number[];
  /** The bias, by default 0. */
  b?: number;
  /** A function of one number, by default relu. */
  activation?: Plottable;
  /** From where to where the reader moves the weights and the bias by sliders, for one or two inputs. */
  sliders?: { readonly w?: Interval; readonly b?: Interval };
  /** A heading. */
  title?: string;
  /** What is seen, in words; by default the calculation. */
  alt?: string;
}

/**
 * A neuron at work: inputs → weights → sum → activation → output, with its numbers; with sliders for weights and bias
 * where they are asked for, which work without a kernel.
 *
 * @throws {RangeError} If the numbers of weights and inputs differ, or there are more than four, or more than two with sliders.
 * @throws {TypeError} If something is not a number, or the activation not a function of one number.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const figure = nl.neuron({ inputs: [2, 3], w: [0.5, -1], b: 1, activation: nl.relu });
 * assertStringIncludes(figure.alt, "z = 0.5 × 2 + (−1) × 3 + 1 = −1, relu(z) = 0.");
 * nl.neuron({ inputs: 2, w: 0.5, b: -1, sliders: { w: [-2, 2], b: [-2, 2] } });
 * ```
 */
export function neuron(options: NeuronOptions): Figure {
  options = readFigureOptions("neuron", options, [
    "inputs",
    "w",
    "b",
    "activation",
    "sliders",
    "title",
    "alt",
  ]);
  const inputs = numbersOf("inputs", options.inputs);
  const w = numbersOf("w", options.w);
  const b = finiteNumber("neuron", "b", options.b === undefined ? 0 : options.b);
  const { activation = relu as Plottable, sliders: moved } = options;
  if (moved !== undefined) checkOptions("neuron: sliders", moved, ["w", "b"]);
  const most = moved ? 2 : 4;
  if (inputs.length < 1 || inputs.length > most) {
    throw new RangeError(
      `neuron: expected 1 to ${most} inputs${
        options.sliders ? " with sliders" : ""
      } but found ${inputs.length}.`,
    );
  }
  if (w.length !== inputs.length) {
    throw new RangeError(
      `neuron: expected ${inputs.length} weights, one for each input, but found ${w.length}.`,
    );
  }
  const [{ name, f }] = plotFunctions(activation, false, "neuron");
  const { title } = options;
  const alt = (values: Values) => options.alt ?? describe({ inputs, name, f }, values);
  if (!options.sliders) {
    const whole: Neuron = { inputs, name, f, title, domain: around([sumOf(inputs, { w, b })]) };
    return new Figure(
      () => Promise.resolve({ svg: drawNeuron(whole, { w, b }), size: neuronSize(whole) }),
      { alt: alt({ w, b }) },
    );
  }
  const { w: wide = [-2, 2], b: biases = [-2, 2] } = options.sliders;
  const names = w.map((_, i) => w.length === 1 ? "w" : indexed("w", i));
  const sliders: Sliders = {
    ...Object.fromEntries(names.map((name) => [name, wide])),
    b: biases,
  };
  const start = { ...Object.fromEntries(names.map((name, i) => [name, w[i]])), b };
  const all = slidersOf("neuron", sliders, start, 3);
  const choices = combinations(all).map((values) => ({
    w: values.slice(0, -1),
    b: values.at(-1)!,
  }));
  const domain = around(choices.map((values) => sumOf(inputs, values)));
  const first = all.map(({ values, start }) => values[start]);
  return new SliderFigure(
    () => {
      const whole: Neuron = { inputs, name, f, title, domain };
      const size = neuronSize(whole);
      return Promise.resolve(choices.map((values) => ({ svg: drawNeuron(whole, values), size })));
    },
    all,
    alt({ w: first.slice(0, -1), b: first.at(-1)! }),
  );
}

/** A list of more is counted, and refused, no further. */
const MOST_INPUTS = 1000;

function numbersOf(name: string, given: number | readonly number[]): number[] {
  const isList = lengthOf(given) !== undefined;
  const numbers = isList
    ? itemsOf("neuron", name, given, { most: MOST_INPUTS }) as number[]
    : [given as number];
  const wrong = numbers.findIndex((value) => !Number.isFinite(value));
  if (wrong < 0 && numbers.length > 0) return numbers;
  throw new TypeError(
    `neuron: expected ${name} to be a finite number or a list of them but found ${
      shown(isList && wrong >= 0 ? numbers[wrong] : given)
    }.`,
  );
}

/** An interval around 0 that holds all sums. */
function around(sums: readonly number[]): Interval {
  const most = Math.ceil(Math.max(3, ...sums.map(Math.abs)));
  return [-most, most];
}

function describe(neuron: Pick<Neuron, "inputs" | "name" | "f">, values: Values): string {
  const count = neuron.inputs.length;
  return `A neuron: ${count} input${count === 1 ? "" : "s"}, weighted and added up with the bias ` +
    `(z), go through ${neuron.name} to the output. ${calculation(neuron, values)}.`;
}
