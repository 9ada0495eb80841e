import { celu } from "./celu.ts";
import { elu } from "./elu.ts";
import { exponential } from "./exponential.ts";
import { geglu } from "./geglu.ts";
import { gelu } from "./gelu.ts";
import { glu } from "./glu.ts";
import { hardShrink } from "./hard_shrink.ts";
import { hardSigmoid } from "./hard_sigmoid.ts";
import { hardSilu } from "./hard_silu.ts";
import { hardTanh } from "./hard_tanh.ts";
import { leakyRelu } from "./leaky_relu.ts";
import { linear } from "./linear.ts";
import { logSigmoid } from "./log_sigmoid.ts";
import { logSoftmax } from "./log_softmax.ts";
import { mish } from "./mish.ts";
import { prelu } from "./prelu.ts";
import { quickGelu } from "./quick_gelu.ts";
import { reglu } from "./reglu.ts";
import { relu } from "./relu.ts";
import { relu6 } from "./relu6.ts";
import { rrelu } from "./rrelu.ts";
import { selu } from "./selu.ts";
import { sigmoid } from "./sigmoid.ts";
import { silu } from "./silu.ts";
import { sine } from "./sine.ts";
import { snake } from "./snake.ts";
import { softShrink } from "./soft_shrink.ts";
import { softmax } from "./softmax.ts";
import { softmin } from "./softmin.ts";
import { softplus } from "./softplus.ts";
import { softsign } from "./softsign.ts";
import { sparsePlus } from "./sparse_plus.ts";
import { sparseSigmoid } from "./sparse_sigmoid.ts";
import { sparsemax } from "./sparsemax.ts";
import { squaredRelu } from "./squared_relu.ts";
import { squareplus } from "./squareplus.ts";
import { starRelu } from "./star_relu.ts";
import { swiglu } from "./swiglu.ts";
import { tanh } from "./tanh.ts";
import { tanhShrink } from "./tanh_shrink.ts";
import { telu } from "./telu.ts";
import { threshold } from "./threshold.ts";
import { thresholdedRelu } from "./thresholded_relu.ts";
import { xielu } from "./xielu.ts";

/** Every activation function of the library, by its name. */
export const activations = {
  linear,
  relu,
  leakyRelu,
  relu6,
  prelu,
  rrelu,
  threshold,
  thresholdedRelu,
  squaredRelu,
  starRelu,
  elu,
  celu,
  selu,
  gelu,
  quickGelu,
  silu,
  hardSilu,
  mish,
  telu,
  xielu,
  sigmoid,
  hardSigmoid,
  sparseSigmoid,
  logSigmoid,
  tanh,
  hardTanh,
  tanhShrink,
  softShrink,
  hardShrink,
  softsign,
  softplus,
  sparsePlus,
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
