import { host } from "../host/mod.ts";
import { escapeHtml } from "./escape_html.ts";

/** Makes a place under the running cell for lines of text; each call of what it returns draws over the last one's. */
export function movingLines(): (lines: readonly string[]) => void {
  const id = crypto.randomUUID();
  let messageType = "display_data";
  return (lines) => {
    // Not awaited: messages leave in the order in which they were sent.
    host.notebook()?.broadcast(messageType, {
      data: { "text/html": foldable(lines), "text/plain": lines.join("\n") },
      metadata: {},
      transient: { display_id: id },
    });
    messageType = "update_display_data";
  };
}

/** The lines as HTML that, where they are too long for the page, folds before a metric and not in the middle of it. */
function foldable(lines: readonly string[]): string {
  const folded = lines.map((line) => {
    const text = escapeHtml(line)
      .replace(/- \S+: \S+/g, (metric) => `<span style="white-space:nowrap">${metric}</span>`);
    return `<div>${text}</div>`;
  });
  const style = "font-family:monospace;font-size:13px;line-height:1.3;padding:0 5px";
  return `<div style="${style}">${folded.join("")}</div>`;
}
