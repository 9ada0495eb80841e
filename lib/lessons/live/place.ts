import { type Displayable, jupyterDisplay } from "../../kernel/show.ts";
import { host } from "../../host/mod.ts";

/** A place under the running cell in which each thing that is shown takes that of the one before. */
export class Place {
  readonly #id = crypto.randomUUID();
  #type = "display_data";

  /** Shows `thing`; does nothing outside a notebook. */
  async show(thing: Displayable): Promise<void> {
    const front = host.notebook();
    if (front === undefined) return;
    const data = await thing[jupyterDisplay]();
    // Not awaited: messages leave in the order in which they were sent.
    front.broadcast(this.#type, { data, metadata: {}, transient: { display_id: this.#id } });
    this.#type = "update_display_data";
  }
}
