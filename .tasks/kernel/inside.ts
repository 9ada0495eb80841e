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
const { clearTimeout, setInterval, setTimeout, performance, Promise, Error } = globalThis;

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

/** Lengths of timers, in milliseconds, one of which at least nobody uses. */
const UNUSUAL = [7, 13, 19, 23, 29, 31, 37, 41];

const CONSTRUCTOR = { configurable: true, enumerable: false };

const listeners = new Set<() => void>();
const button: StopButton = {
  press: undefined,
  listen(listener) {
    listeners.add(listener);
    if (listeners.size === 1) void tell("listening");
    return () => {
      if (listeners.delete(listener) && listeners.size === 0) void tell("deaf");
    };
  },
  codeEnded() {
    timers.last = newestTimer();
  },
  beforeNextCell: new Set(),
  afterInterrupt: new Set(),
};
let pressedAt = 0;
/** The press of the cell that is to end. */
let ending: Press | undefined;

/** The numbers of the timers that the running cell has set lie between; timers are numbered one after the other. */
let timers = { before: 0, last: Infinity };
/** The timers of this file. */
const own = new Set<number>();

/** How often to look whether the thread was held up, in milliseconds, and what is too long. */
const GLANCE = 1000, HELD_UP = 1900;

let connection: Deno.TcpConn | undefined;

/** Obeys the launcher, which listens at that port, as long as there is one; the kernel ends with it. */
export async function obey(port: number, secret: string): Promise<void> {
  installStopButton(button);
  timers = { before: newestTimer(), last: Infinity };
  await connect(port, secret);
  let last = performance.now();
  own.add(Number(setInterval(() => {
    // What held up the thread may have been interrupted, and what reads the launcher's orders may have gone with it.
    if (performance.now() - last > HELD_UP) void connect(port, secret);
    last = performance.now();
  }, GLANCE)));
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
      void act(order).catch(() => {}).then(() => tell(`done ${order.id}`));
    }
    if (now === connection) Deno.exit(1);
  })();
}

function close(connection: Deno.TcpConn | undefined): void {
  try {
    connection?.close();
  } catch { /* it is closed */ }
}

/** Tells the launcher. */
async function tell(line: Word | string): Promise<void> {
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

/** What this code says: an order is carried out; somebody in the kernel listens to Stop, or nobody does. */
export type Word = `done ${number}` | "listening" | "deaf";

/** What the launcher may say: Stop is pressed; the cell is to end now; are you there?; a cell has ended. */
export type What =
  | { what: "press"; cellRuns: boolean }
  | { what: "end"; interrupted: boolean }
  | { what: "answer" }
  | { what: "between"; request: string; failed: boolean; silently: boolean; interrupted: boolean };
export type Order = What & { id: number };

async function act(order: Order): Promise<void> {
  if (order.what === "press") press(order.cellRuns);
  if (order.what === "end") {
    if (order.interrupted) recover();
    await end(ending);
  }
  if (order.what === "between") await between(order);
}

function press(cellRuns: boolean): void {
  if (ending !== undefined) {
    if (performance.now() - pressedAt > SAME_PRESS) void end(ending);
    return;
  }
  const now: Press = { heard: false };
  if (cellRuns) ending = button.press = now;
  pressedAt = performance.now();
  for (const listener of [...listeners]) listener();
  if (!cellRuns) return;
  void (async () => {
    await sleep(UNHEARD);
    if (now.heard) await sleep(HEARD);
    await end(now);
  })();
}

/** Ends the cell in which that press was, if it still runs, or says that it cannot. */
async function end(press: Press | undefined): Promise<void> {
  for (let i = 0; i < TRIES; i++) {
    if (press === undefined || ending !== press) return;
    refuseToWait();
    const last = Math.min(timers.last, newestTimer());
    for (let timer = timers.before + 1; timer <= last; timer++) {
      if (!own.has(timer)) clearTimeout(timer);
    }
    await collectGarbage();
    await sleep(UNHEARD);
  }
  if (ending === press) say(ENDLESS);
}

/** Between two cells: what the first one has left open is closed. */
async function between(
  { request, failed, silently, interrupted }: What & { what: "between" },
): Promise<void> {
  ending = undefined;
  if (interrupted) recover();
  if (failed) {
    for (const wait of button.beforeNextCell) await wait(request).catch(() => {});
    if (button.press !== undefined) {
      if (silently) say(STOPPED);
    }
  }
  button.press = undefined;
  Object.defineProperty(Promise.prototype, "constructor", { ...CONSTRUCTOR, value: Promise });
  timers = { before: newestTimer(), last: Infinity };
}

/** Interrupted code has not tidied up, and with it the promises' work that was waiting for its turn is lost. */
function recover(): void {
  // Cut off in a timer, Deno sets its clock for the next timer only when there is one of a new length.
  for (const milliseconds of UNUSUAL) own.add(Number(setTimeout(() => {}, milliseconds)));
  listeners.clear();
  void tell("deaf");
  for (const each of button.afterInterrupt) each();
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
  const { jupyter } = Deno as unknown as {
    jupyter: { broadcast(type: string, content: object): void };
  };
  jupyter.broadcast("stream", { name: "stderr", text: text + "\n" });
}
