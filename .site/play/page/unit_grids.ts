import type { ColorPair } from "../catalogue.ts";
import { type Look, nameOf, SMALL, type Unit } from "../messages.ts";
import { byId, element, setText } from "./elements.ts";
import type { Palette } from "./palette.ts";
import { curveOf } from "./panels.ts";
import { paintTints } from "./surface.ts";

/** Tells which unit is pointed at, and which is to stay. */
export interface UnitRequests {
  look(unit: Unit | null): void;
  pin(unit: Unit): void;
}

/** For each function a column of small pictures: what each hidden unit answers, layer by layer. */
export class UnitGrids {
  readonly #requests: UnitRequests;
  readonly #place = byId("units");
  #grids: UnitGrid[] = [];

  constructor(requests: UnitRequests) {
    this.#requests = requests;
  }

  /** Makes the columns anew. */
  show(
    functions: readonly string[],
    colors: readonly ColorPair[],
    { depth, width }: { depth: number; width: number },
  ): void {
    this.#grids = functions.map((name, i) =>
      new UnitGrid(
        name,
        colors[i],
        { depth, width, inRow: functions.length > 2 ? 8 : 16 },
        this.#requests,
      )
    );
    this.#place.replaceChildren(...this.#grids.map(({ root }) => root));
    this.#place.style.setProperty("--columns", String(functions.length));
  }

  /** Draws what the units answer. */
  draw(looks: readonly Look[], palette: Palette): void {
    looks.forEach((look, i) => this.#grids[i]?.draw(look, palette));
  }

  /** Writes which are dead. */
  write(looks: readonly Look[]): void {
    looks.forEach((look, i) => this.#grids[i]?.write(look));
  }

  /** Marks the unit whose large picture is shown. */
  mark(unit: Unit | null): void {
    for (const grid of this.#grids) grid.mark(unit);
  }
}

class UnitGrid {
  readonly root: HTMLElement;
  readonly #width: number;
  readonly #buttons: HTMLButtonElement[] = [];
  readonly #contexts: CanvasRenderingContext2D[] = [];
  readonly #counts: HTMLElement[] = [];
  #marked: HTMLElement | null = null;

  constructor(
    name: string,
    [light, dark]: ColorPair,
    { depth, width, inRow }: { depth: number; width: number; inRow: number },
    requests: UnitRequests,
  ) {
    this.#width = width;
    const title = element("h3", {}, curveOf(name), element("span", {}, name));
    const layers = Array.from({ length: depth }, (_, layer) => this.#layer(layer));
    this.root = element(
      "div",
      {
        class: "grid",
        role: "group",
        "aria-label": `Hidden units of ${name}`,
      },
      title,
      ...layers,
    );
    this.root.style.setProperty("--in-row", String(evenly(width, inRow)));
    this.root.style.setProperty("--in-short-row", String(evenly(width, 6)));
    this.root.style.setProperty("--own-light", light);
    this.root.style.setProperty("--own-dark", dark);
    this.#buttons[0].tabIndex = 0;
    this.#listen(requests);
  }

  draw({ units }: Look, { pixels }: Palette): void {
    const size = SMALL * SMALL;
    this.#contexts.forEach((context, i) => {
      paintTints(context, units.subarray(i * size, (i + 1) * size), pixels, SMALL);
    });
  }

  write({ layers }: Look): void {
    layers.slice(0, -1).forEach(({ dead }, layer) => {
      setText(this.#counts[layer], dead.length > 0 ? `${dead.length} dead` : "");
      for (let unit = 0; unit < this.#width; unit++) {
        const button = this.#buttons[layer * this.#width + unit], isDead = dead.includes(unit);
        if (button.classList.contains("dead") === isDead) continue;
        button.classList.toggle("dead", isDead);
        button.setAttribute("aria-label", nameOf({ layer, unit }) + (isDead ? ", dead" : ""));
      }
    });
  }

  mark(unit: Unit | null): void {
    this.#marked?.classList.remove("shown-large");
    this.#marked = unit ? this.#buttons[unit.layer * this.#width + unit.unit] ?? null : null;
    this.#marked?.classList.add("shown-large");
  }

  #layer(layer: number): HTMLElement {
    const count = element("span", { class: "count" });
    this.#counts.push(count);
    const grid = element("div", { class: "units" });
    for (let unit = 0; unit < this.#width; unit++) {
      const size = String(SMALL);
      const canvas = element("canvas", { width: size, height: size, "aria-hidden": "true" });
      const button = element("button", {
        type: "button",
        class: "unit",
        tabindex: "-1",
        "aria-label": nameOf({ layer, unit }),
      }, canvas);
      button.dataset.layer = String(layer);
      button.dataset.unit = String(unit);
      this.#buttons.push(button);
      this.#contexts.push(canvas.getContext("2d")!);
      grid.append(button);
    }
    return element(
      "div",
      { class: "layer" },
      element("p", {}, `layer ${layer + 1}`, count),
      grid,
    );
  }

  #listen({ look, pin }: UnitRequests): void {
    const unitOf = (target: EventTarget | null): Unit | null => {
      const button = (target as Element | null)?.closest<HTMLElement>(".unit");
      return button
        ? { layer: Number(button.dataset.layer), unit: Number(button.dataset.unit) }
        : null;
    };
    this.root.addEventListener("pointerover", (event) => {
      if (event.pointerType !== "touch") look(unitOf(event.target));
    });
    this.root.addEventListener("pointerleave", () => look(null));
    this.root.addEventListener("focusin", ({ target }) => {
      if ((target as Element).matches(":focus-visible")) look(unitOf(target));
    });
    this.root.addEventListener("focusout", () => look(null));
    this.root.addEventListener("click", ({ target }) => {
      const unit = unitOf(target);
      if (unit) pin(unit);
    });
    this.root.addEventListener("keydown", (event) => {
      const unit = unitOf(event.target);
      if (unit && this.#move(unit, event.key)) event.preventDefault();
    });
  }

  /** Moves the focus by an arrow key; returns whether it was one that can be followed. */
  #move({ layer, unit }: Unit, key: string): boolean {
    const steps: Record<string, number> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -this.#width,
      ArrowDown: this.#width,
    };
    const from = layer * this.#width + unit;
    const to = key === "Home" ? 0 : key === "End" ? this.#buttons.length - 1 : from + steps[key];
    const target = this.#buttons[to];
    if (!target) return key in steps;
    this.#buttons[from].tabIndex = -1;
    target.tabIndex = 0;
    target.focus();
    return true;
  }
}

/** How many stand in a row when `count` are spread over as few rows of at most `most` as there can be. */
function evenly(count: number, most: number): number {
  return Math.ceil(count / Math.ceil(count / most));
}
