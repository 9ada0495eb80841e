import { escapeHtml } from "../../kernel/escape_html.ts";

/** As many characters stay on one line, though the table may be narrower; more would not fit into a narrow window. */
const MOST_ON_ONE_LINE = 50;

/** The line above a table; nothing if it has none. */
export function captionHtml(caption: string): string {
  if (caption === "") return "";
  const wrap = caption.length <= MOST_ON_ONE_LINE ? ";white-space:nowrap" : "";
  const style = `text-align:left;padding:3px 10px;font-weight:bold${wrap}`;
  return `<caption style="${style}">${escapeHtml(caption)}</caption>`;
}
