import * as catalogue from "./catalogue.ts";

// Without this the order would be that of the alphabet. Where a misspelt name is equally close to several functions, the
// first is suggested, so the best-known functions come first.
const { linear, relu, leakyRelu, elu, selu, gelu, silu, sigmoid, tanh, softmax, ...others } =
  catalogue;

/** Every activation function of the library, by its name. */
export const activations: Readonly<typeof catalogue> = {
  linear,
  relu,
  leakyRelu,
  elu,
  selu,
  gelu,
  silu,
  sigmoid,
  tanh,
  softmax,
  ...others,
};
