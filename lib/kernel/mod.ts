/**
 * The notebook's kernel, mended, and what it shows: outputs of any form, boxes, progress in place, and the Stop button.
 *
 * {@linkcode mendKernel} does all the mending; the files it imports each mend one thing.
 *
 * @module
 */
import "./start.ts";

export { box, type Row } from "./box.ts";
export { registerDisplay, type ValueDisplay } from "./displays.ts";
export { escapeHtml } from "./escape_html.ts";
export { redrawnLines } from "./redrawn_lines.ts";
export { RedrawnOutput } from "./redrawn_output.ts";
export {
  type Displayable,
  html,
  isDisplayable,
  jupyterDisplay,
  markdown,
  type MimeBundle,
  show,
} from "./show.ts";
export { type Stop, stopSignal } from "./stop.ts";
