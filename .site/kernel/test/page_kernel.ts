/**
 * The kernel in a page of Chromium: for tests.
 *
 * @module
 */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { startChromium } from "../../../test/browser/chromium.ts";
import { buildKernel } from "../build.ts";
import type { Outcome, Output } from "../messages.ts";
import type { Shown } from "./shown.ts";

const TYPES: Record<string, string> = {
  js: "text/javascript",
  html: "text/html",
  json: "application/json",
};

const ISOLATION = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

/** What a page's kernel is started with. */
export interface PageKernelOptions {
  /** Files beside the notebook. */
  files?: Record<string, string>;
  /** Modules by name: their code. */
  modules?: Record<string, string>;
  /** The code of the module that is loaded first. */
  start?: string;
  documentation?: unknown;
  /** Whether the page is cross-origin isolated. */
  isolated?: boolean;
}

/** A page with a kernel. */
export class PageKernel implements AsyncDisposable {
  #cells = 0;

  private constructor(readonly page: Page, readonly close: () => Promise<void>) {}

  /** Builds the kernel, serves it and starts it in a page. */
  static async start(options: PageKernelOptions = {}): Promise<PageKernel> {
    const folder = await Deno.makeTempDir({ prefix: "page-kernel-" });
    await buildKernel(folder);
    const server = serve(folder, options);
    const browser = await startChromium();
    const close = async () => {
      await browser.close();
      await server.shutdown();
      await Deno.remove(folder, { recursive: true });
    };
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.addr.port}/`);
    const { files = {}, modules = {}, start, documentation } = options;
    await page.evaluate(async ([files, names, start, documentation]) => {
      const { WorkerKernel } = await import("/static/worker_kernel.js" as string);
      const whole = (path: string) => new URL(path, location.href).href;
      const outputs: Output[] = [];
      const written: Record<string, string> = {};
      const kernel = new WorkerKernel({
        worker: whole("static/worker.js"),
        settings: {
          modules: Object.fromEntries(names.map((name) => [name, whole(`modules/${name}.js`)])),
          start: start ? whole("start.js") : undefined,
          documentation: documentation ? whole("documentation.json") : undefined,
          folder: "",
        },
        onOutput: (output: Output) => outputs.push(output),
        answer(question: { what: string; path: string; content: string }) {
          const name = question.path.replace(/^\//, "");
          if (question.what === "write") return void (written[name] = question.content);
          const text = written[name] ?? files[name];
          if (text === undefined) throw new Error(`expected a file at ${name} but found none`);
          return new TextEncoder().encode(text);
        },
      });
      await kernel.ready;
      Object.assign(globalThis, { kernel, outputs });
    }, [files, Object.keys(modules), start !== undefined, documentation !== undefined] as const);
    return new PageKernel(page, close);
  }

  /** Runs a cell, and resolves to what stands under it a moment after it has ended. */
  async run(
    code: string,
    { stopAfter, wait = 5 }: { stopAfter?: number; wait?: number } = {},
  ): Promise<{ outcome: Outcome; outputs: Shown[]; number: number }> {
    const number = ++this.#cells;
    const outcome = await this.page.evaluate(async ([code, number, stopAfter, wait]) => {
      // deno-lint-ignore no-explicit-any -- the page's own
      const { kernel } = globalThis as any;
      if (stopAfter !== undefined) setTimeout(() => kernel.stop(), stopAfter);
      const outcome = await kernel.execute(code, number);
      await new Promise((resolve) => setTimeout(resolve, wait));
      return outcome as Outcome;
    }, [code, number, stopAfter, wait] as const);
    const outputs = await this.outputsOf(number);
    if (outcome.status === "error") outputs.push({ type: "error", content: { ...outcome } });
    return { outcome, outputs, number };
  }

  /** What stands under a cell. */
  async outputsOf(number: number): Promise<Shown[]> {
    return await this.page.evaluate((number) => {
      const { outputs } = globalThis as unknown as { outputs: Output[] };
      return outputs.filter(({ cell }) => cell === number)
        .map(({ type, content }) => ({ type, content }));
    }, number);
  }

  /** Asks the worker something about code. */
  async ask<Answer>(request: object): Promise<Answer> {
    // deno-lint-ignore no-explicit-any -- the page's own
    return await this.page.evaluate((request) => (globalThis as any).kernel.ask(request), request);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}

function serve(
  folder: string,
  { modules = {}, start, documentation, isolated }: PageKernelOptions,
) {
  const made: Record<string, string> = {
    "/": "<!doctype html><title>A kernel</title><link rel=icon href=data:,>",
    ...Object.fromEntries(
      Object.entries(modules).map(([name, code]) => [`/modules/${name}.js`, code]),
    ),
    "/documentation.json": JSON.stringify(documentation),
    "/start.js": start ?? "",
  };
  const listening = { port: 0, hostname: "127.0.0.1", onListen() {} };
  return Deno.serve(listening, async (request) => {
    const { pathname } = new URL(request.url);
    const type = TYPES[pathname.split(".").at(-1)!] ?? "text/html";
    const body = made[pathname] ??
      await Deno.readFile(join(folder, pathname)).catch(() => undefined);
    const headers = { "content-type": type, ...isolated ? ISOLATION : {} };
    return body === undefined
      ? new Response(null, { status: 404 })
      : new Response(body, { headers });
  });
}
