import type { activations } from "./activations.ts";
import type { Params } from "./params.ts";

/** A name of ours, or one with the parameters that make the variant. */
type Meaning = Name | readonly [name: Name, params: Params];
type Name = keyof typeof activations;

/**
 * What others call a function where it differs from our name by more than case and separators: Keras, TensorFlow,
 * PyTorch, JAX, TensorFlow.js, and the model files of Hugging Face's Transformers.
 */
export const ALIASES: Readonly<Record<string, Meaning>> = {
  identity: "linear",
  logistic: "sigmoid",
  exp: "exponential",
  sin: "sine",
  swish: "silu",
  hard_swish: "hardSilu",
  relu2: "squaredRelu",
  relu_squared: "squaredRelu",
  gelu_new: ["gelu", { approximate: true }],
  gelu_tanh: ["gelu", { approximate: true }],
  gelu_fast: ["gelu", { approximate: true }],
  gelu_pytorch_tanh: ["gelu", { approximate: true }],
};
