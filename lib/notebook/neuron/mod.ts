/**
 * One neuron at work.
 *
 * @module
 */
export { neuron, type NeuronOptions } from "./neuron.ts";
