import type { ColorPair } from "../catalogue.ts";
import { type Look, nameOf, SMALL, type Unit } from "../messages.ts";
import { element, setText } from "./elements.ts";
import type { Palette } from "./palette.ts";
import { pathOf } from "./panels.ts";
import { SumsView } from "./sums_view.ts";
import { paintTints } from "./surface.ts";

/** Tells which unit is pointed at, and which is to stay. */
export interface UnitRequests {
  look(unit: Unit | null): void;
  pin(unit: Unit): void;
}

/** The column of one function. */
export class UnitGrid {
  readonly root: HTMLElement;
  readonly #width: number;
  readonly #buttons: HTMLButtonElement[] = [];
  readonly #contexts: CanvasRenderingContext2D[] = [];
  readonly #counts: HTMLElement[] = [];
  readonly #sums: SumsView[] = [];
  readonly #colors: ColorPair;
  /** The path of the function's graph. */
  readonly #curve: string;
  #marked: HTMLElement | null = null;
  /** What was to be drawn last. */
  #drawn: { units: Uint8Array; layers: Look["layers"]; palette: Palette } | null = null;
  /** The layers that can be seen, counted from 0. */
  readonly #visible = new Set<number>();

  constructor(
    name: string,
    colors: ColorPair,
    { depth, width, inRow }: { depth: number; width: number; inRow: number },
    requests: UnitRequests,
  ) {
    this.#width = width;
    this.#colors = colors;
    this.#curve = pathOf(name);
    const title = element("h3", {}, name);
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
    this.root.style.setProperty("--own-light", colors[0]);
    this.root.style.setProperty("--own-dark", colors[1]);
    this.#buttons[0].tabIndex = 0;
    this.#listen(requests);
    this.#watch(layers);
  }

  get isVisible(): boolean {
    return this.#visible.size > 0;
  }

  draw({ units, layers }: Look, palette: Palette, all: boolean): void {
    if (units === null) return;
    this.#drawn = { units, layers, palette };
    const wanted = all ? layers.slice(0, -1).keys() : this.#visible;
    for (const layer of wanted) this.#drawLayer(layer);
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

  #drawLayer(layer: number): void {
    if (this.#drawn === null) return;
    const { units, layers, palette } = this.#drawn, size = SMALL * SMALL;
    this.#sums[layer].draw(layers[layer].sums, this.#colors[palette.isDark ? 1 : 0], palette);
    for (let unit = 0; unit < this.#width; unit++) {
      const i = layer * this.#width + unit;
      paintTints(
        this.#contexts[i],
        units.subarray(i * size, (i + 1) * size),
        palette.pixels,
        SMALL,
      );
    }
  }

  /** Layers that are out of sight are drawn when they come into it. */
  #watch(layers: readonly HTMLElement[]): void {
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const layer = layers.indexOf(target as HTMLElement);
        if (!isIntersecting) this.#visible.delete(layer);
        else {
          this.#visible.add(layer);
          this.#drawLayer(layer);
        }
      }
    }, { rootMargin: "100px" });
    for (const layer of layers) observer.observe(layer);
  }

  #layer(layer: number): HTMLElement {
    const count = element("span", { class: "count" });
    this.#counts.push(count);
    const sums = element("canvas", { class: "sums", "aria-hidden": "true" });
    this.#sums.push(new SumsView(sums, this.#curve));
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
      element("p", {}, `layer ${layer + 1}`, count, sums),
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
