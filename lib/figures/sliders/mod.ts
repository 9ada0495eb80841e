/**
 * Figures whose reader moves sliders.
 *
 * @module
 */
export * from "./plot_with_sliders.ts";
export type { Sliders } from "./sliders.ts";
export * from "./with_sliders.ts";
