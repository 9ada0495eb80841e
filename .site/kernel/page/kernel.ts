import type { Outcome, Output } from "../messages.ts";
import { answerFrom } from "./files.ts";
import { abortion } from "./abortion.ts";
import type { App, Header, KernelOptions, Message, Services } from "./jupyterlite.ts";
import { type Settings, workerSettings } from "./settings.ts";
import { WorkerKernel } from "./worker_kernel.ts";

/** What a kernel of JupyterLite needs of its page. */
export interface Page {
  app: App;
  settings: Settings;
  /** The site's base address. */
  base: string;
  /** The address of `worker.js`. */
  worker: string;
}

/** The kernel as JupyterLite sees it: Jupyter's messages on one side, the worker on the other. */
export function kernelClass({ BaseKernel }: Services, { app, settings, base, worker }: Page) {
  return class Kernel extends BaseKernel {
    readonly #worker: WorkerKernel;
    /** The requests that cells were run by: what they show later stands there, too. */
    readonly #parents = new Map<number, Header | undefined>();

    readonly #send: KernelOptions["sendMessage"];
    /** When Stop was pressed: cells that were sent before it do not run any more. */
    #stoppedAt = -Infinity;

    constructor(options: KernelOptions) {
      super(options);
      this.#send = options.sendMessage;
      const folder = folderOf(options.location);
      this.#worker = new WorkerKernel({
        worker,
        settings: workerSettings(settings, base, folder),
        onOutput: (output) => this.#show(output),
        answer: answerFrom(() => app.serviceManager.contents, folder),
      });
    }

    get ready(): Promise<void> {
      return this.#worker.ready;
    }

    #show({ cell, type, content, metadata }: Output): void {
      const parent = this.#parents.get(cell) ?? this.parentHeader;
      switch (type) {
        case "stream":
          return this.stream(content, parent);
        case "display_data":
          return this.displayData({ ...content, ...metadata && { metadata } }, parent);
        case "update_display_data":
          return this.updateDisplayData(content, parent);
        case "execute_result":
          return this.publishExecuteResult(content, parent);
        case "clear_output":
          return this.clearOutput(content, parent);
      }
    }

    override async handleMessage(message: Message): Promise<void> {
      const { msg_type, date } = message.header;
      const isPast = msg_type === "execute_request" && Date.parse(date) <= this.#stoppedAt;
      if (!isPast) return await super.handleMessage(message);
      for (const reply of abortion(message)) this.#send(reply);
    }

    /** Stop. */
    async interrupt(): Promise<void> {
      this.#stoppedAt = Date.now();
      await this.#worker.stop();
    }

    async executeRequest({ code, silent }: { code: string; silent?: boolean }): Promise<object> {
      const number = this.executionCount;
      this.#parents.set(number, this.parentHeader);
      const outcome = await this.#worker.execute(code, number, silent);
      if (outcome.status === "error") return this.#fail(outcome, number);
      return { status: "ok", execution_count: number, payload: [], user_expressions: {} };
    }

    #fail(outcome: Outcome & { status: "error" }, number: number): object {
      const { ename, evalue, traceback } = outcome;
      this.publishExecuteError({ ename, evalue, traceback }, this.#parents.get(number));
      return { ...outcome, execution_count: number };
    }

    kernelInfoRequest(): Promise<object> {
      return Promise.resolve({
        status: "ok",
        protocol_version: "5.3",
        implementation: "nonlinear-kernel",
        implementation_version: "1.0.0",
        banner: "TypeScript in a page",
        help_links: [],
        language_info: {
          name: settings.language,
          version: settings.languageVersion,
          codemirror_mode: "typescript",
          file_extension: ".ts",
          mimetype: "text/x.typescript",
          nbconvert_exporter: "script",
          pygments_lexer: "typescript",
        },
      });
    }

    async completeRequest(asked: { code: string; cursor_pos: number }): Promise<object> {
      const { matches, start, end } = await this.#worker.ask<
        { matches: string[]; start: number; end: number }
      >({ what: "complete", code: asked.code, cursor: asked.cursor_pos });
      return { status: "ok", matches, cursor_start: start, cursor_end: end, metadata: {} };
    }

    async inspectRequest(asked: { code: string; cursor_pos: number }): Promise<object> {
      const data = await this.#worker.ask<Record<string, string> | undefined>({
        what: "inspect",
        code: asked.code,
        cursor: asked.cursor_pos,
      });
      return { status: "ok", found: data !== undefined, data: data ?? {}, metadata: {} };
    }

    async isCompleteRequest({ code }: { code: string }): Promise<object> {
      return { status: await this.#worker.ask<string>({ what: "isComplete", code }), indent: "" };
    }

    commInfoRequest(): Promise<object> {
      return Promise.resolve({ status: "ok", comms: {} });
    }

    inputReply(): void {}
    async commOpen(): Promise<void> {}
    async commMsg(): Promise<void> {}
    async commClose(): Promise<void> {}

    override dispose(): void {
      if (this.isDisposed) return;
      this.#worker.dispose();
      super.dispose();
    }
  };
}

/** The folder of a notebook's path; JupyterLite gives the folder itself, in some versions with a drive before it. */
function folderOf(location: string): string {
  return location.replace(/^[^/:]*:/, "").replace(/^\/+|\/+$/g, "");
}
