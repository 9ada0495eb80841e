import { activations, isScalarActivation } from "../../../lib/activations/mod.ts";
import type { Catalogue } from "../catalogue.ts";
import { AXES, CURVE, functionCurve } from "./function_curve.ts";
import { icon } from "./icons.ts";

/** All functions to choose from, each with its curve. */
export function picker({ families }: Catalogue): string {
  const known = new Map(Object.entries(activations));
  const choice = ({ name }: { name: string }) => {
    const f = known.get(name as keyof typeof activations);
    const d = isScalarActivation(f) ? functionCurve(f.scalar) : "";
    return `<li><button type="button" data-function="${name}">${
      curve(d)
    }<span>${name}</span></button></li>`;
  };
  return `<dialog id="picker" aria-labelledby="picker-title">
<div class="dialog-head"><h2 id="picker-title">Choose a function</h2><button type="button" class="quiet" data-close aria-label="Close">${
    icon("close")
  }</button></div>
<div class="dialog-body">${
    families.map(({ name, functions }) =>
      `<h3>${name}</h3><ul class="functions">${functions.map(choice).join("")}</ul>`
    ).join("")
  }</div>
</dialog>`;
}

function curve(d: string): string {
  return `<svg class="curve" viewBox="0 0 ${CURVE.width} ${CURVE.height}" width="${CURVE.width}" height="${CURVE.height}" aria-hidden="true"><path class="axes" d="${AXES}"/><path class="graph" d="${d}"/></svg>`;
}

/** The dialog with the cell of a notebook. */
export function codeDialog(): string {
  return `<dialog id="code" aria-labelledby="code-title">
<div class="dialog-head"><h2 id="code-title">This page as a cell</h2><button type="button" class="quiet" data-close aria-label="Close">${
    icon("close")
  }</button></div>
<div class="dialog-body"><p id="code-words"></p>
<pre tabindex="0"><code id="code-text"></code></pre>
<button type="button" id="copy-code" class="main">${icon("copy")}<span>Copy</span></button></div>
</dialog>`;
}
