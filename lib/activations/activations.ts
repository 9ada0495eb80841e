import * as catalogue from "./catalogue.ts";

// A module's names come in the order of the alphabet. Where a misspelt name is as near to one function as to another, the
// first is suggested: the best known one.
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
