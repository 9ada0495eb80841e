// @ts-nocheck: this is AssemblyScript, which has types of its own.
import * as activations from "../shared/activations.ts";
import { LeakyRelu, Prelu, Relu, Sigmoid, Tanh } from "./activations/classic.ts";
import { Activation, Backward, Forward, Pass } from "./activations/elementwise.ts";
import { Celu, Elu, Exponential, Selu, Xielu } from "./activations/exponential_units.ts";
import { ApproximateGelu, Gelu, Mish, Silu, Telu } from "./activations/gates.ts";
import { Sine, Snake } from "./activations/periodic.ts";
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
} from "./activations/piecewise.ts";
import { LogSigmoid, Softplus, Softsign, Squareplus, TanhShrink } from "./activations/smooth.ts";
import { roundedUp } from "./vectors.ts";

/** a = f(z) for rows `r0` to `r1`. */
export function activate(args: Activation, r0: usize, r1: usize): void {
  run<Forward>(args, r0, r1);
}

/** zGradient = aGradient · f′(z) for rows `r0` to `r1`; NaN stays NaN. */
export function activateGradient(args: Activation, r0: usize, r1: usize): void {
  run<Backward>(args, r0, r1);
}

/** The table of the functions: each computes with four float32 (singles) or with two float64 (doubles) at a time. */
function run<P extends Pass>(args: Activation, r0: usize, r1: usize): void {
  const pass = changetype<P>(0), line = roundedUp(args.cols) * 4;
  const z = args.z + r0 * line, end = args.z + roundedUp(r1) * line;
  const p = args.p, q = args.q, r = args.r;
  switch (args.f) {
    case activations.LINEAR:
      return pass.linear(args, z, end);
    case activations.RELU:
      return pass.singles<Relu>(args, z, end, p, q, r);
    case activations.LEAKY_RELU:
      return pass.singles<LeakyRelu>(args, z, end, p, q, r);
    case activations.PRELU:
      return pass.singles<Prelu>(args, z, end, p, q, r);
    case activations.SIGMOID:
      return pass.singles<Sigmoid>(args, z, end, p, q, r);
    case activations.TANH:
      return pass.singles<Tanh>(args, z, end, p, q, r);
    case activations.RELU6:
      return pass.singles<Relu6>(args, z, end, p, q, r);
    case activations.THRESHOLD:
      return pass.singles<Threshold>(args, z, end, p, q, r);
    case activations.HARD_TANH:
      return pass.singles<HardTanh>(args, z, end, p, q, r);
    case activations.HARD_SIGMOID:
      return pass.singles<HardSigmoid>(args, z, end, p, q, r);
    case activations.HARD_SILU:
      return pass.singles<HardSilu>(args, z, end, p, q, r);
    case activations.SOFT_SHRINK:
      return pass.singles<SoftShrink>(args, z, end, p, q, r);
    case activations.HARD_SHRINK:
      return pass.singles<HardShrink>(args, z, end, p, q, r);
    case activations.SPARSE_PLUS:
      return pass.singles<SparsePlus>(args, z, end, p, q, r);
    case activations.SQUARED_RELU:
      return pass.singles<SquaredRelu>(args, z, end, p, q, r);
    case activations.GENERAL_RELU:
      return pass.doubles<GeneralRelu>(args, z, end, p, q, r);
    case activations.STAR_RELU:
      return pass.doubles<StarRelu>(args, z, end, p, q, r);
    case activations.ELU:
      return pass.doubles<Elu>(args, z, end, p, q, r);
    case activations.CELU:
      return pass.doubles<Celu>(args, z, end, p, q, r);
    case activations.SELU:
      return pass.doubles<Selu>(args, z, end, p, q, r);
    case activations.XIELU:
      return pass.doubles<Xielu>(args, z, end, p, q, r);
    case activations.EXPONENTIAL:
      return pass.doubles<Exponential>(args, z, end, p, q, r);
    case activations.SILU:
      return pass.doubles<Silu>(args, z, end, p, q, r);
    case activations.GELU:
      return pass.doubles<Gelu>(args, z, end, p, q, r);
    case activations.APPROXIMATE_GELU:
      return pass.doubles<ApproximateGelu>(args, z, end, p, q, r);
    case activations.MISH:
      return pass.doubles<Mish>(args, z, end, p, q, r);
    case activations.TELU:
      return pass.doubles<Telu>(args, z, end, p, q, r);
    case activations.SOFTPLUS:
      return pass.doubles<Softplus>(args, z, end, p, q, r);
    case activations.LOG_SIGMOID:
      return pass.doubles<LogSigmoid>(args, z, end, p, q, r);
    case activations.SQUAREPLUS:
      return pass.doubles<Squareplus>(args, z, end, p, q, r);
    case activations.SOFTSIGN:
      return pass.doubles<Softsign>(args, z, end, p, q, r);
    case activations.TANH_SHRINK:
      return pass.doubles<TanhShrink>(args, z, end, p, q, r);
    case activations.SINE:
      return pass.doubles<Sine>(args, z, end, p, q, r);
    case activations.SNAKE:
      return pass.doubles<Snake>(args, z, end, p, q, r);
    default:
      unreachable();
  }
}
