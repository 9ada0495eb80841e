import { activations, isActivation } from "../activations/mod.ts";
import { Matrix } from "../engine/mod.ts";
import { card, gallery } from "./cards/mod.ts";
import { registerDisplay } from "./displays.ts";
import { mendKernel } from "./kernel/mod.ts";
import { showSummariesInNotebook } from "./models/mod.ts";
import { showRunsInNotebook } from "./progress.ts";
import { jupyterDisplay } from "./show.ts";
import { table } from "./table.ts";

// What importing the library does in a notebook; elsewhere none of it does anything.
mendKernel();
showRunsInNotebook();
showSummariesInNotebook();
registerDisplay((value) => {
  if (isActivation(value)) return card(value)[jupyterDisplay]();
  if (value === activations) return gallery()[jupyterDisplay]();
  if (value instanceof Matrix) return table(value)[jupyterDisplay]();
});
