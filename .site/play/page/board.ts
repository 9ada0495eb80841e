import type { Catalogue, ColorPair } from "../catalogue.ts";
import type { Answer, Points, Score, Unit } from "../messages.ts";
import type { Setting } from "../setting.ts";
import { unlimitedTint } from "../tints.ts";
import { gradientChart, lossChart, powersOf } from "./charts.ts";
import { byId, setText } from "./elements.ts";
import { LineChart } from "./line_chart.ts";
import { colorsOf, cssColor, onTheme, type Palette, paletteNow } from "./palette.ts";
import { lossText, type PanelRequests, Panels } from "./panels.ts";
import type { UnitRequests } from "./unit_grid.ts";
import { UnitGrids } from "./unit_grids.ts";

/** The powers of ten that the axis of the gradients shows at least. */
const POWERS: readonly [number, number] = [-4, 0];
/** Words are written no more often than this, in milliseconds: nobody reads faster. */
const WORDS = 120;

/** All that shows what the networks do. */
export class Board {
  readonly #catalogue: Catalogue;
  readonly #panels: Panels;
  readonly #grids: UnitGrids;
  readonly #losses = new LineChart(byId<HTMLCanvasElement>("losses"));
  readonly #gradients = new LineChart(byId<HTMLCanvasElement>("gradients"));
  #palette: Palette = paletteNow();
  #prepared: Setting | null = null;
  #functions: readonly string[] = [];
  #colors: readonly ColorPair[] = [];
  #points: Points | null = null;
  /** Of each network, all epochs so far. */
  #scores: Score[][] = [];
  #powers = POWERS;
  #answer: Answer | null = null;
  #written = -Infinity;

  constructor(catalogue: Catalogue, requests: PanelRequests & UnitRequests) {
    this.#catalogue = catalogue;
    this.#panels = new Panels(requests);
    this.#grids = new UnitGrids(requests);
    const redraw = () => {
      this.#palette = paletteNow();
      this.#colorKey();
      this.#panels.forgetPoints();
      this.#drawAll();
    };
    onTheme(redraw);
    new ResizeObserver(redraw).observe(byId("stage"));
  }

  /** Makes room for the networks of a setting; what can stay as it is stays, with its focus and its last picture. */
  prepare(setting: Setting): void {
    const { functions, depth, width } = setting, kept = this.#prepared;
    const isSame = String(functions) === String(kept?.functions);
    this.#prepared = setting;
    if (!isSame) {
      this.#functions = functions;
      this.#colors = colorsOf(functions, this.#catalogue);
      this.#panels.show(functions, this.#colors);
    }
    if (isSame && depth === kept?.depth && width === kept.width) return;
    this.#grids.show(functions, this.#colors, setting);
    this.#answer = null;
  }

  /** Moves the focus to the panel of a function. */
  focus(name: string): void {
    this.#panels.focus(name);
  }

  /** Draws what the trainer has answered: everything if it is still, what can be seen and read if it moves. */
  draw(answer: Answer, isStill: boolean): void {
    if (answer.points) {
      this.#points = answer.points;
      this.#scores = answer.looks.map(() => []);
      this.#powers = POWERS;
      this.#panels.forgetPoints();
      this.#written = -Infinity;
    }
    answer.looks.forEach(({ scores }, i) => this.#scores[i].push(...scores));
    this.#answer = answer;
    this.#drawAll(isStill);
    byId("epoch").dataset.drawn = String(answer.epoch);
    const time = performance.now();
    if (!isStill && time - this.#written < WORDS) return;
    this.#written = time;
    this.#write(answer);
  }

  /** Whether the small pictures of units can be seen. */
  get showsUnits(): boolean {
    return this.#grids.areVisible;
  }

  /** Marks the unit that is shown large. */
  mark(unit: Unit | null): void {
    this.#grids.mark(unit);
  }

  /** How the networks are doing, in a sentence for those who do not see the pictures. */
  words(): string {
    return this.#functions.map((name, i) => {
      const score = this.#scores[i]?.at(-1);
      return score
        ? `${name}: test loss ${lossText(score.testLoss)}, ${
          Math.round(100 * score.testAccuracy)
        } % right`
        : "";
    }).join("; ");
  }

  #drawAll(isStill = true): void {
    const answer = this.#answer, points = this.#points;
    if (!answer || !points || answer.looks.length !== this.#functions.length) return;
    const palette = this.#palette;
    this.#panels.draw(answer.looks, points, answer.look, palette);
    this.#grids.draw(answer.looks, palette, isStill);
    const networks = answer.looks.map(({ layers }, i) => ({
      name: this.#functions[i],
      color: this.#colors[i][palette.isDark ? 1 : 0],
      scores: this.#scores[i],
      layers,
    }));
    this.#losses.draw(lossChart(networks), palette);
    const gradients = networks.flatMap(({ layers }) => layers.map(({ gradient }) => gradient));
    this.#powers = powersOf(gradients, this.#powers);
    this.#gradients.draw(gradientChart(networks, this.#powers), palette);
  }

  /** Gives the samples in the key of the units their colours. */
  #colorKey(): void {
    for (const sample of document.querySelectorAll<HTMLElement>(".tint[data-value]")) {
      const tint = unlimitedTint(Number(sample.dataset.value));
      sample.style.background = cssColor(tint, this.#palette);
    }
  }

  #write({ epoch, looks }: Answer): void {
    setText(byId("epoch"), epoch.toLocaleString("en-US"));
    this.#panels.write(looks, this.#scores.map((scores) => scores.at(-1)));
    this.#grids.write(looks);
    byId("losses").setAttribute("aria-label", `Loss after epoch ${epoch}. ${this.words()}`);
    const layers = looks.map(({ layers }, i) =>
      `${this.#functions[i]}: ${layers.map(({ gradient }) => gradient.toPrecision(1)).join(", ")}`
    );
    byId("gradients").setAttribute(
      "aria-label",
      `Size of the gradient of each layer, from the first hidden layer to the output. ${
        layers.join("; ")
      }`,
    );
  }
}
