import type { AnyNetwork } from "../../network/mod.ts";
import type { Compiled } from "../compile.ts";
import type { Randomness } from "../randomness.ts";

/** A network with all that its training has come to: what a saved model is made of. */
export interface Trained {
  /** Layers and weights. */
  readonly network: AnyNetwork;
  /** What it is trained with, and what the optimizer remembers; null for a model that is not compiled. */
  readonly compiled: Compiled | null;
  /** How far its random streams are. */
  readonly randomness: Randomness;
}
