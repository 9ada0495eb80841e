import { setSummaryDisplay } from "../../network/mod.ts";
import { host } from "../../host/mod.ts";
import type { MimeBundle } from "../../kernel/show.ts";
import { table } from "../table/table.ts";
import { formatNumber } from "../drawing/text.ts";
import { escapeHtml } from "../../kernel/escape_html.ts";
import { type LayerRow, layerRows, shapeText } from "./layer_rows.ts";

/** Lets `model.summary()` show a table of HTML in a notebook; does nothing elsewhere. */
export function showSummariesInNotebook(): void {
  const front = host.notebook();
  if (front === undefined) return;
  setSummaryDisplay((network, text) => {
    const data = summaryBundle(layerRows(network), text);
    // Not awaited: messages leave in the order in which they were sent.
    front.broadcast("display_data", { data, metadata: {}, transient: {} });
  });
}

/** The summary of some layers, whose text is known, as a table of HTML. */
export function summaryBundle(rows: readonly LayerRow[], text: string): MimeBundle {
  const lines = text.split("\n");
  // What stands below the text's own table: the totals, and remarks.
  const below = lines.slice(lines.findIndex((line) => line.startsWith("└")) + 1);
  const isChain = rows.every(({ connectedTo }, i) =>
    connectedTo.join() === (i > 0 ? rows[i - 1].name : "")
  );
  const layers = rows.filter(({ type }) => type !== "Input"); // the input of a chain is not one of its layers
  const { html } = table(
    layers.map(({ name, type, outputShape, params, connectedTo }) => ({
      layer: `${name} (${type})`,
      shape: shapeText(outputShape),
      params: formatNumber(params),
      from: connectedTo.join(", ") || "–",
    })),
    {
      columns: {
        layer: "Layer (type)",
        shape: "Output Shape",
        params: "Param #",
        ...(isChain ? {} : { from: "Connected to" }),
      },
      align: { params: "right" },
      caption: lines[0],
      limit: 200,
    },
  );
  const totals = below.map((line) => `<div>${escapeHtml(line.trim())}</div>`).join("");
  return { "text/html": `${html}<div style="padding:0 10px">${totals}</div>`, "text/plain": text };
}
