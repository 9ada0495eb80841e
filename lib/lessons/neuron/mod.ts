/**
 * Neurons at work: one of them, and a chain of them that learns.
 *
 * @module
 */
export { backpropagation, type BackpropagationOptions } from "./backpropagation.ts";
export { neuron, type NeuronOptions } from "./neuron.ts";
