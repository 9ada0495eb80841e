import { formatNumber } from "../../figures/drawing/text.ts";

/** Neurons in a row, each with one input and no bias, and the right answer. */
export interface Chain {
  input: number;
  weights: readonly number[];
  target: number;
  name: string;
  f: (x: number) => number;
  derivative: (x: number) => number;
}

/** What one neuron of a chain computes, on the way forward and on the way back. */
export interface Link {
  weight: number;
  input: number;
  /** The weighted input. */
  z: number;
  output: number;
  /** f′ at z. */
  slope: number;
  /** How the loss changes with z. */
  delta: number;
  /** How the loss changes with the weight. */
  gradient: number;
}

/** The numbers of a forward and a backward pass through a chain. */
export interface ChainPass {
  links: Link[];
  loss: number;
  /** How the loss changes with the last output. */
  outputGradient: number;
}

/** The forward and the backward pass through a chain, with the squared error as the loss. */
export function propagate({ input, weights, target, f, derivative }: Chain): ChainPass {
  const links: Link[] = [];
  let arriving = input;
  for (const weight of weights) {
    const z = weight * arriving, output = f(z);
    links.push({ weight, input: arriving, z, output, slope: derivative(z), delta: 0, gradient: 0 });
    arriving = output;
  }
  const error = arriving - target, outputGradient = 2 * error;
  let back = outputGradient;
  for (const link of links.toReversed()) {
    link.delta = back * link.slope;
    link.gradient = link.delta * link.input;
    back = link.delta * link.weight;
  }
  return { links, loss: error ** 2, outputGradient };
}

/** What a drawing of the chain shows, in words. */
export function chainInWords({ input, target, name }: Chain, { links, loss }: ChainPass): string {
  const short = (value: number) => formatNumber(value, 3);
  const list = (values: number[]) => values.map(short).join(", ");
  const several = links.length > 1;
  return `A chain of ${links.length} ${name} neuron${several ? "s" : ""} with the weight${
    several ? "s" : ""
  } ${list(links.map(({ weight }) => weight))}. Forward: ${
    list([input, ...links.map(({ output }) => output)])
  }; the right answer is ${short(target)}, the loss ${
    short(loss)
  }. Backward: the gradients of the ` +
    `loss with respect to the weighted inputs, from the last to the first, are ${
      list(links.toReversed().map(({ delta }) => delta))
    }; with respect to the weights, from the first to the last, ${
      list(links.map(({ gradient }) => gradient))
    }.`;
}
