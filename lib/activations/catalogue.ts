import { hardShrink } from "./hard_shrink.ts";
import { hardSigmoid } from "./hard_sigmoid.ts";
import { hardSilu } from "./hard_silu.ts";
import { hardTanh } from "./hard_tanh.ts";
import { leakyRelu } from "./leaky_relu.ts";
import { linear } from "./linear.ts";
import { prelu } from "./prelu.ts";
import { relu } from "./relu.ts";
import { relu6 } from "./relu6.ts";
import { rrelu } from "./rrelu.ts";
import { sigmoid } from "./sigmoid.ts";
import { softShrink } from "./soft_shrink.ts";
import { softmax } from "./softmax.ts";
import { sparsePlus } from "./sparse_plus.ts";
import { sparseSigmoid } from "./sparse_sigmoid.ts";
import { squaredRelu } from "./squared_relu.ts";
import { starRelu } from "./star_relu.ts";
import { tanh } from "./tanh.ts";
import { threshold } from "./threshold.ts";
import { thresholdedRelu } from "./thresholded_relu.ts";

/** Every activation function of the library, by its name. */
export const activations = {
  linear,
  relu,
  relu6,
  leakyRelu,
  prelu,
  rrelu,
  threshold,
  thresholdedRelu,
  squaredRelu,
  starRelu,
  hardSilu,
  sigmoid,
  hardSigmoid,
  sparseSigmoid,
  tanh,
  hardTanh,
  sparsePlus,
  softShrink,
  hardShrink,
  softmax,
};
