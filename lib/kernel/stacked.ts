import { escapeHtml } from "./escape_html.ts";
import { type Displayable, jupyterDisplay, mimeBundle } from "./show.ts";

/** Things shown one below the other, as one result of a cell. */
export function stacked(...things: readonly unknown[]): Displayable {
  return {
    async [jupyterDisplay]() {
      const bundles = [];
      for (const thing of things) bundles.push(await mimeBundle(thing));
      const plain = bundles.map((bundle) => String(bundle["text/plain"] ?? ""));
      const parts = bundles.map((bundle, i) =>
        bundle["text/html"] ?? `<p style="white-space:pre-wrap">${escapeHtml(plain[i])}</p>`
      );
      return { "text/html": parts.join("\n"), "text/plain": plain.join("\n") };
    },
  };
}
