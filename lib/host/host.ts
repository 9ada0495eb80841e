import type { Disk, Files } from "./disk.ts";
import type { NativeCode } from "./native.ts";
import type { KernelInternals, Notebook } from "./notebook.ts";
import type { Press } from "./stop_button.ts";

/** What the library needs of its runtime, and what differs between Deno and a page in a browser. */
export interface Host {
  /** Its name and version, "Deno 2.9.6". */
  readonly name: string;
  /** Its version alone, "2.9.6"; empty where it has none. */
  readonly version: string;
  /** The files of the person who runs the program; undefined where nothing can be kept under a path. */
  readonly files: Files | undefined;
  /** The file access of this host; undefined where there is no disk. */
  readonly disk: Disk | undefined;
  /** What can be reached inside the notebook's kernel; undefined where the kernel needs no mending. */
  readonly kernel: KernelInternals | undefined;
  /** How libraries in machine code are opened; undefined where none can be. */
  readonly native: NativeCode | undefined;

  /** The notebook whose cell runs; undefined outside of a notebook. */
  notebook(): Notebook | undefined;
  /** The press of Stop that the running cell has to end for; undefined before one, and where it cannot be known. */
  press(): Press | undefined;
  /**
   * Calls `listener` each time the notebook's Stop button is pressed.
   *
   * @returns a function that ends the listening.
   */
  onStop(listener: () => void): () => void;
  /** Lets the program end while a worker is still there; false where that cannot be done. */
  unref(worker: Worker): boolean;
  /** A value as the console writes it, without colours. */
  inspect(value: unknown): string;
  /** An environment variable; undefined where it is not set or may not be read without asking. */
  environment(name: string): string | undefined;
  /** The terminal that the output goes to; undefined where lines cannot be written over. */
  terminal(): Terminal | undefined;
  /** Small texts that are kept from one session to the next; undefined where nothing can be kept. */
  records(): Records | undefined;
  /**
   * Reads a file of the person who runs the program.
   *
   * @throws {FileNotFound} if there is no such file.
   */
  readFile(path: string | URL): Promise<Uint8Array>;
  /**
   * Reads a file of an npm package of data.
   *
   * @param name the package
   * @param path the file's path inside the package
   * @throws {Error} if the package is not there; the message says what to do.
   */
  readPackageFile(name: string, path: string): Promise<PackageFile>;
}

/** A terminal whose lines can be written over. */
export interface Terminal {
  /** How many characters fit into a line. */
  readonly columns: number;
  /** Writes text as it is. */
  write(text: string): void;
}

/** Small texts by their names, kept from one session to the next. */
export interface Records {
  /** The text of that name; undefined where there is none. */
  read(name: string): string | undefined;
  /** Keeps a text whole or not at all; does nothing where that cannot be done. */
  write(name: string, text: string): void;
}

/** A file of a package of data. */
export interface PackageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where it was found, for messages: the folder's path, or an address. */
  readonly folder: string;
  /** What to do if it is not what it should be, as a sentence for messages. */
  readonly ifDamaged: string;
  /** Throws away what was kept of it, so that the next call fetches it anew; undefined where nothing fetches. */
  readonly forget?: () => Promise<void>;
}

/** Says that a file is not there. */
export class FileNotFound extends Error {
  /** @param folder where a relative path starts. */
  constructor(path: string | URL, readonly folder: string, options?: ErrorOptions) {
    super(`expected a file at ${path} but found none`, options);
    this.name = "FileNotFound";
  }
}
