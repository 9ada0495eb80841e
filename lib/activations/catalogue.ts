import { leakyRelu } from "./leaky_relu.ts";
import { linear } from "./linear.ts";
import { relu } from "./relu.ts";
import { sigmoid } from "./sigmoid.ts";
import { softmax } from "./softmax.ts";
import { tanh } from "./tanh.ts";

/** Every activation function of the library, by its name. */
export const activations = { linear, relu, leakyRelu, sigmoid, tanh, softmax };
