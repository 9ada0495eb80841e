/** The file in `.venv` that tells a complete environment from an unfinished one, and lets one set-up run at a time. */
import { join } from "node:path";
import { SetupError } from "./setup_error.ts";

const NAME = "nonlinear.json";

/** An open stamp. Its text says what the environment was made from; it is empty until that is complete. */
export class Stamp implements Disposable {
  private constructor(
    private readonly folder: string,
    private readonly file: Deno.FsFile,
    /** Whether the folder was new. */
    readonly fresh: boolean,
  ) {}

  /** Opens the stamp of a folder, making both if there are none; refuses a folder that somebody else filled. */
  static async open(folder: string): Promise<Stamp> {
    await Deno.mkdir(folder, { recursive: true });
    const entries = await Array.fromAsync(Deno.readDir(folder), (entry) => entry.name);
    if (entries.length > 0 && !entries.includes(NAME)) {
      throw new SetupError(
        `${folder} was not made by this course: move it away or delete it, and start again.`,
      );
    }
    const options = { read: true, write: true, create: true };
    const file = await Deno.open(join(folder, NAME), options);
    return new Stamp(folder, file, entries.length === 0);
  }

  /** Waits until no other process holds the stamp; the system lets go of it when this process ends, however it does. */
  async lock(onWait: () => void): Promise<void> {
    if (await this.file.tryLock(true)) return;
    onWait();
    await this.file.lock(true);
  }

  // Everything goes through the one open file: on Windows a locked file cannot be read through another.

  async read(): Promise<string> {
    const { size } = await this.file.stat();
    const bytes = new Uint8Array(size);
    await this.file.seek(0, Deno.SeekMode.Start);
    for (let at = 0; at < size;) {
      const count = await this.file.read(bytes.subarray(at));
      if (count === null) break;
      at += count;
    }
    return new TextDecoder().decode(bytes);
  }

  async write(text: string): Promise<void> {
    await this.file.truncate(0);
    await this.file.seek(0, Deno.SeekMode.Start);
    await this.file.write(new TextEncoder().encode(text));
    await this.file.sync();
  }

  /** Deletes everything else in the folder. */
  async clearAround(): Promise<void> {
    for await (const { name } of Deno.readDir(this.folder)) {
      if (name !== NAME) await Deno.remove(join(this.folder, name), { recursive: true });
    }
  }

  [Symbol.dispose](): void {
    this.file.close();
  }
}
