/** The types of a native function's parameters and its result, by their names in Deno. */
export interface NativeSignature {
  readonly parameters: readonly ("i32" | "isize" | "f32" | "usize")[];
  readonly result: "void" | "isize" | "usize";
  /** Whether a library may lack the function. */
  readonly optional: true;
}

/** A function of a native library; null where the library lacks it. */
export type NativeFunction = ((...args: readonly number[]) => number | bigint | undefined) | null;

/** What runs of libraries in machine code. */
export interface NativeCode {
  /** The operating system: "linux", "darwin", "windows" or another. */
  readonly system: string;
  /** Whether libraries may be opened without asking. */
  mayOpen(): boolean;
  /**
   * Opens a library for as long as the process lives; that does not keep the process alive.
   *
   * @throws {Error} If it cannot be opened, or its file is not whole.
   */
  open<N extends string>(
    path: string,
    signatures: Readonly<Record<N, NativeSignature>>,
  ): Record<N, NativeFunction>;
  /** The code of a function that opens a library likewise, for workers, which cannot import this one. */
  readonly openInWorker: string;
  /** Where the first byte of a memory lies. */
  addressOf(memory: ArrayBufferLike): number;
  /** The text that ends with a zero at an address. */
  textAt(address: number | bigint): string;
  /** The files that a Python package has in the folder `folder`, in the course's environment or the active one. */
  filesOfPythonPackage(name: string, folder: string): string[];
}
