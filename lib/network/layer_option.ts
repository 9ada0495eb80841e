import type { Activation } from "../activations/mod.ts";
import type { Initializer } from "./initializers.ts";
import type { Regularizer } from "./regularizers.ts";

/** The value of an option of a layer. */
export type LayerOption =
  | number
  | boolean
  | readonly number[]
  | Activation
  | Initializer
  | Regularizer
  | undefined;
