import { rewriteCell } from "../cell/rewrite.ts";
import type { Outcome } from "../messages.ts";
import { addressOfCode } from "./code.ts";
import type { Context } from "./context.ts";
import { type Errors, nameOfCell } from "./errors.ts";
import type { Formats } from "./displays.ts";
import type { Modules } from "./modules.ts";
import type { Outputs } from "./outputs.ts";
import { assignments, type CellScope, isBuiltIn, prepare } from "./scope.ts";
import type { Stop } from "./stop.ts";
import type { Turns } from "./turns.ts";

/** Runs cells, one after the other. */
export class Cells {
  readonly #constants = new Set<string>();
  readonly #covered = new Set<string>();

  constructor(
    readonly parts: {
      context: Context;
      errors: Errors;
      formats: Formats;
      modules: Modules;
      outputs: Outputs;
      stop: Stop;
      turns: Turns;
    },
  ) {}

  /** Runs a cell and shows its value. */
  async run(code: string, number: number, silent: boolean): Promise<Outcome> {
    const { context, errors, outputs, stop, turns } = this.parts;
    context.begin(number);
    try {
      await stop.run(number, async () => {
        const { value } = await this.#evaluated(code, number); // which may be a promise
        if (value !== undefined && !silent) await this.#show(value, number);
      });
      return { status: "ok" };
    } catch (error) {
      return { status: "error", ...errors.report(error, number, code) };
    } finally {
      turns.cellEnded();
      outputs.flush();
    }
  }

  /** Evaluates a cell, and resolves to its scope with the value of the last statement. */
  async #evaluated(code: string, number: number): Promise<CellScope> {
    const { errors } = this.parts;
    const cell = rewriteCell(code, {
      constants: this.#constants,
      covered: this.#covered,
      watchLoops: this.parts.turns.flag !== undefined,
      isBuiltIn,
    });
    const address = addressOfCode(cell.code, nameOfCell(number));
    errors.know(nameOfCell(number), cell.places, address);
    const { default: run } = await import(address);
    for (const [name, kind] of cell.declared) {
      if (kind === "constant") this.#constants.add(name);
      else this.#constants.delete(name);
      if (isBuiltIn(name)) this.#covered.add(name);
    }
    prepare(cell.declared);
    const scope = this.#scope();
    await run.call(globalThis, scope);
    return scope;
  }

  async #show(value: unknown, number: number): Promise<void> {
    const { errors, formats, outputs } = this.parts;
    const data = await formats.bundleOf(value);
    const text = data["text/plain"];
    if (typeof text === "string") data["text/plain"] = errors.readable(text);
    outputs.send("execute_result", { data, metadata: {}, execution_count: number });
  }

  #scope(): CellScope {
    const { modules, turns } = this.parts;
    return {
      ...assignments,
      value: undefined,
      flag: turns.flag,
      end: turns.end,
      import: (from, imported, attributes) => modules.bring(from, imported, attributes),
      dynamicImport: (from, options) => modules.load(String(from), options?.with),
    };
  }
}
