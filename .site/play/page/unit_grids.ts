import type { ColorPair } from "../catalogue.ts";
import type { Look, Unit } from "../messages.ts";
import { byId } from "./elements.ts";
import type { Palette } from "./palette.ts";
import { UnitGrid, type UnitRequests } from "./unit_grid.ts";

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

  /** Draws what the units answer; unless all are wanted, only those that can be seen. */
  draw(looks: readonly Look[], palette: Palette, all: boolean): void {
    looks.forEach((look, i) => this.#grids[i]?.draw(look, palette, all));
  }

  /** Whether any of them can be seen. */
  get areVisible(): boolean {
    return this.#grids.some(({ isVisible }) => isVisible);
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
