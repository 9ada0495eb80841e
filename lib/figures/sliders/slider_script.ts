import { formatNumber } from "../drawing/text.ts";
import { darkRules, IN_DARK_THEME } from "../drawing/theme.ts";
import type { PackedFrames } from "./pack_frames.ts";
import type { Slider } from "./sliders.ts";

/** What a page needs to make a still picture move. */
export interface Moving {
  /** They stand beside each other where there is room. */
  pictures: (PackedFrames & { alt: string; width: number })[];
  sliders: Slider[];
  width: number;
}

/**
 * The script that makes the picture before it a drawing with sliders. It finds the picture by its place in the page,
 * so that it works in any copy of it, and asks nothing of the kernel, the network or other scripts.
 */
export function sliderScript({ pictures, sliders, width }: Moving): string {
  const texts = pictures.flatMap(({ before, parts, after }) => [before, ...parts.flat(2), after]);
  const data = {
    pictures,
    width,
    dark: [IN_DARK_THEME, darkRules(texts.join(""))],
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
 *
 * Between two drawings the numbers in their tags go from the ones to the others in a sixth of a second, so that lines
 * glide; at rest it is always one of the drawings, as the library made it. Who asks for less motion sees only these.
 */
const startSliders = `(script, { pictures, width, dark, sliders }) => {
  const root = script.previousElementSibling;
  const make = (name, style, parent) => {
    const element = document.createElement(name);
    element.style.cssText = style;
    parent.append(element);
    return element;
  };
  // Names of parts of a drawing are known in the whole page, where other figures use the same.
  const prefix = "f" + Math.random().toString(36).slice(2) + "-";
  const own = (svg, k) => svg.replace(/( id="| href="#|url\\(#)/g, "$1" + prefix + k + "-");
  root.replaceChildren();
  root.addEventListener("keydown", (event) => {
    const leaves = event.ctrlKey || event.metaKey || event.altKey || ["Tab", "Escape"].includes(event.key);
    if (!leaves) event.stopPropagation();
  });
  const panel = make("div", "box-sizing:border-box;max-width:100%;width:" + width + "px;" +
    "font:14px Helvetica Neue,Helvetica,Arial,Liberation Sans,sans-serif", root);
  panel.className = prefix;
  make("style", "", panel).textContent = dark[0] + " ." + prefix + "{" + dark[1] + "}";
  const row = make("div", "display:flex;flex-wrap:wrap", panel);
  const places = pictures.map(({ alt, before, after, width }, k) => {
    const place = make("div", "max-width:100%;width:" + width + "px", row);
    place.innerHTML = own(before, k) + '<g class="moves"></g>' + own(after, k);
    const svg = place.firstElementChild;
    svg.style.cssText = "display:block;max-width:100%;height:auto";
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", alt);
    return place.querySelector(".moves");
  });
  const inputs = sliders.map(({ label, texts, start }) => {
    const row = make("label", "display:flex;gap:10px;align-items:center;padding:2px 14px 8px", panel);
    make("span", "min-width:70px", row).textContent = label;
    const input = make("input", "flex:1;min-width:60px;accent-color:#2b86c8", row);
    Object.assign(input, { type: "range", min: 0, max: texts.length - 1, step: 1, value: start });
    const output = make("output", "min-width:50px;text-align:right;font-variant-numeric:tabular-nums", row);
    return { input, output, texts };
  });
  const NUMBERS = /(?<![#\\d.a-f])-?\\d+(?:\\.\\d+)?/g;
  const between = (from, to, share) => {
    if (from === to || share === 1 || from[0] !== "<" || to.includes("data:")) return to;
    const [first, last] = [from, to].map((tag) => tag.match(NUMBERS) ?? []);
    if (from.replace(NUMBERS, "") !== to.replace(NUMBERS, "")) return to;
    let i = -1;
    return to.replace(NUMBERS, (number) => {
      i++;
      return first[i] === number ? number : String(Math.round(100 * (Number(first[i]) * (1 - share) + Number(number) * share)) / 100);
    });
  };
  const calm = window.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? true;
  let shown, from, goal, begun, running = 0;
  const paint = (share) => {
    shown = goal.map((texts, k) => texts.map((text, i) => between(from[k][i], text, share)));
    shown.forEach((texts, k) => places[k].innerHTML = own(texts.join(""), k));
  };
  const step = (now) => {
    begun ??= now;
    const share = Math.min(1, (now - begun) / 160);
    paint(share);
    running = share < 1 ? requestAnimationFrame(step) : 0;
  };
  const draw = () => {
    let index = 0;
    for (const { input, output, texts } of inputs) {
      index = index * texts.length + Number(input.value);
      output.textContent = texts[input.value];
      input.setAttribute("aria-valuetext", texts[input.value]);
    }
    goal = pictures.map(({ parts }) => parts.map((part) => typeof part === "string" ? part : part[0][part[1][index]]));
    from = shown ?? goal;
    begun = undefined;
    if (calm || !shown) return paint(1);
    if (!running) running = requestAnimationFrame(step);
  };
  for (const { input } of inputs) input.addEventListener("input", draw);
  draw();
}`;
