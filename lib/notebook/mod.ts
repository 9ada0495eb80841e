/**
 * What makes a notebook pleasant: figures, tables, progress, Stop, and a kernel that says what happened.
 *
 * @module
 */
import "./start.ts";

export { checkSetup } from "./check_setup.ts";
export * from "./confusion_matrix.ts";
export * from "./digits.ts";
export { Figure, figure, type FigureOptions } from "./figure.ts";
export * from "./plot.ts";
export * from "./plot_history.ts";
export {
  type Displayable,
  html,
  isDisplayable,
  jupyterDisplay,
  markdown,
  type MimeBundle,
  show,
} from "./show.ts";
export * from "./table.ts";
