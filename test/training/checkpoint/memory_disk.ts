import { type Files, host } from "../../../lib/host/mod.ts";

/** A disk in memory: it remembers what has been written, and can be full. */
export class MemoryDisk {
  /** What is there, by path. */
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  /** All that was ever written, in its order. */
  readonly written: Uint8Array<ArrayBuffer>[] = [];
  /** Why the next file is not written; undefined where it is. */
  fault: (file: number) => string | undefined = () => undefined;
  #tried = 0;

  /** Puts the disk in place of the machine's for as long as `work` takes. */
  async use<T>(work: () => Promise<T>): Promise<T> {
    const own = host as { files: Files | undefined }, { files } = own;
    own.files = this.#asFiles();
    try {
      return await work();
    } finally {
      own.files = files;
    }
  }

  #asFiles(): Files {
    const { files, written } = this;
    return {
      absolute: (path) => String(path),
      exists: (path) => Promise.resolve(files.has(path)),
      sizeOf: (path) => Promise.resolve(files.get(path)!.length),
      readPart: (path, start, end) => Promise.resolve(files.get(path)!.slice(start, end)),
      replace: async (path, bytes) => {
        const fault = this.fault(this.#tried++);
        if (fault !== undefined) throw new Error(fault);
        await Promise.resolve();
        files.set(path, bytes.slice());
        written.push(bytes.slice());
      },
    };
  }
}
