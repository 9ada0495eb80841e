import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { host, type KernelInternals } from "../../lib/host/mod.ts";
import { mendKernel } from "../../lib/kernel/mend.ts";
import { inNotebook, type Sent } from "./fake_notebook.ts";

/** A kernel that cannot be followed from inside, mended; every wait in it is written down and takes no time. */
async function inMendedKernel(
  body: (kernel: {
    results: unknown[];
    sent: Sent[];
    waits: number[];
    colorless: number;
    endCell(executionCount: number, value?: unknown): Promise<void>;
    reportThrow(): void;
  }) => Promise<void>,
): Promise<void> {
  const { kernel } = host, { setTimeout, JSON: { stringify }, Atomics: { wait } } = globalThis;
  const methods = { ...console };
  const results: unknown[] = [], waits: number[] = [];
  const hook = {
    broadcastResult: (_executionCount: number, value: unknown) =>
      Promise.resolve(void results.push(value)),
  };
  let colorless = 0;
  const fake: KernelInternals = {
    resultHook: () => hook,
    writeWithoutColors: () => void colorless++,
    findIopub: () => Promise.reject(new Error("there is no such channel")),
    preview: () => Promise.resolve(undefined),
    codeEnded: () => {},
    beforeNextCell: () => false,
    afterInterrupt: () => {},
    importAsCell: () => Promise.resolve({}),
  };
  console.log = () => {};
  globalThis.setTimeout = ((then: () => void, milliseconds: number) => {
    waits.push(milliseconds);
    return setTimeout(then, 0);
  }) as typeof setTimeout;
  Atomics.wait = (...args: unknown[]) => (waits.push(args[3] as number), "timed-out" as const);
  try {
    await inNotebook(async (sent) => {
      Object.assign(host, { kernel: fake });
      mendKernel();
      await body({
        results,
        sent,
        waits,
        get colorless() {
          return colorless;
        },
        endCell: (executionCount, value) => hook.broadcastResult(executionCount, value),
        reportThrow: () => void JSON.stringify({ name: "Error", message: "", stack: "" }),
      });
    });
  } finally {
    Object.assign(host, { kernel });
    Object.assign(console, methods);
    Object.assign(globalThis, { setTimeout });
    Object.assign(JSON, { stringify });
    Object.assign(Atomics, { wait });
  }
}

Deno.test("where the kernel cannot be followed, a cell's end waits for what the cell has printed, once", async (t) => {
  await inMendedKernel(async (kernel) => {
    const { results, sent, waits, endCell, reportThrow } = kernel;
    const complaints = () =>
      sent.map(([, { text }]) => String(text)).filter((text) =>
        text.includes("cannot be followed")
      );
    /** The longest wait since the last question. */
    const longest = () =>
      Math.max(0, ...waits.splice(0).filter((milliseconds) => milliseconds < 3000));

    await t.step("results have no colours, and the first cell says what is amiss", async () => {
      assertEquals(kernel.colorless, 1);
      await endCell(1, "a result");
      assertEquals(results, ["a result"]);
      assertEquals(complaints().length, 1);
      assertStringIncludes(
        complaints()[0],
        "may stand under a later cell",
      );
      longest();
    });
    await t.step(
      "a cell that printed much waits long, the next one that did not does not",
      async () => {
        for (let i = 0; i < 500; i++) console.log("a line");
        await endCell(2);
        const long = longest();
        assert(long > 500, `${long} ms`);
        await endCell(3);
        const short = longest();
        assert(short > 0 && short < 50, `${short} ms`);
        assertEquals(complaints().length, 1, "it is said once");
      },
    );
    await t.step("a cell that printed and threw waits before its error is shown", () => {
      for (let i = 0; i < 500; i++) console.log("a line");
      reportThrow();
      const long = longest();
      assert(long > 500, `${long} ms`);
      reportThrow();
      assertEquals(longest(), 0);
    });
  });
});
