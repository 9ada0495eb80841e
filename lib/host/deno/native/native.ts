import type { NativeCode, NativeFunction, NativeSignature } from "../../native.ts";
import { checkWhole } from "./check_whole.ts";
import { filesOfPythonPackage } from "./python_package.ts";

/** Libraries in machine code, by Deno's foreign function interface. */
export const native: NativeCode = {
  system: Deno.build.os,
  mayOpen: () => Deno.permissions.querySync({ name: "ffi" }).state === "granted",

  open(path, signatures) {
    checkWhole(path);
    return open(path, signatures);
  },
  openInWorker: open.toString(),

  addressOf: (memory) =>
    Number(Deno.UnsafePointer.value(Deno.UnsafePointer.of(new Uint8Array(memory as ArrayBuffer)))),

  textAt(address) {
    const pointer = Deno.UnsafePointer.create(BigInt(address));
    return pointer === null ? "" : new Deno.UnsafePointerView(pointer).getCString();
  },

  filesOfPythonPackage,
};

/** Stands by itself: its text is given to workers. */
function open<N extends string>(
  path: string,
  signatures: Readonly<Record<N, NativeSignature>>,
): Record<N, NativeFunction> {
  return Deno.dlopen(path, signatures).symbols as Record<N, NativeFunction>;
}
