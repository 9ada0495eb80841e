import { activations, isActivation } from "../activations/mod.ts";
import { Matrix } from "../engine/mod.ts";
import { jupyterDisplay, registerDisplay } from "../kernel/mod.ts";
import { card, gallery } from "./cards/mod.ts";
import { showSummariesInNotebook } from "./models/mod.ts";
import { table } from "./table/mod.ts";

// How a notebook shows the library's values when they are the last expression of a cell.
showSummariesInNotebook();
registerDisplay((value) => {
  if (isActivation(value)) return card(value)[jupyterDisplay]();
  if (value === activations) return gallery()[jupyterDisplay]();
  if (value instanceof Matrix) return table(value)[jupyterDisplay]();
});
