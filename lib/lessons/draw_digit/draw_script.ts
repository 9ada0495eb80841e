import { readDigit } from "./reader_script.ts";
import type { ReducedLayer } from "./reduced_network.ts";

/** What the page needs to read what is drawn in it. */
export interface Drawing {
  /** By name. */
  networks: Readonly<Record<string, ReducedLayer[]>>;
  /** The colour of each of them. */
  colors: Readonly<Record<string, string>>;
  /** Pictures to choose from: the digit, and 784 bytes as base64. */
  examples: { digit: string; pixels: string }[];
}

/** The script that puts a sheet of paper, and what the networks read on it, in the place of what stands before it. */
export function drawScript(drawing: Drawing): string {
  // "<" is written as an escape: a "</script>" in a name must not end the script.
  const json = JSON.stringify(drawing).replaceAll("<", "\\u003c");
  return `<script>(${draw})(document.currentScript,${json},${readDigit})</script>`;
}

/**
 * Runs in the page, as text: no types, nothing from this module. What is drawn is fitted as MNIST's digits were: its
 * longer side is 20 pixels, its centre of mass in the middle of 28 × 28. Keys stay inside, which JupyterLab would take
 * for its own, except those that move the focus or have a modifier.
 */
const draw = `(script, { networks, colors, examples }, read) => {
  const root = script.previousElementSibling;
  const make = (name, style, parent, text = "") => {
    const element = document.createElement(name);
    element.style.cssText = style;
    element.textContent = text;
    parent.append(element);
    return element;
  };
  const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const ready = Object.entries(networks).map(([name, layers]) => [name, layers.map((layer) => (
    { ...layer, weights: new Int8Array(bytes(layer.weights).buffer) }
  ))]);
  root.replaceChildren();
  root.addEventListener("keydown", (event) => {
    const leaves = event.ctrlKey || event.metaKey || event.altKey || ["Tab", "Escape"].includes(event.key);
    if (!leaves) event.stopPropagation();
  });
  const page = make("div", "display:flex;flex-wrap:wrap;gap:14px 28px;margin:6px 0;" +
    "font:14px Helvetica Neue,Helvetica,Arial,Liberation Sans,sans-serif", root);
  const desk = make("div", "display:flex;flex-direction:column;gap:8px;width:196px", page);
  const sheet = make("canvas", "width:196px;height:196px;box-sizing:border-box;cursor:crosshair;" +
    "touch-action:none;border:1px solid rgba(127,127,127,.8)", desk);
  sheet.width = sheet.height = 392;
  sheet.setAttribute("role", "img");
  sheet.setAttribute("aria-label", "Paper to draw a digit on");
  const buttons = make("div", "display:flex;gap:8px;align-items:center", desk);
  const clear = make("button", "font:inherit;padding:3px 10px", buttons, "clear");
  const choose = make("select", "font:inherit;padding:3px;flex:1;min-width:60px", buttons);
  choose.setAttribute("aria-label", "Choose a test digit instead");
  choose.add(new Option("or a test digit", ""));
  examples.forEach(({ digit }, i) => choose.add(new Option("a " + digit, String(i))));
  const columns = ready.map(([name]) => {
    const column = make("div", "width:150px", page);
    make("b", "color:inherit", column, name);
    const guess = make("div", "font-size:32px;line-height:40px;height:40px", column);
    const bars = Array.from({ length: 10 }, (_, digit) => {
      const row = make("div", "display:flex;gap:6px;align-items:center;height:16px;font-size:13px", column);
      make("span", "width:10px", row, String(digit));
      const track = make("div", "flex:1;height:10px;background:rgba(127,127,127,.15)", row);
      const bar = make("div", "height:10px;width:0;background:" + colors[name], track);
      const number = make("span", "width:44px;text-align:right;white-space:nowrap", row);
      return { bar, number };
    });
    return { name, guess, bars };
  });
  const words = make("div", "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)", root);
  words.setAttribute("aria-live", "polite");

  let strokes = [], example;
  const paper = sheet.getContext("2d");
  const trace = (context, width, place) => {
    Object.assign(context, { lineWidth: width, lineCap: "round", lineJoin: "round" });
    for (const stroke of strokes) {
      context.beginPath();
      stroke.forEach((point, i) => context[i ? "lineTo" : "moveTo"](...place(point)));
      if (stroke.length === 1) context.lineTo(...place(stroke[0]));
      context.stroke();
    }
  };
  const small = document.createElement("canvas");
  small.width = small.height = 28;
  const ink = small.getContext("2d", { willReadFrequently: true });
  const inked = (place) => {
    ink.clearRect(0, 0, 28, 28);
    trace(ink, 2.2, place);
    return Array.from({ length: 784 }, (_, i) => ink.getImageData(0, 0, 28, 28).data[4 * i + 3] / 255);
  };
  const fitted = () => {
    const points = strokes.flat(), [xs, ys] = [0, 1].map((k) => points.map((point) => point[k]));
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const scale = Math.min(18 / Math.max(right - left, bottom - top), 0.4);
    const at = ([x, y], dx, dy) => [14 + (x - (left + right) / 2) * scale + dx, 14 + (y - (top + bottom) / 2) * scale + dy];
    const once = inked((point) => at(point, 0, 0));
    const total = once.reduce((sum, value) => sum + value, 0) || 1;
    const mass = (k) => once.reduce((sum, value, i) => sum + value * ((k ? Math.floor(i / 28) : i % 28) + 0.5), 0) / total;
    const [dx, dy] = [14 - mass(0), 14 - mass(1)];
    return inked((point) => at(point, dx, dy));
  };
  const show = () => {
    paper.clearRect(0, 0, 392, 392);
    const color = getComputedStyle(root).color;
    paper.strokeStyle = paper.fillStyle = color;
    if (example) {
      example.forEach((value, i) => {
        paper.globalAlpha = value;
        paper.fillRect(14 * (i % 28), 14 * Math.floor(i / 28), 14, 14);
      });
      paper.globalAlpha = 1;
    } else trace(paper, 28, ([x, y]) => [2 * x, 2 * y]);
    const pixels = example ?? (strokes.length > 0 ? fitted() : undefined);
    const said = columns.map(({ name, guess, bars }, n) => {
      const probabilities = pixels && read(ready[n][1], pixels);
      const best = probabilities ? probabilities.indexOf(Math.max(...probabilities)) : -1;
      guess.textContent = best < 0 ? "" : String(best);
      bars.forEach(({ bar, number }, digit) => {
        const percent = probabilities ? Math.round(100 * probabilities[digit]) : 0;
        bar.style.width = percent + "%";
        number.textContent = probabilities ? percent + " %" : "";
      });
      return best < 0 ? "" : name + " reads " + best + ", " + Math.round(100 * probabilities[best]) + " percent";
    });
    words.textContent = said.filter(Boolean).join("; ");
  };
  const pointOf = (event) => {
    const box = sheet.getBoundingClientRect();
    return [(event.clientX - box.left) * 196 / box.width, (event.clientY - box.top) * 196 / box.height];
  };
  sheet.addEventListener("pointerdown", (event) => {
    if (example) [strokes, example] = [[], undefined];
    choose.value = "";
    sheet.setPointerCapture(event.pointerId);
    strokes.push([pointOf(event)]);
    show();
  });
  sheet.addEventListener("pointermove", (event) => {
    if (!sheet.hasPointerCapture(event.pointerId)) return;
    strokes.at(-1).push(pointOf(event));
    show();
  });
  clear.addEventListener("click", () => {
    [strokes, example, choose.value] = [[], undefined, ""];
    show();
  });
  choose.addEventListener("change", () => {
    strokes = [];
    example = choose.value === "" ? undefined : Array.from(bytes(examples[choose.value].pixels), (byte) => byte / 255);
    show();
  });
  show();
}`;
