import type { Params } from "../../activations/params.ts";
import { type Block, type Engine, Matrix } from "../../engine/mod.ts";
import { flag, lengthOf, shown, wholeNumber } from "../../options/mod.ts";
import { getInitializer } from "../initializers.ts";
import { inputShapeOf } from "../input_shape.ts";
import { Layer, type LayerOptions } from "../layer.ts";
import { getRegularizer } from "../regularizers.ts";
import type { Place, Stage } from "../stage.ts";
import type { Weight, WeightPlan, WeightShape } from "../weight.ts";
import type { LayerDefinition, NumbersByName, Row } from "./definition.ts";
import { checkGradient, type Probe } from "./own_gradient.ts";
import { rowFunctions, type Size } from "./row_functions.ts";

/** Options of a layer of one's own, besides its parameters. */
export interface OwnLayerOptions extends LayerOptions {
  /** Whether training changes its weights; by default true. */
  readonly trainable?: boolean;
}

/** A layer of one's own: row by row, its functions compute. */
export class OwnLayer extends Layer {
  readonly className: string;
  readonly options: Params;
  override readonly hasWeights: boolean;
  override readonly remark?: string;
  /** What it computes. */
  readonly definition: LayerDefinition;

  /** A layer of a definition that has been checked. */
  constructor(definition: LayerDefinition, params: Params, options: OwnLayerOptions) {
    const { name, weights = {}, backward } = definition;
    super(options.name, inputShapeOf(name, options));
    this.className = name[0].toUpperCase() + name.slice(1);
    this.definition = definition;
    this.options = params;
    this.hasWeights = Object.keys(weights).length > 0;
    this.remark = backward
      ? undefined
      : `the gradients of ${name} are numeric differences, which call forward four times for each input and weight of each example`;
    if (options.trainable !== undefined) {
      this.trainable = flag(name, "trainable", options.trainable);
    }
  }

  override outputUnits([inputs]: readonly number[]): number {
    const size = sizeOf("apply", this.definition, this.options, inputs);
    const functions = rowFunctions("apply", this.definition, size), probe = probeOf(size);
    functions.forward(probe.x, probe.weights);
    if (this.definition.backward) checkGradient("apply", functions, probe, size.units);
    return size.units;
  }

  protected override planWeights(inputs: number): WeightPlan[] {
    const { name, weights = {} } = this.definition;
    const { shapes } = sizeOf("apply", this.definition, this.options, inputs);
    return Object.entries(weights).map(([weight, { initializer, regularizer }]) => {
      const { [weight]: shape } = shapes, [fanIn, fanOut = fanIn] = shape;
      return {
        name: weight,
        shape,
        initializer: getInitializer(name, `initializer of ${weight}`, initializer, "glorotUniform"),
        fans: { fanIn, fanOut },
        regularizer: getRegularizer(name, `regularizer of ${weight}`, regularizer),
      };
    });
  }

  override stages({ engine, rows, inputs: [input], gradients }: Place): Stage[] {
    const { definition, weights } = this;
    const size = sizeOf("apply", definition, this.options, input.cols);
    const { name, forward, backward } = rowFunctions(definition.name, definition, size);
    const output = engine.allocate(rows, size.units);
    const copies = weights.map(({ value }) => engine.allocate(value.rows, value.cols));
    // Somewhere to go for the gradient in x where nobody asks for it.
    const spare = gradients && engine.allocate(rows, input.cols);
    const names = Object.keys(size.shapes);
    const sums = names.map((_, i) => gradients?.has(weights[i]) ? zeros(weights[i]) : null);
    let numbers: NumbersByName = {};
    const vector = (x: Iterable<number>) => forward(Float64Array.from(x), numbers);
    const vjp = (x: Iterable<number>, gradient: Iterable<number>) => {
      const found = backward(Float64Array.from(x), numbers, Float64Array.from(gradient));
      sums.forEach((sum, i) => sum && addTo(sum, found[names[i]]));
      return found.x as Row;
    };
    const rowwise = { name, vector, vjp };
    return [{
      role: "other",
      output,
      scratch: spare ? [...copies, spare] : copies,
      forward() {
        numbers = Object.fromEntries(
          names.map((name, i) => [name, numbersOf(engine, weights[i], copies[i])]),
        );
        engine.activateRows(rowwise, input, output);
      },
      backward(gradient, [inputGradient]) {
        for (const sum of sums) sum?.fill(0);
        engine.activateRowsGradient(rowwise, input, output, gradient, inputGradient ?? spare!);
        sums.forEach((sum, i) => {
          if (sum === null) return;
          const { value } = weights[i];
          const matrix = new Matrix(value.rows, value.cols, Float32Array.from(sum));
          engine.write(gradients!.get(weights[i])!, matrix);
        });
      },
    }];
  }
}

/** The numbers of a weight. A function of rows sees them as the engine has them: float64 in a gradient check. */
function numbersOf(engine: Engine, { value, shape }: Weight, copy: Block): Row | Row[] {
  const rows: Row[] = [];
  const vector = (row: Iterable<number>) => {
    rows.push(Float64Array.from(row));
    return rows[rows.length - 1];
  };
  engine.activateRows({ name: "copy", vector, vjp: (row) => row }, value, copy);
  return shape.length === 1 ? rows[0] : rows;
}

function zeros({ value: { rows, cols } }: Weight): Row {
  return new Float64Array(rows * cols);
}

function addTo(sum: Row, gradient: Row | readonly Row[]): void {
  const rows = gradient instanceof Float64Array ? [gradient] : gradient;
  rows.forEach((row, r) => row.forEach((value, i) => sum[r * row.length + i] += value));
}

/**
 * How wide a layer is for so many inputs, and its weights.
 *
 * @throws {RangeError} If the definition gives no whole numbers.
 */
function sizeOf(
  caller: string,
  { name, units, weights = {} }: LayerDefinition,
  params: Params,
  inputs: number,
): Size {
  const shapes = Object.entries(weights).map(([weight, { shape }]) => {
    const found: unknown = typeof shape === "function" ? shape(inputs, params) : shape;
    const length = lengthOf(found);
    if (length !== 1 && length !== 2) {
      throw new RangeError(
        `${caller}: expected shape of ${weight} of ${name} to be [length] or [rows, columns] but found ${
          shown(found)
        }.`,
      );
    }
    const sizes = Array.from(found as number[]);
    sizes.forEach((each) => wholeNumber(caller, `the shape of ${weight} of ${name}`, each));
    return [weight, sizes as unknown as WeightShape];
  });
  const out = typeof units === "function" ? units(inputs, params) : units ?? inputs;
  return {
    params,
    inputs,
    units: wholeNumber(caller, `units of ${name}`, out),
    shapes: Object.fromEntries(shapes),
  };
}

/** A layer is tried with so many inputs when it is defined, and again with as many as it gets. */
const INPUTS = 4;

/** What `forward` of a definition makes of a few numbers; null if it throws. */
export function tryOut(
  definition: LayerDefinition,
  params: Params,
): { size: Size; probe: Probe; found: unknown } | null {
  try {
    const size = sizeOf(definition.name, definition, params, INPUTS), probe = probeOf(size);
    return { size, probe, found: definition.forward(probe.x, probe.weights as never, params) };
  } catch {
    return null;
  }
}

/** Numbers for x and the weights at which functions are tried. */
function probeOf({ inputs, shapes }: Size): Probe {
  const wave = (length: number, middle: number, phase: number): Row =>
    Float64Array.from({ length }, (_, i) => middle + Math.sin(phase + 2.3 * i));
  const weights = Object.entries(shapes).map(([name, [length, cols]], w) => [
    name,
    cols === undefined
      ? wave(length, 1.2, w)
      : Array.from({ length }, (_, r) => wave(cols, 0.1, w + 0.7 * r)),
  ]);
  return { x: wave(inputs, 0.1, 1), weights: Object.fromEntries(weights) };
}
