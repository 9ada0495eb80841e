/**
 * What a model is made of: its summary as a table of HTML, and a drawing of its graph.
 *
 * @module
 */
export { diagram } from "./diagram.ts";
export type { LayerRow } from "./layer_rows.ts";
export { showSummariesInNotebook } from "./summary_display.ts";
