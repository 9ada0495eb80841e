/**
 * The page as it is before its script runs: everything that can be chosen is there and drawn.
 *
 * @module
 */
import { activations, isScalarActivation } from "../../lib/activations/mod.ts";
import { ICON } from "../icon.ts";
import { addressOf } from "./address.ts";
import type { Catalogue } from "./catalogue.ts";
import { AXES, CURVE, functionCurve } from "./function_curve.ts";
import { pointsOf } from "./network.ts";
import { PRESETS } from "./presets.ts";
import {
  BATCH_SIZES,
  DATA,
  type DataName,
  DEFAULTS,
  INITIALIZERS,
  LIMITS,
  OPTIMIZERS,
  RATES,
} from "./setting.ts";

/** The page. `version` is added to the addresses of its files, so that an update does not hide behind a saved copy. */
export function documentOf(catalogue: Catalogue, version: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Playground · Nonlinear</title>
<meta name="description" content="Compare activation functions: up to four networks learn the same points from the same weights.">
<link rel="icon" href="${ICON}">
<script src="../theme.js"></script>
<link rel="stylesheet" href="../style.css">
<link rel="stylesheet" href="play.css?${version}">
<link rel="modulepreload" href="main.js?${version}">
</head>
<body>
<a class="skip" href="#stage">To the networks</a>
<header class="site">
<a class="home" href="../index.html">Nonlinear</a>
<nav aria-label="Site"><a href="../lessons/00-welcome.html">Lessons</a><a href="index.html" aria-current="page">Playground</a></nav>
<button type="button" class="quiet" data-theme-switch aria-label="Light or dark">${
    icon("theme")
  }</button>
</header>
<main>
<div class="intro">
<h1>Activation functions side by side</h1>
<p>Up to four networks learn the same points from the same weights. Only their activation function differs.</p>
</div>
<p id="note" role="status" hidden></p>
<p id="said" class="off-screen" role="status"></p>
<div class="bench">
${runBar()}
${settings()}
<div id="stage" tabindex="-1">
<section aria-labelledby="regions-title">
<div class="heading"><h2 id="regions-title">What the networks answer</h2>${key()}<button type="button" id="unpin" hidden></button></div>
<div id="panels" class="columns"></div>
</section>
<div class="charts">
${chart("losses", "Loss", "solid: test, dashed: training")}
${chart("gradients", "Size of the gradient", "of each layer’s weights, root mean square")}
</div>
<section aria-labelledby="units-title">
<div class="heading"><h2 id="units-title">What the hidden units answer</h2>${unitKey()}</div>
<p class="hint">Point at a unit, or move to it with the arrow keys, to see it large in all networks. A click keeps it there.</p>
<div id="units" class="columns"></div>
</section>
</div>
${presets()}
</div>
<p class="more">The same functions, one at a time and explained: <a href="../lessons/02-relu.html">ReLU</a>, <a href="../lessons/03-sigmoid.html">sigmoid</a>, <a href="../lessons/04-tanh.html">tanh</a>, <a href="../lessons/05-leaky-relu.html">leaky ReLU</a>, <a href="../lessons/08-advanced-activations.html">ELU, SELU and others</a>, <a href="../lessons/11-modern-activations.html">GELU and SiLU</a>; and <a href="../lessons/10-choosing.html">how to choose</a>.</p>
</main>
${picker(catalogue)}
${codeDialog()}
<noscript><p class="more">This page trains networks with JavaScript, which is switched off here. <a href="../lessons/00-welcome.html">The lessons</a> can be read without it.</p></noscript>
<script type="application/json" id="catalogue">${
    JSON.stringify(catalogue).replaceAll("<", "\\u003c")
  }</script>
<script type="module" src="main.js?${version}"></script>
</body>
</html>
`;
}

function runBar(): string {
  return `<div id="run">
<div class="training" role="toolbar" aria-label="Training">
<button type="button" id="play" class="main">${icon("play")}<span>Play</span></button>
${action("step", "step", "Step", "One epoch: every point once")}
${action("again", "again", "Start again", "The same weights from the beginning")}
${action("weights", "dice", "New weights", "Other weights to begin with")}
<p class="epoch"><span>epoch</span> <output id="epoch">0</output></p>
</div>
<div class="around">
<label class="speed"><span>speed</span> <select id="speed" aria-label="Speed"><option value="slow">slow</option><option value="normal" selected>normal</option><option value="fast">fast</option></select></label>
<button type="button" id="share" aria-label="Copy link">${
    icon("link")
  }<span>Copy link</span></button>
<button type="button" id="show-code" aria-label="Show as code">${
    icon("code")
  }<span class="long">Show as code</span><span class="short">Code</span></button>
</div>
</div>`;
}

function action(id: string, name: keyof typeof ICONS, label: string, title: string): string {
  return `<button type="button" id="${id}" title="${title}" aria-label="${label}">${
    icon(name)
  }<span>${label}</span></button>`;
}

function settings(): string {
  return `<details id="side"><summary>Setting <span id="gist"></span></summary>
<form id="setting" aria-label="Setting" autocomplete="off">
<fieldset><legend>Points</legend>
<div class="sets">${(Object.keys(DATA) as DataName[]).map(dataChoice).join("")}</div>
${slider("noise", "Noise", 0.01)}
<button type="button" id="points">${icon("dice")}<span>New points</span></button>
</fieldset>
<fieldset><legend>Hidden layers</legend>
${slider("depth", "Layers", 1)}
${slider("width", "Units in each", 1)}
${select("initializer", "Weights start as", Object.entries(INITIALIZERS))}
</fieldset>
<fieldset><legend>Training</legend>
${select("optimizer", "Optimizer", Object.entries(OPTIMIZERS))}
<div class="pair">
${select("learningRate", "Learning rate", RATES.map((rate) => [String(rate), String(rate)]))}
${select("batchSize", "Batch size", BATCH_SIZES.map((size) => [String(size), String(size)]))}
</div>
</fieldset>
</form>
</details>
<script>
// Beside the networks there is room for the setting; above them it would be in the way.
{
  const wide = matchMedia("(min-width: 1000px)"), side = document.getElementById("side");
  side.open = wide.matches;
  wide.addEventListener("change", () => side.open = wide.matches);
}
</script>`;
}

function presets(): string {
  return `<nav class="presets" aria-labelledby="presets-title"><h2 id="presets-title">Worth seeing</h2>
<ul>${
    PRESETS.map(({ title, sentence, setting }) =>
      `<li><a href="#${addressOf(setting)}">${title}</a> ${sentence}</li>`
    ).join("")
  }</ul></nav>`;
}

/** A set of points to choose, as a picture. */
function dataChoice(data: DataName): string {
  const { x, labels } = pointsOf({ ...DEFAULTS, data, noise: DATA[data].noise });
  const side = 44, count = 90;
  const values = [0, 1].map((axis) => x.data.filter((_, i) => i % 2 === axis));
  const [left, top] = values.map((v) => Math.min(...v));
  const length = Math.max(...values.map((v) => Math.max(...v) - Math.min(...v)));
  const [padX, padY] = values.map((v) => (length - Math.max(...v) + Math.min(...v)) / 2);
  const at = (value: number, from: number, pad: number) =>
    (3 + (value - from + pad) / length * (side - 6)).toFixed(1);
  const dots = [0, 1].map((label) =>
    `<path class="class-${label}" d="${
      Array.from({ length: count }, (_, i) => i).filter((i) => labels[i] === label).map((i) =>
        `M${at(x.data[2 * i], left, padX)} ${
          (side - Number(at(x.data[2 * i + 1], top, padY))).toFixed(1)
        }h0`
      ).join("")
    }"/>`
  ).join("");
  return `<label><input type="radio" name="data" value="${data}"${
    data === DEFAULTS.data ? " checked" : ""
  }><svg viewBox="0 0 ${side} ${side}" width="${side}" height="${side}" aria-hidden="true">${dots}</svg><span>${
    DATA[data].label
  }</span></label>`;
}

function slider(
  name: keyof typeof LIMITS & ("noise" | "depth" | "width"),
  label: string,
  step: number,
) {
  const [least, most] = LIMITS[name], value = DEFAULTS[name];
  return `<label class="slider"><span>${label}</span><output id="${name}-value">${value}</output><input type="range" name="${name}" min="${least}" max="${most}" step="${step}" value="${value}"></label>`;
}

function select(
  name: "initializer" | "optimizer" | "learningRate" | "batchSize",
  label: string,
  options: (readonly [value: string, text: string])[],
): string {
  return `<label class="choice"><span>${label}</span><select name="${name}">${
    options.map(([value, text]) =>
      `<option value="${value}"${
        value === String(DEFAULTS[name]) ? " selected" : ""
      }>${text}</option>`
    ).join("")
  }</select></label>`;
}

/** What the marks of the points mean. */
function key(): string {
  return `<p class="key"><span class="mark class-0"></span>one class <span class="mark class-1"></span>the other<span class="sep">·</span>hollow points only test</p>`;
}

/** What the colours of the units mean. */
function unitKey(): string {
  const values = [-10, -1, 0, 1, 10];
  return `<p class="key">${
    values.map((value) =>
      `<span class="tint" data-value="${value}"></span>${String(value).replace("-", "−")}`
    ).join(" ")
  }<span class="sep">·</span><span class="tint dead"></span>dead</p>`;
}

function chart(id: string, title: string, explanation: string): string {
  return `<figure><figcaption><h2>${title}</h2> <span>${explanation}</span></figcaption><canvas id="${id}" role="img" aria-label="${title}"></canvas></figure>`;
}

/** All functions to choose from, each with its curve. */
function picker({ families }: Catalogue): string {
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

function codeDialog(): string {
  return `<dialog id="code" aria-labelledby="code-title">
<div class="dialog-head"><h2 id="code-title">This page as a cell</h2><button type="button" class="quiet" data-close aria-label="Close">${
    icon("close")
  }</button></div>
<div class="dialog-body"><p id="code-words"></p>
<pre tabindex="0"><code id="code-text"></code></pre>
<button type="button" id="copy-code" class="main">${icon("copy")}<span>Copy</span></button></div>
</dialog>`;
}

/** Small drawings on buttons, 16 × 16. */
const ICONS = {
  play: '<path d="M4 2.5v11l9-5.5z" fill="currentColor"/>',
  step: '<path d="M3 2.5v11l7-5.5zM11 2.5h2v11h-2z" fill="currentColor"/>',
  again: '<path d="M3.2 8a4.8 4.8 0 1 0 1.6-3.6M3 2v3.4h3.4"/>',
  dice:
    '<rect x="2.5" y="2.5" width="11" height="11" rx="2.5"/><path d="M5.6 5.6h0M8 8h0M10.4 10.4h0" stroke-width="2"/>',
  link:
    '<path d="M6.6 9.4a2.6 2.6 0 0 0 3.7 0l2.4-2.4a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.4 6.6a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l.9-.9"/>',
  code: '<path d="M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5"/>',
  copy:
    '<rect x="5.5" y="5.5" width="8" height="8" rx="1.5"/><path d="M10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2"/>',
  close: '<path d="m4 4 8 8M12 4l-8 8"/>',
  theme:
    '<circle cx="8" cy="8" r="5.5"/><path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none"/>',
} as const;

function icon(name: keyof typeof ICONS): string {
  return `<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${
    ICONS[name]
  }</svg>`;
}
