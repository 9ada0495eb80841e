import { celu } from "./celu.ts";
import { elu } from "./elu.ts";
import { exponential } from "./exponential.ts";
import { gelu } from "./gelu.ts";
import { leakyRelu } from "./leaky_relu.ts";
import { linear } from "./linear.ts";
import { logSigmoid } from "./log_sigmoid.ts";
import { mish } from "./mish.ts";
import { quickGelu } from "./quick_gelu.ts";
import { relu } from "./relu.ts";
import { selu } from "./selu.ts";
import { sigmoid } from "./sigmoid.ts";
import { silu } from "./silu.ts";
import { sine } from "./sine.ts";
import { snake } from "./snake.ts";
import { softmax } from "./softmax.ts";
import { softplus } from "./softplus.ts";
import { softsign } from "./softsign.ts";
import { squareplus } from "./squareplus.ts";
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
};
