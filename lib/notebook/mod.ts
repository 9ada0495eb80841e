/**
 * What makes a notebook pleasant: figures, tables, progress, Stop, and a kernel that says what happened.
 *
 * @module
 */
import "./start.ts";

export * from "./cards/mod.ts";
export * from "./charts/mod.ts";
export * from "./chooser/mod.ts";
export { checkSetup } from "./check_setup.ts";
export { colorOf } from "./colors.ts";
export * from "./confusion_matrix.ts";
export * from "./digits.ts";
export { type Draw, Figure, figure, type FigureOptions } from "./figure.ts";
export type { Interval } from "./frame.ts";
export * from "./grid/mod.ts";
export * from "./live/mod.ts";
export * from "./neuron/mod.ts";
export { diagram, type LayerRow } from "./models/mod.ts";
export * from "./plot.ts";
export type { Plottable } from "./plot_function.ts";
export * from "./plot_history.ts";
export * from "./plot_points.ts";
export {
  type Displayable,
  html,
  isDisplayable,
  jupyterDisplay,
  markdown,
  type MimeBundle,
  show,
} from "./show.ts";
export * from "./sliders/mod.ts";
export * from "./table.ts";
export type { Zone } from "./zones.ts";
