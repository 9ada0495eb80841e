import {
  BATCH_SIZES,
  DATA,
  type DataName,
  DEFAULTS,
  INITIALIZERS,
  LIMITS,
  OPTIMIZERS,
  RATES,
} from "../setting.ts";
import { icon } from "./icons.ts";
import { pointPicture } from "./point_picture.ts";

/** The form in which the setting is chosen, folded away where there is no room beside the networks. */
export function settingForm(): string {
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

function dataChoice(data: DataName): string {
  const checked = data === DEFAULTS.data ? " checked" : "";
  return `<label><input type="radio" name="data" value="${data}"${checked}>${
    pointPicture(data)
  }<span>${DATA[data].label}</span></label>`;
}

function slider(
  name: keyof typeof LIMITS & ("noise" | "depth" | "width"),
  label: string,
  step: number,
): string {
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
