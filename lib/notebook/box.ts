import { type Displayable, html } from "./show.ts";
import { escapeHtml } from "./text.ts";

/** GitHub's green, red and grey: to be told apart on white and on black. */
const COLORS = { good: "#1a7f37", bad: "#cf222e", neutral: "#6e7781" };

/**
 * A message in a box that is right in both themes: all looks are inline and plain, for what an untrusted notebook
 * strips (variables, colour functions) would take the border with it.
 */
export function box(kind: keyof typeof COLORS, heading: string, text: string): Displayable {
  const style = `border-left:6px solid ${COLORS[kind]};padding:6px 12px;margin:4px 0;` +
    "background-color:rgba(127,127,127,.12)";
  return html(
    `<div style="${style}"><b>${escapeHtml(heading)}</b> ${escapeHtml(text)}</div>`,
    `${heading} ${text}`,
  );
}
