import { formatNumber } from "../drawing/text.ts";
import type { PackedFrames } from "./pack_frames.ts";
import type { Slider } from "./sliders.ts";

/** What a page needs to make a still picture move. */
export interface Moving extends PackedFrames {
  alt: string;
  sliders: Slider[];
}

/**
 * The script that makes the picture before it a drawing with sliders. It finds the picture by its place in the page,
 * so that it works in any copy of it, and asks nothing of the kernel, the network or other scripts.
 */
export function sliderScript({ alt, before, parts, after, sliders }: Moving): string {
  const data = {
    alt,
    before,
    parts,
    after,
    sliders: sliders.map(({ label, values, start }) => ({
      label,
      start,
      texts: values.map((value) => formatNumber(value)),
    })),
  };
  // "<" is written as an escape: a "</script>" in a name must not end the script.
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return `<script>(${startSliders})(document.currentScript,${json})</script>`;
}

/**
 * Runs in the page, as text: no types, nothing from this module. A JupyterLab cell takes a focused slider's arrow keys
 * for its own (and "d d" deletes the cell), so key presses stay inside, except those that move the focus or have a modifier.
 */
const startSliders = `(script, { alt, before, parts, after, sliders }) => {
  const root = script.previousElementSibling;
  const make = (name, style, parent) => {
    const element = document.createElement(name);
    element.style.cssText = style;
    parent.append(element);
    return element;
  };
  // Names of parts of a drawing are known in the whole page, where other figures use the same.
  const prefix = "f" + Math.random().toString(36).slice(2) + "-";
  const own = (svg) => svg.replace(/( id="| href="#|url\\(#)/g, "$1" + prefix);
  root.replaceChildren();
  root.addEventListener("keydown", (event) => {
    const leaves = event.ctrlKey || event.metaKey || event.altKey || ["Tab", "Escape"].includes(event.key);
    if (!leaves) event.stopPropagation();
  });
  const panel = make("div", "box-sizing:border-box;width:640px;max-width:100%;background:#fff;color:#222;" +
    "font:13px Helvetica Neue,Helvetica,Arial,Liberation Sans,sans-serif", root);
  const picture = make("div", "", panel);
  picture.innerHTML = own(before) + '<g class="moves"></g>' + own(after);
  const svg = picture.firstElementChild;
  svg.style.cssText = "display:block;max-width:100%;height:auto";
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", alt);
  const inputs = sliders.map(({ label, texts, start }) => {
    const row = make("label", "display:flex;gap:10px;align-items:center;padding:2px 14px 8px", panel);
    make("span", "min-width:70px", row).textContent = label;
    const input = make("input", "flex:1;accent-color:#0072b2", row);
    Object.assign(input, { type: "range", min: 0, max: texts.length - 1, step: 1, value: start });
    const output = make("output", "min-width:50px;text-align:right;font-variant-numeric:tabular-nums", row);
    return { input, output, texts };
  });
  const draw = () => {
    let index = 0;
    for (const { input, output, texts } of inputs) {
      index = index * texts.length + Number(input.value);
      output.textContent = texts[input.value];
      input.setAttribute("aria-valuetext", texts[input.value]);
    }
    picture.querySelector(".moves").innerHTML = own(
      parts.map((part) => typeof part === "string" ? part : part[0][part[1][index]]).join("")
    );
  };
  for (const { input } of inputs) input.addEventListener("input", draw);
  draw();
}`;
