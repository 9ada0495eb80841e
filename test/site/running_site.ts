/**
 * The site whose notebooks run, served by a plain server under a path of its own.
 *
 * @module
 */
import { join } from "node:path";
import { root } from "../../.tasks/root.ts";
import { HOST } from "../../.tasks/port.ts";
import { run } from "../../.site/run/run.ts";
import { serveFolder, SUB_PATH } from "../../.site/serve.ts";
import { type Size, sizeOf } from "./page_facts.ts";

/** A served site; its folder is kept, so that the next test need not build it again. */
export class RunningSite implements AsyncDisposable {
  #server: Deno.HttpServer<Deno.NetAddr>;

  private constructor(readonly folder: string, readonly port: number) {
    this.#server = serveFolder(folder, port);
  }

  static async start(): Promise<RunningSite> {
    const folder = join(root, ".artefacts", "site");
    await Deno.mkdir(folder, { recursive: true });
    await run.build({ folder, parts: [run.name], say: () => {} });
    const probe = serveFolder(folder, 0), { port } = probe.addr;
    await probe.shutdown();
    return new RunningSite(folder, port);
  }

  /** Where the site is served, ending in a slash. */
  get url(): string {
    return `http://${HOST}:${this.port}${SUB_PATH}`;
  }

  /** How many files of the site stand at some addresses, and how large they are together. */
  async sizesOf(addresses: string[]): Promise<Size & { files: number }> {
    const paths = new Set(
      addresses.filter((address) => address.startsWith(this.url))
        .map((address) => new URL(address).pathname.slice(SUB_PATH.length)),
    );
    const sizes = await Promise.all(
      Array.from(paths, (path) => sizeOf(join(this.folder, decodeURIComponent(path)))),
    );
    return {
      files: sizes.length,
      whole: sizes.reduce((sum, { whole }) => sum + whole, 0),
      gzip: sizes.reduce((sum, { gzip }) => sum + gzip, 0),
    };
  }

  /** As when the network is gone. */
  async goAway(): Promise<void> {
    await this.#server.shutdown();
  }

  comeBack(): void {
    this.#server = serveFolder(this.folder, this.port);
  }

  /** Has a notebook of the site begin with another text, as after an update, until that is given back. */
  async updated(path: string, text: string): Promise<AsyncDisposable> {
    const file = join(this.folder, "run", "files", path), before = await Deno.readTextFile(file);
    const notebook = JSON.parse(before);
    notebook.metadata.nonlinear.version = "newer";
    notebook.cells[0].source = text;
    await Deno.writeTextFile(file, JSON.stringify(notebook));
    return { [Symbol.asyncDispose]: () => Deno.writeTextFile(file, before) };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.shutdown();
  }
}
