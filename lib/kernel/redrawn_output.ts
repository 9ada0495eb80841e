import { host } from "../host/mod.ts";
import type { MimeBundle } from "./mime_bundle.ts";

/** An output under the running cell that is drawn again and again in the same place; nothing outside a notebook. */
export class RedrawnOutput {
  readonly #id = crypto.randomUUID();
  #messageType = "display_data";

  /** Shows `data` in place of what was there. */
  show(data: MimeBundle): void {
    // Not awaited: messages leave in the order in which they were sent.
    host.notebook()?.broadcast(this.#messageType, {
      data,
      metadata: {},
      transient: { display_id: this.#id },
    });
    this.#messageType = "update_display_data";
  }
}
