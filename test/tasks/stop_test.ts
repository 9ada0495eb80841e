import { assertEquals, assertMatch } from "@std/assert";
import { cannotRun } from "./fake_course.ts";
import { LaunchedKernel } from "./launched_kernel.ts";

/** How often Stop is pressed; NONLINEAR_STOPS=100 for the long form. */
const STOPS = cannotRun ? 12 : Number(Deno.env.get("NONLINEAR_STOPS") ?? 12);
const MOST_MS = 20_000;

const NETWORK = `const kept = 42;
const x = Array.from({ length: 4000 }, (_, i) => [i / 4000, 1]), y = x.map(([a]) => a < 0.5 ? [0, 1] : [1, 0]);
const output = nl.layers.dense({ units: 2, inputShape: [2], activation: "softmax" });
const model = nl.sequential({ layers: [output] });
model.compile({ optimizer: "sgd", loss: "categoricalCrossentropy" });`;

/** Cells without an end, and what stands under them when Stop has ended them. */
const ENDLESS: [code: string, text: RegExp][] = [
  [`console.log((await model.fit(x, y, { epochs: 1e6, verbose: 0 })).stopped);`, /^true\n$/],
  [`for (;;) await model.fit(x, y, { epochs: 3, verbose: 0 });`, /^fit: Stop was pressed/],
  [
    `for (;;) { await model.fit(x, y, { verbose: 0 }); await new Promise((go) => setTimeout(go, 200)); }`,
    /^(fit: Stop was pressed|Stopped\.)/,
  ],
  [`for (;;) await model.evaluate(x, y, { verbose: 0 });`, /^evaluate: stopped/],
  [`for (;;) model.predict(x);`, /^Stopped\.\n$/],
  [`while (true) {}`, /^Stopped\.\n$/],
  [`while (true) await null;`, /^Stopped\.\n$/],
  // Collected as garbage, it may end before Stop is pressed.
  [`await new Promise(() => {});`, /^(Stopped\.|Cell \[\d+\] was ended: it waited for a promise)/],
  [`await new Promise((go) => setTimeout(go, 1e6));`, /^Stopped\.\n$/],
  [
    `for (;;) { await new Promise((go) => setTimeout(go, 5)); for (let i = 0; i < 1e7; i++); }`,
    /^Stopped\./,
  ],
  [`for (;;) await Deno.readTextFile("deno.json");`, /^Stopped\./],
];

const pause = (milliseconds: number) => new Promise((go) => setTimeout(go, milliseconds));

async function within<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${what} was still running`)), MOST_MS);
  });
  return await Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

Deno.test({
  name: `Stop, pressed ${STOPS} times at all kinds of moments, ends the cell and never the kernel`,
  ignore: cannotRun,
  async fn() {
    await using kernel = await LaunchedKernel.start();
    const pid = await kernel.pid();
    await kernel.run('import * as nl from "nonlinear";');
    await kernel.run(NETWORK);
    for (let i = 0; i < STOPS; i++) {
      const [code, text] = ENDLESS[i % ENDLESS.length];
      if (i % 4 === 0) await kernel.stop(); // nothing runs
      const delay = Math.round(Math.random() * 1200), presses = [1, 1, 2, 5][i % 4];
      const what = `${code} (stop ${i + 1} after ${delay} ms, ${presses} times)`;
      const cell = await kernel.startCell(code);
      await pause(delay);
      for (let press = 0; press < presses; press++) await kernel.stop();
      await within(cell.reply, what);
      assertEquals((await within(kernel.run("kept"), "kept")).text, "42", what);
      const shown = kernel.shown.get(cell.id) ?? "";
      assertMatch(shown, text, `${what} shows ${shown}`);
    }
    const { text } = await kernel.run("(await model.fit(x, y, { verbose: 0 })).stopped");
    assertEquals([text, await kernel.pid()], ["false", pid]);
  },
});

Deno.test({
  name: "Stop works before the library is imported, and says so where it cannot end a cell",
  ignore: cannotRun,
  async fn() {
    await using kernel = await LaunchedKernel.start();
    for (const code of ["while (true) {}", "await new Promise(() => {});"]) {
      const cell = await kernel.startCell(code);
      await pause(300);
      await kernel.stop();
      await within(cell.reply, code);
      assertEquals((await kernel.run("1")).text, "1");
      assertEquals(kernel.shown.get(cell.id), "Stopped.\n");
    }
    const { id } = await kernel.startCell("const held = new Promise(() => {}); await held;");
    await pause(300);
    await kernel.stop();
    for (let i = 0; i < 100 && !kernel.shown.has(id); i++) await pause(100);
    assertMatch(kernel.shown.get(id) ?? "", /^Stop cannot end this cell: .*restart the kernel/);
  },
});
