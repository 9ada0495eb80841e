import { icon, type ICONS } from "./icons.ts";

/** The buttons of training, and those around it. */
export function runBar(): string {
  return `<div id="run">
<div class="training" role="group" aria-label="Training">
<button type="button" id="play" class="main">${icon("play")}${
    icon("pause")
  }<span>Play</span></button>
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
