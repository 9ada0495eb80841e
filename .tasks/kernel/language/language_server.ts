/** Deno's language server, which knows the types and the documentation of everything a cell mentions. */

type Json = Record<string, unknown>;

/** What it may offer, and what it need not look for. */
const SETTINGS = {
  enable: true,
  lint: false,
  cacheOnSave: false,
  documentPreloadLimit: 0,
  suggest: { autoImports: false, imports: { autoDiscover: false, hosts: {} } },
};
const CAPABILITIES = {
  workspace: { configuration: true },
  textDocument: {
    hover: { contentFormat: ["markdown"] },
    completion: { completionItem: { documentationFormat: ["markdown"] } },
  },
};
const HEADER = /^Content-Length: (\d+)\r\n(?:.+\r\n)*\r\n/;

/** A running server, spoken to by https://microsoft.github.io/language-server-protocol/. */
export class LanguageServer {
  readonly #process: Deno.ChildProcess;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #requests = 0;

  private constructor(folder: string) {
    this.#process = new Deno.Command(Deno.execPath(), {
      args: ["lsp", "--quiet"],
      cwd: folder,
      stdin: "piped",
      stdout: "piped",
      stderr: "null",
    }).spawn();
    this.#writer = this.#process.stdin.getWriter();
    void this.#read().catch(() => {}).finally(() => this.end());
  }

  /** Starts one for the project in a folder. */
  static async start(folder: string): Promise<LanguageServer> {
    const server = new LanguageServer(folder);
    const { href } = new URL(`file://${folder}`);
    await server.request("initialize", {
      processId: Deno.pid, // it ends with this process
      rootUri: href,
      capabilities: CAPABILITIES,
      initializationOptions: SETTINGS,
    });
    server.notify("initialized", {});
    return server;
  }

  /** Resolves to what it answers; to null if it has ended. */
  async request(method: string, params: Json): Promise<unknown> {
    const id = ++this.#requests;
    const result = new Promise<unknown>((resolve) => this.#waiting.set(id, resolve));
    this.#send({ id, method, params });
    return await result;
  }

  /** Tells it something that needs no answer. */
  notify(method: string, params: Json): void {
    this.#send({ method, params });
  }

  /** Ends it: what waits for an answer gets null. */
  end(): void {
    try {
      this.#process.kill();
    } catch { /* it has ended */ }
    for (const resolve of this.#waiting.values()) resolve(null);
    this.#waiting.clear();
  }

  /** Resolves when it has ended. */
  get ended(): Promise<unknown> {
    return this.#process.status;
  }

  #send(message: Json): void {
    const body = new TextEncoder().encode(JSON.stringify({ jsonrpc: "2.0", ...message }));
    const header = new TextEncoder().encode(`Content-Length: ${body.length}\r\n\r\n`);
    void this.#writer.write(header).catch(() => {});
    void this.#writer.write(body).catch(() => {});
  }

  async #read(): Promise<void> {
    let bytes = new Uint8Array();
    for await (const chunk of this.#process.stdout) {
      bytes = joined(bytes, chunk);
      for (;;) {
        const header = HEADER.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 200)));
        if (header === null) break;
        const start = header[0].length, end = start + Number(header[1]);
        if (bytes.length < end) break;
        this.#hear(JSON.parse(new TextDecoder().decode(bytes.subarray(start, end))));
        bytes = bytes.slice(end);
      }
    }
  }

  #hear({ id, method, params, result = null }: Json): void {
    if (method === undefined) {
      this.#waiting.get(id as number)?.(result);
      this.#waiting.delete(id as number);
    } else if (method === "workspace/configuration") {
      const { items } = params as { items: unknown[] };
      this.#send({ id, result: items.map(() => SETTINGS) });
    } else if (id !== undefined) {
      this.#send({ id, result: null });
    }
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
