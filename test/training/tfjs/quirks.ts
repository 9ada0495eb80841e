import { OF_CALLS } from "./quirks/calls.ts";
import { OF_LAYERS } from "./quirks/layers.ts";
import { OF_LOSSES } from "./quirks/losses.ts";
import { OF_OPTIMIZERS } from "./quirks/optimizers.ts";
import { OF_PENALTIES } from "./quirks/penalties.ts";
import type { Quirk } from "./quirks/quirk.ts";

/** All that is known of TensorFlow.js in version 4.22.0; a test shows that it still does each. */
export const QUIRKS: readonly Quirk[] = [
  ...OF_LAYERS,
  ...OF_LOSSES,
  ...OF_OPTIMIZERS,
  ...OF_PENALTIES,
  ...OF_CALLS,
];
