/**
 * What the launcher has inside the kernel, loaded before the first cell: the end of its line there.
 *
 * @module
 */
import { guardGlobals } from "../../lib/host/deno/guard/guard.ts";
import { installStopButton } from "../../lib/host/deno/stop_button.ts";
import { Cells } from "./cells.ts";
import type { Declarations } from "./declarations.ts";
import type { Order } from "./orders.ts";

// A cell may replace these.
const { clearInterval, setInterval, performance, JSON, TextDecoder, TextEncoder, Uint8Array } =
  globalThis;

/** How often to look whether the thread was held up, in milliseconds, and what is too long. */
const GLANCE = 1000, HELD_UP = 1900;

/** The last orders, by their numbers. */
const orders = new Map<number, Promise<string>>();
const KEPT = 100;

let connection: Deno.TcpConn | undefined;
let watch: ReturnType<typeof setInterval> | undefined;
const cells = new Cells(tell);
let declarations: Promise<Declarations> | undefined;

/** Obeys the launcher, which listens at that port, as long as there is one; the kernel ends with it. */
export async function obey(port: number, secret: string): Promise<void> {
  installStopButton(cells.button);
  await connect(port, secret);
  clearInterval(watch);
  let last = performance.now();
  watch = setInterval(() => {
    // What held up the thread may have been interrupted, and what reads the launcher's orders may have gone with it.
    if (performance.now() - last > HELD_UP) void connect(port, secret);
    last = performance.now();
  }, GLANCE);
}

async function connect(port: number, secret: string): Promise<void> {
  const before = connection;
  const now = connection = await Deno.connect({ hostname: "127.0.0.1", port });
  close(before);
  now.setNoDelay();
  await tell(secret);
  void (async () => {
    for await (const line of linesOf(now)) {
      const order: Order = JSON.parse(line);
      // One that was not answered in time comes again.
      const done = orders.get(order.id) ?? act(order).catch(() => "");
      orders.set(order.id, done);
      void done.then((answer) => tell(`done ${order.id} ${JSON.stringify(answer)}`));
      orders.delete(order.id - KEPT);
    }
    if (now === connection) Deno.exit(1);
  })();
}

/** Carries out an order, and resolves to the answer. */
async function act(order: Order): Promise<string> {
  if (order.what === "replaceable") {
    return await (await (declarations ??= declarationsOfCells())).replaceable(order.code);
  }
  if (order.what === "press") cells.press(order.cellRuns);
  if (order.what === "end") await cells.end();
  if (order.what === "between") await cells.between(order.cell);
  return "";
}

/** Loads what reads the cells' code, so that no cell can break it. */
async function declarationsOfCells(): Promise<Declarations> {
  await guardGlobals(new URL(".", import.meta.url).href)
    .catch(() => {}); // elsewhere than in the course's folder
  const { Declarations } = await import("./declarations.ts");
  return new Declarations();
}

async function tell(line: string): Promise<void> {
  await connection?.write(new TextEncoder().encode(line + "\n")).catch(() => {});
}

/** What comes from the launcher. Reading is as direct as can be: a training gives few turns to the event loop. */
async function* linesOf(connection: Deno.TcpConn): AsyncGenerator<string> {
  const buffer = new Uint8Array(10_000), decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const count = await connection.read(buffer).catch(() => null);
    if (count === null) return;
    const lines = (rest + decoder.decode(buffer.subarray(0, count), { stream: true })).split("\n");
    rest = lines.pop()!;
    yield* lines;
  }
}

function close(connection: Deno.TcpConn | undefined): void {
  try {
    connection?.close();
  } catch { /* it is closed */ }
}
