import { celu } from "./celu.ts";
import { elu } from "./elu.ts";
import { exponential } from "./exponential.ts";
import { geglu } from "./geglu.ts";
import { gelu } from "./gelu.ts";
import { glu } from "./glu.ts";
import { leakyRelu } from "./leaky_relu.ts";
import { linear } from "./linear.ts";
import { logSigmoid } from "./log_sigmoid.ts";
import { logSoftmax } from "./log_softmax.ts";
import { mish } from "./mish.ts";
import { quickGelu } from "./quick_gelu.ts";
import { reglu } from "./reglu.ts";
import { relu } from "./relu.ts";
import { selu } from "./selu.ts";
import { sigmoid } from "./sigmoid.ts";
import { silu } from "./silu.ts";
import { sine } from "./sine.ts";
import { snake } from "./snake.ts";
import { softmax } from "./softmax.ts";
import { softmin } from "./softmin.ts";
import { softplus } from "./softplus.ts";
import { softsign } from "./softsign.ts";
import { sparsemax } from "./sparsemax.ts";
import { squareplus } from "./squareplus.ts";
import { swiglu } from "./swiglu.ts";
import { tanh } from "./tanh.ts";
import { tanhShrink } from "./tanh_shrink.ts";
import { telu } from "./telu.ts";
import { xielu } from "./xielu.ts";

/** Every activation function of the library, by its name. */
export const activations = {
  linear,
  relu,
  leakyRelu,
  elu,
  celu,
  selu,
  gelu,
  quickGelu,
  silu,
  mish,
  telu,
  xielu,
  sigmoid,
  logSigmoid,
  tanh,
  tanhShrink,
  softsign,
  softplus,
  squareplus,
  exponential,
  sine,
  snake,
  softmax,
  logSoftmax,
  softmin,
  sparsemax,
  glu,
  reglu,
  geglu,
  swiglu,
};
