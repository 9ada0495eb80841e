import type { LayerStage } from "../../network/mod.ts";

/** How a message names the layer of a stage. */
export function layerName({ path, activation }: LayerStage): string {
  return `layer "${path}"${activation ? ` (activation "${activation.name}")` : ""}`;
}
