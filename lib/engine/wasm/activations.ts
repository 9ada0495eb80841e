import type { Elementwise, Engine } from "../engine.ts";
import { ROUTINES } from "./routines.ts";
import { eachNumber } from "./transfer.ts";
import type { WasmBlock } from "./wasm_block.ts";
import type { Workbench } from "./workbench.ts";

/** The activation functions that are vectorised, by their numbers in ../assembly/activations.ts. */
const VECTORISED: Readonly<Record<string, number>> = {
  relu: 0,
  leakyRelu: 1,
  sigmoid: 2,
  tanh: 3,
  linear: 4,
};

/** How long a number takes, in nanoseconds, for activation and gradient alike. */
const COSTS = [0.2, 0.2, 2, 3, 0.2];

/** The engine's own version of an activation function; null for one that it only has as code. */
interface Vectorised {
  readonly number: number;
  readonly cost: number;
  /** Leaky ReLU's α. */
  readonly slope: number;
}

const known = new WeakMap<Elementwise, Vectorised | null>();

/** Looks for the engine's own version of `f`. */
function vectorised(f: Elementwise): Vectorised | null {
  const found = known.get(f);
  if (found !== undefined) return found;
  const number = isVectorised(f) ? VECTORISED[f.routine!] : undefined;
  const own = number === undefined
    ? null
    : { number, cost: COSTS[number], slope: Number(f.params.alpha ?? 0) };
  known.set(f, own);
  return own;
}

/** ReLU is vectorised in its plain form only. */
function isVectorised({ routine, params }: Elementwise): boolean {
  if (routine !== "relu") return routine !== undefined;
  return params.negativeSlope === 0 && params.threshold === 0 && params.maxValue === Infinity;
}

/** Activation functions: the engine's own where it has them, else those that are given, number by number. */
export function activating(
  bench: Workbench,
): Pick<Engine<WasmBlock>, "activate" | "activateGradient"> {
  return {
    activate(f: Elementwise, z: WasmBlock, a: WasmBlock): void {
      const own = vectorised(f);
      const from = bench.face(z, "byRows"), to = bench.result(a, "byRows");
      if (own === null) {
        bench.run();
        const { floats } = bench.machine, { scalar } = f;
        eachNumber(z, (i) => floats[(to >>> 2) + i] = scalar(floats[(from >>> 2) + i]));
        return;
      }
      bench.command(ROUTINES.activate, z.rows, z.cols * own.cost)
        .whole(own.number, z.cols, from, to).floats(own.slope).reads(z).writes(a);
    },

    activateGradient(
      f: Elementwise,
      z: WasmBlock,
      aGradient: WasmBlock,
      zGradient: WasmBlock,
    ): void {
      const own = vectorised(f);
      const from = bench.face(z, "byRows"), upstream = bench.face(aGradient, "byRows");
      const to = bench.result(zGradient, "byRows");
      if (own === null) {
        bench.run();
        const { floats } = bench.machine, { scalarDerivative } = f;
        eachNumber(z, (i) => {
          const slope = scalarDerivative(floats[(from >>> 2) + i]);
          floats[(to >>> 2) + i] = floats[(upstream >>> 2) + i] * slope;
        });
        return;
      }
      bench.command(ROUTINES.activateGradient, z.rows, z.cols * own.cost)
        .whole(own.number, z.cols, from, upstream, to).floats(own.slope)
        .reads(z).reads(aGradient).writes(zGradient);
    },
  };
}
