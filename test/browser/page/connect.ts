/** Imported before the library, which looks for its notebook when it is loaded. */
import { connectPage } from "../../../lib/host/browser.ts";

connectPage({
  notebook: {
    broadcast(type, content) {
      if (type === "stream") return;
      const { data, transient } = content as {
        data: Record<string, string>;
        transient?: { display_id?: string };
      };
      const id = transient?.display_id ?? crypto.randomUUID();
      const output = document.getElementById(id) ??
        document.body.appendChild(Object.assign(document.createElement("div"), { id }));
      output.innerHTML = data["text/html"] ?? data["text/plain"];
    },
    display: () => Promise.resolve(),
    format: (value) => Promise.resolve({ "text/plain": String(value) }),
  },
});
