import type { Layer } from "./layer.ts";
import type { Stage } from "./stage.ts";

/** A stage of a pass, with the layer that it is a part of. */
export interface LayerStage extends Stage {
  /** The layer. */
  readonly layer: Layer;
  /** Its name, behind that of the model that it is in: "dense", "trunk/dense". */
  readonly path: string;
}
