import { page } from "./page.ts";

/** Less is there before anybody could read how far it is, in milliseconds. */
const SOON = 400;
/** How often the line moves, in milliseconds. */
const EVERY = 100;

/** The downloads under way of one package, with one line under the running cell that says how far they are. */
export class Downloads {
  static readonly #underWay = new Map<string, Downloads>();
  readonly #started = performance.now();
  readonly #id = crypto.randomUUID();
  #running = 0;
  #shown = -Infinity;
  /** In bytes; how many there will be is known of those files alone whose answers have begun. */
  #loaded = 0;
  #expected = 0;

  private constructor(readonly name: string) {}

  /** Those of a package: files that are fetched at the same time share a line. */
  static of(name: string): Downloads {
    const found = this.#underWay.get(name) ?? new Downloads(name);
    this.#underWay.set(name, found);
    return found;
  }

  /**
   * Fetches a file.
   *
   * @throws {Error} if it cannot be had; the message gives the reason and says what to do.
   */
  async fetch(address: URL): Promise<Uint8Array<ArrayBuffer>> {
    this.#running++;
    try {
      const response = await fetch(address);
      if (!response.ok) {
        throw new Error(
          `expected ${address} to be there but the server answered ${response.status}`,
        );
      }
      return await this.#read(response);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      // What a browser says of a network that is down: "Failed to fetch", "NetworkError when …".
      throw new Error(
        `could not load ${address} (${error.message}); look whether you are online, and run the cell again`,
        { cause: error },
      );
    } finally {
      if (--this.#running === 0) this.#end();
    }
  }

  async #read(response: Response): Promise<Uint8Array<ArrayBuffer>> {
    const length = Number(response.headers.get("content-length"));
    this.#expected += length;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for await (const part of chunksOf(response)) {
      parts.push(part);
      this.#loaded += part.length;
      this.#tell();
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  }

  #tell(): void {
    const now = performance.now();
    if (now - this.#started < SOON || now - this.#shown < EVERY) return;
    // A server that compresses on the way tells of fewer bytes than come.
    const whole = this.#expected >= this.#loaded ? ` of ${megabytes(this.#expected)}` : "";
    this.#show(`Downloading ${this.name}: ${megabytes(this.#loaded)}${whole} …`);
    this.#shown = now;
  }

  #end(): void {
    Downloads.#underWay.delete(this.name);
    if (this.#shown > 0) this.#show(`Downloaded ${this.name}: ${megabytes(this.#loaded)}.`);
  }

  #show(text: string): void {
    page.notebook?.broadcast(this.#shown > 0 ? "update_display_data" : "display_data", {
      data: { "text/plain": text },
      metadata: {},
      transient: { display_id: this.#id },
    });
  }
}

/** The bytes of an answer as they come; Safari's streams cannot be iterated. */
async function* chunksOf(response: Response): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader!.read()) {
    yield read.value;
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
