/**
 * The page as it is before its script runs: everything that can be chosen is there and drawn.
 *
 * @module
 */
import { ICON } from "../../icon.ts";
import { addressOf } from "../address.ts";
import type { Catalogue } from "../catalogue.ts";
import { PRESETS } from "../presets.ts";
import { codeDialog, picker } from "./dialogs.ts";
import { icon } from "./icons.ts";
import { runBar } from "./run_bar.ts";
import { settingForm } from "./setting_form.ts";

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
${settingForm()}
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
<p class="hint">Point at a unit, tap it, or move to it with the arrow keys, to see it large in all networks. A click keeps it there. The small curve at each layer shows in grey where its weighted sums fall, from −4 to 4; where the curve is flat, no gradient comes through.</p>
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

/** What the marks of the points mean. */
function key(): string {
  return `<p class="key"><span class="mark class-0"></span>one class <span class="mark class-1"></span>the other<span class="sep">·</span>filled: train, hollow: test</p>`;
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

/** Links to settings worth seeing. */
function presets(): string {
  return `<nav class="presets" aria-labelledby="presets-title"><h2 id="presets-title">Worth seeing</h2>
<ul>${
    PRESETS.map(({ title, sentence, setting }) =>
      `<li><a href="#${addressOf(setting)}">${title}</a> ${sentence}</li>`
    ).join("")
  }</ul></nav>`;
}
