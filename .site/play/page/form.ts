import { DATA, type DataName, type Setting } from "../setting.ts";
import { byId } from "./elements.ts";

/** What the form holds: all of the setting but functions and seeds. */
type Held = Omit<Setting, "functions" | "dataSeed" | "seed">;

/** The form in which the setting is chosen. */
export class SettingForm {
  readonly #form = byId<HTMLFormElement>("setting");

  /** Calls `changed` with what has been chosen. */
  constructor(changed: (chosen: Partial<Setting>) => void) {
    this.#form.addEventListener("input", ({ target }) => {
      const name = (target as HTMLInputElement).name as keyof Held;
      const chosen = this.#read();
      this.#writeOutputs(chosen);
      // Each set of points has its own usual noise.
      if (name === "data") return changed({ data: chosen.data, noise: DATA[chosen.data].noise });
      changed({ [name]: chosen[name] });
    });
  }

  /** Shows a setting. */
  show(setting: Setting): void {
    this.#choose("data", setting.data);
    for (const name of ["noise", "depth", "width"] as const) {
      this.#choose(name, String(setting[name]));
    }
    for (const name of ["initializer", "optimizer", "learningRate", "batchSize"] as const) {
      this.#offer(name, String(setting[name]));
      this.#choose(name, String(setting[name]));
    }
    this.#writeOutputs(setting);
  }

  #read(): Held {
    const text = (name: string) => this.#field(name).value;
    return {
      data: text("data") as DataName,
      noise: Number(text("noise")),
      depth: Number(text("depth")),
      width: Number(text("width")),
      initializer: text("initializer") as Setting["initializer"],
      optimizer: text("optimizer") as Setting["optimizer"],
      learningRate: Number(text("learningRate")),
      batchSize: Number(text("batchSize")),
    };
  }

  #choose(name: string, value: string): void {
    this.#field(name).value = value;
  }

  /** Adds a number that an address asked for and the page does not offer. */
  #offer(name: string, value: string): void {
    const select = this.#field(name) as HTMLSelectElement;
    if ([...select.options].some((option) => option.value === value)) return;
    const next = [...select.options].find((option) => Number(option.value) > Number(value));
    select.add(new Option(value, value), next ?? null);
  }

  #writeOutputs({ noise, depth, width }: Pick<Setting, "noise" | "depth" | "width">): void {
    for (const [name, value] of Object.entries({ noise, depth, width })) {
      byId(`${name}-value`).textContent = String(value);
    }
  }

  #field(name: string): { value: string } {
    return this.#form.elements.namedItem(name) as unknown as { value: string };
  }
}
