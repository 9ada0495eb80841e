import { Matrix } from "../engine/mod.ts";
import { isScalarActivation } from "../activations/mod.ts";
import { mendKernel, registerResultDisplay } from "./kernel/mod.ts";
import { plot } from "./plot.ts";
import { showRunsInNotebook } from "./progress.ts";
import { jupyterDisplay } from "./show.ts";
import { table } from "./table.ts";

// What importing the library does in a notebook; elsewhere none of it does anything.
mendKernel();
showRunsInNotebook();
registerResultDisplay((value) => {
  if (isScalarActivation(value)) return plot(value, { zones: true })[jupyterDisplay]();
  if (value instanceof Matrix) return table(value)[jupyterDisplay]();
});
