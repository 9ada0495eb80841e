/** What the tests of CIFAR-10 share: the small archive, and a place and a server for each. */
import { join } from "node:path";
import type { Download } from "../../lib/host/mod.ts";
import { fakeCifar10, sha256 } from "./fake_cifar10.ts";
import { type Answer, FaultyServer } from "./faulty_server.ts";

const permitted = (["net", "write", "run"] as const).every((name) =>
  Deno.permissions.querySync({ name }).state === "granted"
);

export const TEN_KB = 10_000;
export const ARCHIVE = await fakeCifar10();

/** The archive with one wrong bit, in the byte after ten thousand. */
export const DAMAGED = ARCHIVE.map((byte, i) => i === TEN_KB ? byte ^ 1 : byte);

/** A place for one test's files, which is not there yet, and the lines that are printed. */
export class Place implements AsyncDisposable {
  readonly lines: string[] = [];
  private constructor(readonly parent: string) {}

  static async make(): Promise<Place> {
    return new Place(await Deno.makeTempDir());
  }

  get path(): string {
    return join(this.parent, "data", "cifar-10-binary.tar.gz");
  }

  download(url: string, changes: Partial<Download> = {}): Download {
    return {
      url,
      path: this.path,
      size: ARCHIVE.length,
      sha256: sha256(ARCHIVE),
      title: "CIFAR-10",
      patience: 250,
      pauses: [1, 1],
      say: (line) => this.lines.push(line),
      ...changes,
    };
  }

  /** Puts bytes there as an earlier call or a person may have left them. */
  async put(bytes: Uint8Array, suffix = ""): Promise<void> {
    await Deno.mkdir(join(this.parent, "data"), { recursive: true });
    await Deno.writeFile(this.path + suffix, bytes);
  }

  /** What lies there, with sizes. */
  async left(): Promise<string[]> {
    const names = await Array.fromAsync(Deno.readDir(this.parent), ({ name }) => name);
    if (names.length === 0) return [];
    const files = await Array.fromAsync(Deno.readDir(join(this.parent, "data")), async (entry) => {
      const { size } = await Deno.stat(join(this.parent, "data", entry.name));
      return `${entry.name} ${size}`;
    });
    return ["data", ...files.sort()];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.parent, { recursive: true });
  }
}

/** What `left` finds when all went well. */
export const WHOLE = ["data", `cifar-10-binary.tar.gz ${ARCHIVE.length}`];
/** What `left` finds when so many bytes are kept. */
export const partial = (bytes: number) => ["data", `cifar-10-binary.tar.gz.partial ${bytes}`];

/** A test with a place and a server of its own. */
export function testWith(
  name: string,
  answer: Answer,
  fn: (place: Place, server: FaultyServer) => Promise<void>,
): void {
  Deno.test({
    name,
    ignore: !permitted, // opens a port, writes files
    async fn() {
      await using place = await Place.make();
      await using server = new FaultyServer(answer);
      await fn(place, server);
    },
  });
}
