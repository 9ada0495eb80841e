import type { LayerStage } from "../../network/mod.ts";

/** How a message names the layer of a stage. */
export function layerName({ layer, activation }: LayerStage): string {
  return `layer "${layer.name}"${activation ? ` (activation "${activation.name}")` : ""}`;
}
