/**
 * What the launcher has inside the kernel, loaded before the first cell: it tells the library of Stop, and ends cells
 * that wait for something.
 *
 * A cell that waits cannot be interrupted, for nothing of it runs. But the kernel holds on to a running cell only as
 * weakly as V8's inspector does: when the promise that it waits for can no longer be settled by anything, it is
 * collected as garbage, and the kernel goes on. So the cell's timers are cleared, and the garbage is collected.
 *
 * @module
 */
import { installStopButton } from "../../lib/host/deno/stop_button.ts";
import type { Press, StopButton } from "../../lib/host/stop_button.ts";

// A cell may replace these.
const { clearTimeout, setTimeout, performance, Promise, Error } = globalThis;

/** A cell that nobody ends from inside gets so many milliseconds to look at the press, by starting a training. */
const UNHEARD = 300;
/** After a training has ended itself, the rest of its cell gets so many. */
const HEARD = 10_000;
/** A second press after so many ends the rest at once; sooner it belongs to the first. */
const SAME_PRESS = 1000;
/** Garbage is collected so often before the cell is called endless. */
const TRIES = 3;

const STOPPED = "Stopped.";
const ENDLESS = "Stop cannot end this cell: it waits for something outside of it, " +
  "such as a download or a promise that a variable holds. " +
  "To end it, restart the kernel (menu Kernel → Restart Kernel); its variables are lost then.";

const CONSTRUCTOR = { configurable: true, enumerable: false };

const listeners = new Set<() => void>();
const button: StopButton = {
  press: undefined,
  listen(listener) {
    listeners.add(listener);
    if (listeners.size === 1) tell("listening");
    return () => {
      if (listeners.delete(listener) && listeners.size === 0) tell("deaf");
    };
  },
  beforeNextCell: new Set(),
};
let pressedAt = 0;

/** The number of the last timer before the running cell. Timers are numbered one after the other. */
let lastTimer = 0;
/** The timers of this file. */
const own = new Set<number>();

/** Tells the launcher. */
let tell: (word: Word) => Promise<unknown> = () => Promise.resolve();

/** Obeys the launcher, which listens at that port, as long as there is one; the kernel ends with it. */
export async function obey(port: number, secret: string): Promise<void> {
  const connection = await Deno.connect({ hostname: "127.0.0.1", port });
  connection.setNoDelay();
  const say = (line: string) => connection.write(new TextEncoder().encode(line + "\n"));
  await say(secret);
  tell = (word) => say(word).catch(() => {});
  lastTimer = newestTimer();
  installStopButton(button);
  void (async () => {
    for await (const line of linesOf(connection)) {
      await act(JSON.parse(line)).catch(() => {});
      await tell("done");
    }
    Deno.exit(1);
  })();
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

/** What this code says: an order is carried out; somebody in the kernel listens to Stop, or nobody does. */
export type Word = "done" | "listening" | "deaf";

/** What the launcher may say. */
export type Order =
  | { order: "press" }
  | { order: "answer" }
  | { order: "between"; id: string; failed: boolean; silently: boolean };

async function act(order: Order): Promise<void> {
  if (order.order === "press") press();
  if (order.order === "between") await between(order);
}

function press(): void {
  const again = button.press;
  if (again !== undefined) {
    if (performance.now() - pressedAt > SAME_PRESS) void end(again);
    return;
  }
  const now: Press = button.press = { heard: false };
  pressedAt = performance.now();
  for (const listener of [...listeners]) listener();
  void (async () => {
    await sleep(UNHEARD);
    if (now.heard) await sleep(HEARD);
    await end(now);
  })();
}

/** Ends the cell in which that press was, if it still runs, or says that it cannot. */
async function end(press: Press): Promise<void> {
  for (let i = 0; i < TRIES; i++) {
    if (button.press !== press) return;
    refuseToWait();
    const newest = newestTimer();
    for (let timer = lastTimer + 1; timer <= newest; timer++) {
      if (!own.has(timer)) clearTimeout(timer);
    }
    await collectGarbage();
    await sleep(UNHEARD);
  }
  if (button.press === press) say(ENDLESS);
}

/** Between two cells: what the first one has left open is closed. */
async function between({ id, failed, silently }: Order & { order: "between" }): Promise<void> {
  if (failed) {
    for (const wait of button.beforeNextCell) await wait(id).catch(() => {});
    if (button.press !== undefined) {
      if (silently) say(STOPPED);
      listeners.clear(); // those of code that was cut off
      tell("deaf");
    }
  }
  button.press = undefined;
  Object.defineProperty(Promise.prototype, "constructor", { ...CONSTRUCTOR, value: Promise });
  lastTimer = newestTimer();
}

/**
 * Has each further `await` in a cell throw, which ends a loop that waits again and again: `await` asks a promise for
 * its constructor.
 */
function refuseToWait(): void {
  const get = () => {
    const [, , caller = ""] = String(new Error().stack).split("\n");
    // Code of cells has no file; that of Deno and of modules goes on as ever.
    if (/\(?<anonymous>:\d+:\d+\)?$/.test(caller)) throw new Error(STOPPED);
    return Promise;
  };
  Object.defineProperty(Promise.prototype, "constructor", { ...CONSTRUCTOR, get });
}

function newestTimer(): number {
  const timer = setTimeout(() => {}, 0);
  clearTimeout(timer);
  return Number(timer);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = Number(setTimeout(() => {
      own.delete(timer);
      resolve();
    }, milliseconds));
    own.add(timer);
  });
}

async function collectGarbage(): Promise<void> {
  const { Session } = await import("node:inspector");
  const session = new Session();
  session.connect();
  await new Promise((resolve) => session.post("HeapProfiler.collectGarbage", resolve));
  session.disconnect();
}

/** Writes in red under the cell. */
function say(text: string): void {
  const { jupyter } = Deno as unknown as { jupyter: { broadcast(type: string, content: object): void } };
  jupyter.broadcast("stream", { name: "stderr", text: text + "\n" });
}
