/**
 * An npm registry of this process that has packages of a few bytes.
 *
 * @module
 */
import { packTar, type TarEntry } from "modern-tar";
import { createHash } from "node:crypto";

/** What is in a package: contents by their paths. */
export type Files = Record<string, string>;

/** A registry at an address of its own. */
export class FakeRegistry implements AsyncDisposable {
  readonly address: string;
  /** The packages that were sent, in order. */
  readonly sent: string[] = [];
  readonly #server: Deno.HttpServer<Deno.NetAddr>;

  private constructor(packages: Map<string, Uint8Array<ArrayBuffer>>) {
    this.#server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen: () => {} },
      (request) => this.#answer(new URL(request.url).pathname.slice(1), packages),
    );
    this.address = `http://127.0.0.1:${this.#server.addr.port}/`;
  }

  /** Serves version 1.0.0 of each package. */
  static async of(packages: Record<string, Files>): Promise<FakeRegistry> {
    const archives = Object.entries(packages).map(async ([name, files]) =>
      [name, await archive({ "package.json": packageJson(name), ...files })] as const
    );
    return new FakeRegistry(new Map(await Promise.all(archives)));
  }

  #answer(path: string, packages: Map<string, Uint8Array<ArrayBuffer>>): Response {
    const [name, isArchive] = path.endsWith(".tgz") ? [path.slice(0, -4), true] : [path, false];
    const bytes = packages.get(name);
    if (bytes === undefined) return new Response(null, { status: 404 });
    if (isArchive) {
      this.sent.push(name);
      return new Response(bytes);
    }
    const integrity = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
    const dist = { tarball: `${this.address}${name}.tgz`, integrity };
    const version = { ...JSON.parse(packageJson(name)), dist };
    return Response.json({
      name,
      "dist-tags": { latest: "1.0.0" },
      versions: { "1.0.0": version },
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.shutdown();
  }
}

function packageJson(name: string): string {
  return JSON.stringify({ name, version: "1.0.0", main: "index.js" });
}

async function archive(files: Files): Promise<Uint8Array<ArrayBuffer>> {
  const entries: TarEntry[] = Object.entries(files).map(([path, text]) => {
    const body = new TextEncoder().encode(text);
    return { header: { name: `package/${path}`, size: body.length }, body };
  });
  const packed = new Blob([new Uint8Array(await packTar(entries))]).stream();
  return await new Response(packed.pipeThrough(new CompressionStream("gzip"))).bytes();
}
