import type { ColorPair } from "../catalogue.ts";
import { type Look, nameOf, type Points, type Score, type Unit } from "../messages.ts";
import { MOST_FUNCTIONS } from "../setting.ts";
import { byId, element, setText } from "./elements.ts";
import type { Palette } from "./palette.ts";
import { RegionView } from "./region_view.ts";

/** What is asked for at a panel. */
export interface PanelRequests {
  /** Another function in place of this one; null for one more. */
  choose(name: string | null): void;
  remove(name: string): void;
}

/** A column for each function: its name, its picture, how it is doing. */
export class Panels {
  readonly #requests: PanelRequests;
  readonly #place = byId("panels");
  #panels: Panel[] = [];

  constructor(requests: PanelRequests) {
    this.#requests = requests;
  }

  /** Makes the columns anew. */
  show(functions: readonly string[], colors: readonly ColorPair[]): void {
    this.#panels = functions.map((name, i) =>
      new Panel(name, colors[i], this.#requests, functions.length > 1)
    );
    this.#place.replaceChildren(...this.#panels.map(({ root }) => root));
    this.#place.style.setProperty("--columns", String(functions.length));
    if (functions.length < MOST_FUNCTIONS) this.#place.append(this.#adder());
  }

  /** Moves the focus to the button of a function. */
  focus(name: string): void {
    const panel = this.#panels.find(({ root }) => root.dataset.name === name);
    panel?.root.querySelector("button")?.focus();
  }

  /** The points or the theme have changed. */
  forgetPoints(): void {
    for (const { view } of this.#panels) view.forgetPoints();
  }

  /** Draws what the networks look like. */
  draw(looks: readonly Look[], points: Points, unit: Unit | null, palette: Palette): void {
    looks.forEach(({ picture }, i) => this.#panels[i]?.view.draw(picture, points, palette));
    const shown = unit ? nameOf(unit) : "";
    for (const panel of this.#panels) setText(panel.shown, shown);
  }

  /** Writes how they are doing. */
  write(looks: readonly Look[], scores: readonly (Score | undefined)[]): void {
    this.#panels.forEach((panel, i) => panel.write(looks[i], scores[i]));
  }

  #adder(): HTMLElement {
    const button = element("button", { type: "button", class: "add" }, "+ Add a function");
    button.addEventListener("click", () => this.#requests.choose(null));
    return button;
  }
}

class Panel {
  readonly root: HTMLElement;
  readonly view: RegionView;
  /** Says which unit the picture shows. */
  readonly shown = element("p", { class: "shown" });
  readonly #name: string;
  readonly #canvas = element("canvas", { role: "img" });
  readonly #loss = element("span");
  readonly #right = element("span");
  readonly #dead = element("p", { class: "state" });
  readonly #reason = element("p");
  readonly #failure = element(
    "details",
    { class: "failure", hidden: "" },
    element("summary", {}, "stopped: its loss is no longer a number"),
    this.#reason,
  );

  constructor(
    name: string,
    [light, dark]: ColorPair,
    { choose, remove }: PanelRequests,
    removable: boolean,
  ) {
    this.#name = name;
    this.view = new RegionView(this.#canvas);
    const chooser = element(
      "button",
      {
        type: "button",
        class: "choose",
        "aria-haspopup": "dialog",
        "aria-label": `${name}: choose another function`,
      },
      curveOf(name),
      element("span", {}, name),
    );
    chooser.addEventListener("click", () => choose(name));
    const head = element("header", {}, chooser);
    if (removable) {
      const button = element("button", {
        type: "button",
        class: "quiet",
        "aria-label": `Remove ${name}`,
      }, "×");
      button.addEventListener("click", () => remove(name));
      head.append(button);
    }
    const picture = element("div", { class: "picture" }, this.#canvas, this.shown);
    this.root = element(
      "article",
      { class: "panel", "data-name": name, "aria-label": name },
      head,
      picture,
      element("p", { class: "score" }, this.#loss, " ", this.#right),
      this.#dead,
      this.#failure,
    );
    this.root.style.setProperty("--own-light", light);
    this.root.style.setProperty("--own-dark", dark);
  }

  write({ layers, failure }: Look, score: Score | undefined): void {
    if (score === undefined) return;
    const loss = `test loss ${lossText(score.testLoss)}`;
    const right = `${Math.round(100 * score.testAccuracy)} % right`;
    this.root.dataset.testLoss = String(score.testLoss);
    setText(this.#loss, loss);
    setText(this.#right, right);
    const units = layers.slice(0, -1).reduce((sum, { dead }) => sum + dead.length, 0);
    setText(this.#dead, units === 0 ? "no dead unit" : `${units} dead unit${units > 1 ? "s" : ""}`);
    this.#failure.hidden = failure === null;
    setText(this.#reason, failure ?? "");
    const label = `The regions that ${this.#name} gives to the two classes: ${loss}, ${right}`;
    if (this.#canvas.getAttribute("aria-label") !== label) {
      this.#canvas.setAttribute("aria-label", label);
    }
  }
}

/** The small curve of a function: a copy of the one in the dialog of functions. */
export function curveOf(name: string): Node {
  const curve = document.querySelector(`#picker [data-function="${name}"] .curve`);
  return curve?.cloneNode(true) ?? document.createTextNode("");
}

/** The path of its graph. */
export function pathOf(name: string): string {
  const graph = document.querySelector(`#picker [data-function="${name}"] .graph`);
  return graph?.getAttribute("d") ?? "";
}

/** Three digits are enough to see it fall. */
export function lossText(loss: number): string {
  return Number.isFinite(loss) ? loss.toFixed(3) : "not a number";
}
