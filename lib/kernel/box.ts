import { type Displayable, html } from "./show.ts";
import { escapeHtml } from "./escape_html.ts";

/** GitHub's green, red and grey: distinct on white and on black. */
const COLORS = { good: "#1a7f37", bad: "#cf222e", neutral: "#6e7781" };

/** A line of a box: what it is, and a value. */
export type Row = readonly [label: string, value: string, isCode?: boolean];

/**
 * A message in a box that is right in both themes: all looks are inline and plain, for what an untrusted notebook
 * strips (variables, colour functions) would take the border with it. Rows stand below the message. What stands between
 * backticks is code.
 */
export function box(
  kind: keyof typeof COLORS,
  heading: string,
  text: string,
  rows: readonly Row[] = [],
): Displayable {
  const style = `border-left:6px solid ${COLORS[kind]};padding:6px 12px;margin:4px 0;` +
    "background-color:rgba(127,127,127,.12)";
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = rows.map(([label, value, isCode]) => {
    const look = isCode ? "font-family:monospace;white-space:pre-wrap" : "";
    if (isCode && value.includes("\n")) {
      return `<div>${escapeHtml(label)}</div>` +
        `<div style="${look};padding-left:2em">${escapeHtml(value)}</div>`;
    }
    // What does not fit into a line goes on below its beginning, not below the label.
    return `<div style="padding-left:7em;text-indent:-7em">` +
      `<span style="display:inline-block;width:7em;text-indent:0">${escapeHtml(label)}</span>` +
      `<span style="${look}">${isCode ? escapeHtml(value) : withCode(value)}</span></div>`;
  });
  return html(
    `<div style="${style}"><b>${escapeHtml(heading)}</b> ${withCode(text)}${lines.join("")}</div>`,
    [
      `${heading} ${text}`,
      ...rows.map(([label, value]) =>
        `  ${label.padEnd(width)}  ${value.replaceAll("\n", `\n${" ".repeat(width + 4)}`)}`
      ),
    ].join("\n"),
  );
}

function withCode(text: string): string {
  return escapeHtml(text).replaceAll(/`([^`]+)`/g, "<code>$1</code>");
}
