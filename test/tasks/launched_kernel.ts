/**
 * The kernel as Jupyter starts it, and a client of it: for tests.
 *
 * @module
 */
import { join } from "node:path";
import type { Connection } from "../../.tasks/kernel/connection.ts";
import { type Message, Messages } from "../../.tasks/kernel/message.ts";
import { connect, type Peer } from "../../.tasks/kernel/peer.ts";
import { kernelCommand } from "../../.tasks/kernelspec.ts";
import { root } from "../../.tasks/root.ts";
import { iopubMessage } from "../../lib/kernel/message.ts";
import { MessageDecoder, subscriberHello } from "../../lib/kernel/zmtp.ts";

const KEY = "a key for tests";
const hostname = "127.0.0.1";

/** The reply to a request. */
export type Reply = Record<string, unknown>;

/** Something that a kernel shows under a cell: a message of its iopub channel. */
export interface Shown {
  type: string;
  content: Record<string, unknown>;
}

/** What a cell shows, and not how the kernel is. */
const OUTPUTS = ["stream", "error", "execute_result", "display_data", "update_display_data"];

/** A kernel that runs behind the launcher. */
export class LaunchedKernel implements AsyncDisposable {
  /** What stands under each cell, by the id of its request. */
  readonly shown = new Map<string, string>();
  /** The same, message by message, with what is displayed. */
  readonly outputs = new Map<string, Shown[]>();
  readonly #replies = new Map<string, (reply: Reply) => void>();
  /** Resolve when the kernel says that it is done with a request. */
  readonly #idle = new Map<string, PromiseWithResolvers<void>>();

  private constructor(
    readonly launcher: Deno.ChildProcess,
    readonly folder: string,
    private readonly messages: Messages,
    private readonly shell: Peer,
    private readonly control: Peer,
  ) {
    for (const channel of [shell, control]) channel.read((frames) => this.#onReply(frames));
  }

  /** Starts one; `prefix` comes before the command, as a shell would; its notebook lies in the folder `cwd`. */
  static async start(
    prefix: string[] = [],
    cwd: string = join(root, "notebooks"),
  ): Promise<LaunchedKernel> {
    const folder = await Deno.makeTempDir({ prefix: "launched-" });
    const connection = connectionOnFreePorts();
    const file = join(folder, "connection.json");
    await Deno.writeTextFile(file, JSON.stringify(connection));
    const command = (await kernelCommand()).map((part) => part.replace("{connection_file}", file));
    const [program, ...args] = [...prefix, ...command];
    const launcher = new Deno.Command(program, {
      args,
      cwd,
      env: { NO_COLOR: "1", NONLINEAR_THREADS: "1", TMPDIR: folder },
      stdin: "null",
      stdout: "null",
      stderr: "null",
    }).spawn();
    const { shell_port, control_port, iopub_port } = connection;
    const kernel = new LaunchedKernel(
      launcher,
      folder,
      await Messages.withKey(KEY),
      await connect({ hostname, port: shell_port }),
      await connect({ hostname, port: control_port }),
    );
    await kernel.request("control", "kernel_info_request");
    await kernel.#follow(iopub_port);
    return kernel;
  }

  /** Runs a cell and resolves to its reply, and what stands under it a moment after the kernel is done with it. */
  async run(code: string): Promise<Reply & { text: string; outputs: Shown[] }> {
    const { id, reply } = await this.startCell(code);
    const content = await reply;
    await this.#whenIdle(id).promise;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { ...content, text: this.shown.get(id) ?? "", outputs: this.outputs.get(id) ?? [] };
  }

  /** Asks to run a cell. */
  async startCell(code: string, more: object = {}): Promise<{ id: string; reply: Promise<Reply> }> {
    const id = crypto.randomUUID();
    const content = { code, silent: false, store_history: true, stop_on_error: true, ...more };
    return { id, ...await this.#send(this.shell, "execute_request", content, id) };
  }

  /** Sends a request and resolves to the reply. */
  async request(channel: "shell" | "control", type: string, content = {}): Promise<Reply> {
    const peer = channel === "shell" ? this.shell : this.control;
    return await (await this.#send(peer, type, content, crypto.randomUUID())).reply;
  }

  /** Presses Stop. */
  async stop(): Promise<void> {
    await this.request("control", "interrupt_request");
  }

  /** The number of the kernel's process. */
  async pid(): Promise<number> {
    return Number((await this.run("console.log(Deno.pid)")).text);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.shell.close();
    this.control.close();
    try {
      this.launcher.kill("SIGTERM");
    } catch { /* it has ended */ }
    await this.launcher.status;
    await Deno.remove(this.folder, { recursive: true });
  }

  #whenIdle(id: string): PromiseWithResolvers<void> {
    const idle = this.#idle.get(id) ?? Promise.withResolvers<void>();
    this.#idle.set(id, idle);
    return idle;
  }

  async #send(peer: Peer, type: string, content: Reply, id: string) {
    const reply = new Promise<Reply>((resolve) => this.#replies.set(id, resolve));
    peer.send(await this.messages.write(type, content, { header: { msg_id: id } }));
    return { reply };
  }

  async #onReply(frames: Uint8Array[]): Promise<void> {
    const message: Message | undefined = await this.messages.read(frames);
    this.#replies.get(message?.parentId ?? "")?.(message!.content());
  }

  async #follow(port: number): Promise<void> {
    const connection = await Deno.connect({ hostname, port });
    await connection.write(subscriberHello());
    const decoder = new MessageDecoder();
    void (async () => {
      for await (const chunk of connection.readable) {
        for (const frames of decoder.push(chunk)) {
          const { type, parent = "", content } = iopubMessage(frames)!;
          const { text, evalue = "", data, execution_state } = content() as Record<string, string>;
          if (OUTPUTS.includes(type)) {
            this.outputs.set(parent, [...this.outputs.get(parent) ?? [], {
              type,
              content: content(),
            }]);
          }
          if (execution_state === "idle") this.#whenIdle(parent).resolve();
          if (!["stream", "error", "execute_result"].includes(type)) continue;
          const shown = text ?? (data as unknown as Record<string, string>)?.["text/plain"];
          this.shown.set(parent, (this.shown.get(parent) ?? "") + (shown ?? evalue));
        }
      }
    })().catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 100)); // until the kernel has read it
  }
}

function connectionOnFreePorts(): Connection {
  const listeners = Array.from({ length: 5 }, () => Deno.listen({ hostname, port: 0 }));
  const ports = listeners.map((listener) => (listener.addr as Deno.NetAddr).port);
  for (const listener of listeners) listener.close();
  const [shell_port, control_port, iopub_port, stdin_port, hb_port] = ports;
  const address = { ip: hostname, transport: "tcp", key: KEY, signature_scheme: "hmac-sha256" };
  return { ...address, shell_port, control_port, iopub_port, stdin_port, hb_port };
}
