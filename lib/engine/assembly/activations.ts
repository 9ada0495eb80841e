// @ts-nocheck: this is AssemblyScript, which has types of its own.
import { LogSigmoid, Softplus, Softsign, Squareplus, TanhShrink } from "./activations/bends.ts";
import { LeakyRelu, Prelu, Relu, Sigmoid, Tanh } from "./activations/classic.ts";
import { Celu, Elu, Exponential, Selu, Xielu } from "./activations/exponential_units.ts";
import { ApproximateGelu, Gelu, Mish, Silu, Telu } from "./activations/gates.ts";
import {
  GeneralRelu,
  HardShrink,
  HardSigmoid,
  HardSilu,
  HardTanh,
  Relu6,
  SoftShrink,
  SparsePlus,
  SquaredRelu,
  StarRelu,
  Threshold,
} from "./activations/pieces.ts";
import { Sine, Snake } from "./activations/waves.ts";
import { doubles, doublesGradient, singles, singlesGradient } from "./activations/elementwise.ts";

// The activation functions that the engine has vectorised, by their numbers (../wasm/vectorised.ts).

const LINEAR = 0, RELU = 1, LEAKY_RELU = 2, SIGMOID = 3, TANH = 4;
const GENERAL_RELU = 5, THRESHOLD = 6, HARD_TANH = 7, HARD_SIGMOID = 8, HARD_SILU = 9;
const SOFT_SHRINK = 10, HARD_SHRINK = 11, SPARSE_PLUS = 12, SQUARED_RELU = 13, SOFTSIGN = 14;
const ELU = 15, CELU = 16, SELU = 17, XIELU = 18, EXPONENTIAL = 19;
const SILU = 20, GELU = 21, APPROXIMATE_GELU = 22, MISH = 23, TELU = 24;
const SOFTPLUS = 25, LOG_SIGMOID = 26, SQUAREPLUS = 27, TANH_SHRINK = 28, SINE = 29;
const SNAKE = 30;
const RELU6 = 31, STAR_RELU = 32, PRELU = 33;

/** a = f(z) for the numbers between two addresses; p, q and r are the parameters of f. */
export function activate(
  f: i32,
  z: usize,
  end: usize,
  a: usize,
  p: f64,
  q: f64,
  r: f64,
): void {
  switch (f) {
    case LINEAR:
      return memory.copy(a, z, end - z);
    case RELU:
      return singles<Relu>(z, end, a, p, q, r);
    case LEAKY_RELU:
      return singles<LeakyRelu>(z, end, a, p, q, r);
    case SIGMOID:
      return singles<Sigmoid>(z, end, a, p, q, r);
    case TANH:
      return singles<Tanh>(z, end, a, p, q, r);
    case GENERAL_RELU:
      return doubles<GeneralRelu>(z, end, a, p, q, r);
    case THRESHOLD:
      return singles<Threshold>(z, end, a, p, q, r);
    case HARD_TANH:
      return singles<HardTanh>(z, end, a, p, q, r);
    case HARD_SIGMOID:
      return singles<HardSigmoid>(z, end, a, p, q, r);
    case HARD_SILU:
      return singles<HardSilu>(z, end, a, p, q, r);
    case SOFT_SHRINK:
      return singles<SoftShrink>(z, end, a, p, q, r);
    case HARD_SHRINK:
      return singles<HardShrink>(z, end, a, p, q, r);
    case SPARSE_PLUS:
      return singles<SparsePlus>(z, end, a, p, q, r);
    case SQUARED_RELU:
      return singles<SquaredRelu>(z, end, a, p, q, r);
    case SOFTSIGN:
      return doubles<Softsign>(z, end, a, p, q, r);
    case ELU:
      return doubles<Elu>(z, end, a, p, q, r);
    case CELU:
      return doubles<Celu>(z, end, a, p, q, r);
    case SELU:
      return doubles<Selu>(z, end, a, p, q, r);
    case XIELU:
      return doubles<Xielu>(z, end, a, p, q, r);
    case EXPONENTIAL:
      return doubles<Exponential>(z, end, a, p, q, r);
    case SILU:
      return doubles<Silu>(z, end, a, p, q, r);
    case GELU:
      return doubles<Gelu>(z, end, a, p, q, r);
    case APPROXIMATE_GELU:
      return doubles<ApproximateGelu>(z, end, a, p, q, r);
    case MISH:
      return doubles<Mish>(z, end, a, p, q, r);
    case TELU:
      return doubles<Telu>(z, end, a, p, q, r);
    case SOFTPLUS:
      return doubles<Softplus>(z, end, a, p, q, r);
    case LOG_SIGMOID:
      return doubles<LogSigmoid>(z, end, a, p, q, r);
    case SQUAREPLUS:
      return doubles<Squareplus>(z, end, a, p, q, r);
    case TANH_SHRINK:
      return doubles<TanhShrink>(z, end, a, p, q, r);
    case SINE:
      return doubles<Sine>(z, end, a, p, q, r);
    case SNAKE:
      return doubles<Snake>(z, end, a, p, q, r);
    case RELU6:
      return singles<Relu6>(z, end, a, p, q, r);
    case STAR_RELU:
      return doubles<StarRelu>(z, end, a, p, q, r);
    case PRELU:
      return singles<Prelu>(z, end, a, p, q, r);
    default:
      unreachable();
  }
}

/** zGradient = aGradient · f′(z); NaN stays NaN. */
export function activateGradient(
  f: i32,
  z: usize,
  end: usize,
  g: usize,
  out: usize,
  p: f64,
  q: f64,
  r: f64,
): void {
  switch (f) {
    case LINEAR:
      return memory.copy(out, g, end - z);
    case RELU:
      return singlesGradient<Relu>(z, end, g, out, p, q, r);
    case LEAKY_RELU:
      return singlesGradient<LeakyRelu>(z, end, g, out, p, q, r);
    case SIGMOID:
      return singlesGradient<Sigmoid>(z, end, g, out, p, q, r);
    case TANH:
      return singlesGradient<Tanh>(z, end, g, out, p, q, r);
    case GENERAL_RELU:
      return doublesGradient<GeneralRelu>(z, end, g, out, p, q, r);
    case THRESHOLD:
      return singlesGradient<Threshold>(z, end, g, out, p, q, r);
    case HARD_TANH:
      return singlesGradient<HardTanh>(z, end, g, out, p, q, r);
    case HARD_SIGMOID:
      return singlesGradient<HardSigmoid>(z, end, g, out, p, q, r);
    case HARD_SILU:
      return singlesGradient<HardSilu>(z, end, g, out, p, q, r);
    case SOFT_SHRINK:
      return singlesGradient<SoftShrink>(z, end, g, out, p, q, r);
    case HARD_SHRINK:
      return singlesGradient<HardShrink>(z, end, g, out, p, q, r);
    case SPARSE_PLUS:
      return singlesGradient<SparsePlus>(z, end, g, out, p, q, r);
    case SQUARED_RELU:
      return singlesGradient<SquaredRelu>(z, end, g, out, p, q, r);
    case SOFTSIGN:
      return doublesGradient<Softsign>(z, end, g, out, p, q, r);
    case ELU:
      return doublesGradient<Elu>(z, end, g, out, p, q, r);
    case CELU:
      return doublesGradient<Celu>(z, end, g, out, p, q, r);
    case SELU:
      return doublesGradient<Selu>(z, end, g, out, p, q, r);
    case XIELU:
      return doublesGradient<Xielu>(z, end, g, out, p, q, r);
    case EXPONENTIAL:
      return doublesGradient<Exponential>(z, end, g, out, p, q, r);
    case SILU:
      return doublesGradient<Silu>(z, end, g, out, p, q, r);
    case GELU:
      return doublesGradient<Gelu>(z, end, g, out, p, q, r);
    case APPROXIMATE_GELU:
      return doublesGradient<ApproximateGelu>(z, end, g, out, p, q, r);
    case MISH:
      return doublesGradient<Mish>(z, end, g, out, p, q, r);
    case TELU:
      return doublesGradient<Telu>(z, end, g, out, p, q, r);
    case SOFTPLUS:
      return doublesGradient<Softplus>(z, end, g, out, p, q, r);
    case LOG_SIGMOID:
      return doublesGradient<LogSigmoid>(z, end, g, out, p, q, r);
    case SQUAREPLUS:
      return doublesGradient<Squareplus>(z, end, g, out, p, q, r);
    case TANH_SHRINK:
      return doublesGradient<TanhShrink>(z, end, g, out, p, q, r);
    case SINE:
      return doublesGradient<Sine>(z, end, g, out, p, q, r);
    case SNAKE:
      return doublesGradient<Snake>(z, end, g, out, p, q, r);
    case RELU6:
      return singlesGradient<Relu6>(z, end, g, out, p, q, r);
    case STAR_RELU:
      return doublesGradient<StarRelu>(z, end, g, out, p, q, r);
    case PRELU:
      return singlesGradient<Prelu>(z, end, g, out, p, q, r);
    default:
      unreachable();
  }
}
