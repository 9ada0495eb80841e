import type { CellError } from "../messages.ts";

/** Something under a cell, from either kernel. */
export interface Shown {
  type: string;
  content: Record<string, unknown>;
}

/** What stands under a cell, a line each: `stdout: text`, `value: text`, `shown: {…}`, `error: Name: message`. */
export function linesOf(outputs: readonly Shown[]): string[] {
  const lines: { kind: string; text: string; id?: unknown }[] = [];
  for (const { type, content } of outputs) {
    const { name, text, data, transient } = content as Record<string, unknown>;
    const { display_id: id } = (transient ?? {}) as { display_id?: string };
    const last = lines.at(-1);
    if (type === "stream" && last?.kind === name) last!.text += text;
    else if (type === "stream") lines.push({ kind: String(name), text: String(text) });
    else if (type === "error") {
      lines.push({ kind: "error", text: errorText(content as unknown as CellError) });
    } else if (type === "update_display_data") {
      const earlier = lines.find((line) => line.id === id);
      if (earlier) earlier.text = bundleText(data as Record<string, unknown>);
    } else {
      const kind = type === "execute_result" ? "value" : "shown";
      lines.push({ kind, text: bundleText(data as Record<string, unknown>), id });
    }
  }
  return lines.map(({ kind, text }) => `${kind}: ${text.replace(/\n$/, "")}`);
}

function errorText({ ename, evalue }: CellError): string {
  return `${ename}: ${evalue}`;
}

/** Plain text as it is, other forms as JSON, in the order of their names. */
function bundleText(data: Record<string, unknown>): string {
  const types = Object.keys(data).sort();
  if (types.join() === "text/plain") return String(data["text/plain"]);
  return JSON.stringify(Object.fromEntries(types.map((type) => [type, data[type]])));
}
