import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { runBench, scenarios } from "./bench.ts";
import { library } from "../engine/native.ts";
import { disagreements, NATIVE, OURS } from "./row.ts";
import { resultsTable } from "./table.ts";

const permitted = (["run", "read", "write", "env", "sys"] as const)
  .every((name) => Deno.permissions.querySync({ name }).state === "granted");

/** Little work leaves accuracies apart; a network that does not learn, or another one, is further off. */
const AGREE = 0.1;

Deno.test({
  name: "every scenario runs, all peers learn the same, and the table has all rows",
  ignore: !permitted,
  fn: async () => {
    const only = Object.keys(scenarios);
    const results = await runBench({ only, rounds: 1, smoke: true, peers: false }, () => {});
    const { versions } = results;
    // Its row says so where there is no native library.
    const rows = library ? results.rows : results.rows.filter(({ peer }) => peer !== NATIVE);
    assertEquals(rows.map(({ failed }) => failed).filter((why) => why !== undefined), []);
    assertEquals([...new Set(rows.map(({ scenario }) => scenario))], only);
    for (const { samples } of rows) assert(samples.length > 0 && samples.every((time) => time > 0));

    const epoch = rows.filter(({ scenario }) => scenario === "epoch");
    assertEquals(epoch.length, library ? 6 : 5);
    for (const { accuracies } of epoch) assert(accuracies![0] > 0.7, `learns: ${accuracies}`);
    assertEquals(disagreements(rows, AGREE), []);

    assert(versions[OURS].deno === Deno.version.deno);
    const table = resultsTable(results);
    for (const { work, peer } of rows) {
      assertStringIncludes(table, `${work}`), assertStringIncludes(table, peer);
    }
    assertEquals(JSON.parse(JSON.stringify(results)), results);
  },
});
