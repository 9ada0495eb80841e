/**
 * The launcher between Jupyter and the kernel, on the channels for requests: cells run one at a time and not after an
 * error, and Stop ends the one that runs. All else passes through as it is.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import type { Connection } from "./connection.ts";
import { ExecuteQueue, type ExecuteRequest } from "./execute_queue.ts";
import { InsideLine } from "./inside_line.ts";
import { Language } from "./language/language.ts";
import { type Message, Messages } from "./message.ts";
import { connect, listen, type Peer } from "./peer.ts";
import type { EndedCell } from "./orders.ts";
import { endCell } from "./stop.ts";

/** How long the code inside the kernel may take to load, or to answer between two cells, in milliseconds. */
const LOADING = 10_000, ANSWER = 3000;
/** A cell of more characters is passed on as it is. */
const LONGEST = 100_000;
/** After a cell that failed, its outputs may still be on their way for so long. */
const OUTPUTS = 60_000;

/** The project whose names the cells use. */
const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A reply in the place of the kernel's; without content the kernel's it is. */
interface Answer extends Pick<Message, "type" | "header"> {
  readonly content: Promise<Record<string, unknown> | undefined>;
}

/** Types of requests that are answered here if possible. The kernel gets them as well: it says that it is idle again. */
const ABOUT_CODE = { inspect_request: "inspect", complete_request: "complete" } as const;

/** A cell that is to run, and who asked for it. */
interface Cell extends ExecuteRequest {
  readonly client: Peer;
  readonly message: Message;
  failed?: boolean;
  /** What the kernel says of one that failed, and its number. */
  failure?: EndedCell["failure"];
  /** Whether its code was cut off. */
  interrupted?: boolean;
}

/** The channels that pass through the launcher. */
export class Channels {
  readonly #messages: Messages;
  readonly #toKernel: { shell: Peer; control: Peer; stdin: Peer };
  readonly #inside = new InsideLine();
  /** Who waits for the reply to which request. */
  readonly #clients = new Map<string, Peer>();
  readonly #language = new Language(ROOT);
  /** What to answer in the place of the kernel, by the request. */
  readonly #answers = new Map<string, Answer>();
  readonly #queue = new ExecuteQueue<Cell>({
    pass: (cell) => void this.#pass(cell),
    abort: (cell) => void this.#abort(cell),
    between: (cell) => this.#between(cell),
  });
  #ending: Cell | undefined;
  #load: { id: string; done: () => void } | undefined;

  private constructor(messages: Messages, toKernel: { shell: Peer; control: Peer; stdin: Peer }) {
    [this.#messages, this.#toKernel] = [messages, toKernel];
    toKernel.shell.read((frames) => this.#shellReply(frames));
    toKernel.control.read((frames) => this.#controlReply(frames));
  }

  /** Lets the clients of `front` talk to the kernel of `behind`, as soon as it has started. */
  static async between(front: Connection, behind: Connection): Promise<Channels> {
    const { ip: hostname } = front;
    const started = Promise.withResolvers<Channels>();
    listen(
      { hostname, port: front.shell_port },
      async (client, frames) => (await started.promise).#shellRequest(client, frames),
    );
    listen(
      { hostname, port: front.control_port },
      async (client, frames) => (await started.promise).#controlRequest(client, frames),
    );
    const toKernel = (port: number) => connect({ hostname, port });
    const channels = new Channels(await Messages.withKey(front.key), {
      shell: await toKernel(behind.shell_port),
      control: await toKernel(behind.control_port),
      stdin: await toKernel(behind.stdin_port),
    });
    await channels.#loadInside();
    started.resolve(channels);
    return channels;
  }

  /** What the Stop button does, pressed at that time; a cell that was asked for later is not meant. */
  stop(pressed: number = Date.now()): void {
    const cell = this.#queue.running,
      press = { what: "press", cellRuns: cell !== undefined } as const;
    if (cell === undefined) return void this.#inside.order(press, 0); // for a training without await
    if (cell.date > pressed) return;
    this.#queue.abortWaiting(pressed);
    if (cell === this.#ending) return void this.#inside.order(press, 0);
    this.#ending = cell;
    void endCell({
      runs: () => this.#queue.running === cell,
      order: (order, milliseconds) => this.#inside.order(order, milliseconds),
      listening: () => this.#inside.listening,
      interrupt: () => {
        cell.interrupted = true;
        void this.#ask("control", "interrupt_request");
      },
      answerPrompt: () => void this.#ask("stdin", "input_reply"),
    });
  }

  async #shellRequest(client: Peer, frames: Uint8Array[]): Promise<void> {
    const message = await this.#messages.read(frames);
    if (message === undefined) return; // the kernel would drop it, too
    const { id, type, header } = message;
    this.#clients.set(id, client);
    if (type !== "execute_request") {
      if (isAboutCode(type)) {
        const content = this.#language[ABOUT_CODE[type]](message.content());
        this.#answers.set(id, { header, type: type.replace("request", "reply"), content });
      }
      return this.#toKernel.shell.send(frames);
    }
    const { code, silent, stop_on_error } = message.content();
    if (!silent) this.#language.cellRuns(String(message.metadata().cellId ?? id), String(code));
    const date = Date.parse(String(header.date));
    this.#queue.add({ id, date, stopOnError: stop_on_error !== false, client, message });
  }

  async #shellReply(frames: Uint8Array[]): Promise<void> {
    const reply = await this.#messages.read(frames), id = reply?.parentId;
    if (reply === undefined || id === undefined) return;
    if (id === this.#load?.id) return this.#load.done();
    const client = this.#clients.get(id), answer = this.#answers.get(id);
    this.#clients.delete(id);
    this.#answers.delete(id);
    if (answer !== undefined) return void this.#answer(answer, client, frames);
    if (reply.type === "execute_reply") this.#cellEnded(id, reply.content());
    client?.send(frames);
  }

  /** Sends an answer, as soon as there is one, or else the kernel's. */
  async #answer({ type, header, content }: Answer, client: Peer | undefined, frames: Uint8Array[]) {
    const known = await content;
    const answer = known && await this.#messages.write(type, known, { parent: header });
    client?.send(answer ?? frames);
  }

  async #controlRequest(client: Peer, frames: Uint8Array[]): Promise<void> {
    const message = await this.#messages.read(frames);
    if (message === undefined) return;
    if (message.type !== "interrupt_request") {
      this.#clients.set(message.id, client);
      return this.#toKernel.control.send(frames);
    }
    this.stop(Date.parse(String(message.header.date)));
    const parent = message.header;
    client.send(await this.#messages.write("interrupt_reply", { status: "ok" }, { parent }));
  }

  async #controlReply(frames: Uint8Array[]): Promise<void> {
    const reply = await this.#messages.read(frames), id = reply?.parentId;
    if (id === undefined) return;
    this.#clients.get(id)?.send(frames);
    this.#clients.delete(id);
  }

  /** Has the kernel run a cell, with its declarations so that they replace earlier ones. */
  async #pass({ message }: Cell): Promise<void> {
    const content = message.content(), { header } = message;
    const order = { what: "replaceable", code: String(content.code) } as const;
    const isLong = order.code.length > LONGEST;
    const code = isLong ? undefined : await this.#inside.ask(order, ANSWER);
    const frames = !code || code === content.code
      ? message.frames
      : await this.#messages.write(message.type, { ...content, code }, { header });
    this.#toKernel.shell.send(frames);
  }

  #cellEnded(id: string, reply: Record<string, unknown>): void {
    const { status, ename, evalue, execution_count } = reply;
    const cell = this.#queue.running;
    if (cell?.id === id) {
      cell.failed = status === "error";
      cell.failure = cell.failed
        ? {
          error: { name: String(ename), message: String(evalue) },
          code: String(cell.message.content().code),
          executionCount: Number(execution_count),
        }
        : undefined;
    }
    void this.#queue.ended(id, status === "error");
  }

  /**
   * A cell that does not run must go idle all the same, and only the kernel can say so: it is asked something harmless
   * in the cell's name, and its reply is replaced by "aborted".
   */
  async #abort({ id, message }: Cell): Promise<void> {
    const { header } = message, content = Promise.resolve({ status: "aborted" });
    this.#answers.set(id, { type: "execute_reply", header, content });
    this.#toKernel.shell.send(await this.#messages.write("comm_info_request", {}, { header }));
  }

  async #between(cell: Cell): Promise<void> {
    const { id: request, failed = false, failure, interrupted = false } = cell;
    const stopped = cell === this.#ending;
    const ended: EndedCell = { request, failure, stopped, interrupted };
    const between = { what: "between", cell: ended } as const;
    if (await this.#inside.order(between, failed ? OUTPUTS : ANSWER)) return;
    if (await this.#inside.order({ what: "answer" }, ANSWER)) return;
    await this.#loadInside(); // the code inside was lost with what was interrupted
  }

  async #loadInside(): Promise<void> {
    const content = { code: this.#inside.code, silent: true, store_history: false };
    const id = crypto.randomUUID();
    const loaded = new Promise<void>((done) => {
      this.#load = { id, done };
      setTimeout(done, LOADING);
    });
    const header = { msg_id: id };
    this.#toKernel.shell.send(await this.#messages.write("execute_request", content, { header }));
    await loaded;
  }

  async #ask(channel: "control" | "stdin", type: string): Promise<void> {
    this.#toKernel[channel].send(await this.#messages.write(type, {}));
  }
}

function isAboutCode(type: string): type is keyof typeof ABOUT_CODE {
  return Object.hasOwn(ABOUT_CODE, type);
}
