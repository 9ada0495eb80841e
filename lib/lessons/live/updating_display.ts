import { type Displayable, jupyterDisplay } from "../../kernel/show.ts";
import { jupyter } from "../../kernel/jupyter.ts";

/** An output of the running cell that is replaced each time something is shown. */
export class UpdatingDisplay {
  readonly #id = crypto.randomUUID();
  #type = "display_data";

  /** Replaces what was shown before; does nothing outside a notebook. */
  async show(content: Displayable): Promise<void> {
    const front = jupyter();
    if (front === undefined) return;
    const data = await content[jupyterDisplay]();
    // Not awaited: messages leave in the order in which they were sent.
    front.broadcast(this.#type, { data, metadata: {}, transient: { display_id: this.#id } });
    this.#type = "update_display_data";
  }
}
