import { assertEquals, assertStringIncludes } from "@std/assert";
import { readmeTable } from "./readme_table.ts";
import { OURS, type Results, type Row } from "./row.ts";

const here = (file: string) => new URL(file, import.meta.url);
const mayRead = Deno.permissions.querySync({ name: "read" }).state === "granted";
const saved = mayRead ? await Deno.readTextFile(here("results.json")) : "";

Deno.test({
  name: "the README's table is the one made from the saved numbers",
  ignore: !mayRead,
  fn: async () => {
    const readme = await Deno.readTextFile(here("../../README.md"));
    const found = readme.split("<!-- bench -->")[1]?.split("<!-- /bench -->")[0];
    assertEquals(unwrapped(found), unwrapped(readmeTable(JSON.parse(saved))));
  },
});

Deno.test("the README's table tells the median, the range, and the ratio to ours", () => {
  const row = (scenario: string, peer: string, samples: number[]): Row => (
    { scenario, work: "w", peer, unit: "ms", samples, first: 2000, accuracies: [0.975] }
  );
  const results: Results = {
    date: "2026-01-02",
    machine: { cpu: "CPU", cores: 2, system: "System" },
    versions: { [OURS]: { deno: "2" }, Other: { other: "1.0" } },
    busy: [],
    rows: [
      row("epoch", OURS, [90, 100, 110]),
      row("epoch", "Other", [300, 310, 340]),
      { ...row("epoch", "Missing", []), failed: "it is not there" },
      row("comparison", OURS, [1000]),
      row("comparison", "Other", [4000]),
      row("sizes", OURS, [5]),
      row("sizes", "Other", [4]),
    ],
  };
  const lines = readmeTable(results).split("\n").map((line) => line.replace(/ +/g, " "));
  assertEquals(
    lines[3],
    "| Other | 310 ms (300–340) | 3.10 × | 2.00 s | 4,000 ms | 4.00 × | 97.5 % |",
  );
  assertStringIncludes(lines.at(-1)!, "| w | 5.00 | **4.00** |");
});

/** Without line breaks and doubled spaces: the formatter may wrap a paragraph. */
const unwrapped = (text: string | undefined) => text?.replace(/\s+/g, " ").trim();
