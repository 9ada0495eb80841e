import { escapeHtml } from "./escape_html.ts";
import { RedrawnOutput } from "./redrawn_output.ts";

/** Lines of text under the running cell; each call of what it returns redraws them. */
export function redrawnLines(): (lines: readonly string[]) => void {
  const output = new RedrawnOutput();
  return (lines) => output.show({ "text/html": foldable(lines), "text/plain": lines.join("\n") });
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
