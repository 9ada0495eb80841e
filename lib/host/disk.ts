/** Files of the person who runs the program: enough for models that are saved. */
export interface Files {
  /** A path as it is seen from the root; a relative one begins in the working folder. */
  absolute(path: string | URL): string;
  /** Whether there is something at `path`. */
  exists(path: string): Promise<boolean>;
  /**
   * The size of a file in bytes.
   *
   * @throws {Error} if it is a folder, a device or a pipe.
   */
  sizeOf(path: string): Promise<number>;
  /** The bytes of a file from `start` up to, not including, `end`. */
  readPart(path: string, start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * Gives a file these contents. They are written beside it and take its place when they are on the disk: whatever
   * happens, the old file is there or the new one, and whole.
   *
   * @throws {Error} if that cannot be done; the message gives the reason.
   */
  replace(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** Files of the machine: enough for data that is downloaded once and kept, too. */
export interface Disk extends Files {
  /** The path of a file in a folder; by default in the one where the course keeps its downloads. */
  pathOf(name: string, folder?: string): string;
  /** The SHA-256 sum of a file, in hexadecimal digits. */
  sha256Of(path: string): Promise<string>;
  /** The bytes of a file, as they are read. */
  read(path: string): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
  /**
   * Downloads a file. It has its name only once it is whole and its checksum right; what a broken download has brought
   * is kept, and the next call goes on with it.
   *
   * @throws {Error} if it cannot be downloaded; the message gives the reason, and says what is kept.
   */
  download(wanted: Download): Promise<void>;
}

/** A file to be downloaded, and how it is known. */
export interface Download {
  readonly url: string;
  /** Where it is to be. */
  readonly path: string;
  /** Its size in bytes. */
  readonly size: number;
  /** Its SHA-256 sum, in hexadecimal digits. */
  readonly sha256: string;
  /** What it is called in the lines about progress. */
  readonly title: string;
  /** After so many milliseconds without a byte the server is tried again. */
  readonly patience: number;
  /** How long to wait before each further try, in milliseconds; begins again after every try that brought something. */
  readonly pauses: readonly number[];
  readonly say: (line: string) => void;
}
