import { type Files, host } from "../../host/mod.ts";
import { shown } from "../../options/mod.ts";

/**
 * A path that a person gave, with or without TensorFlow.js's file:// before it, as an absolute one, and the files it is one of; `instead` says what to do in a page.
 *
 * @throws {TypeError} If it is no path.
 * @throws {Error} If nothing can be kept under a path here.
 */
export function diskPath(
  caller: string,
  path: string | URL,
  instead: string,
): { files: Files; absolute: string } {
  if (!(typeof path === "string" && path !== "" || path instanceof URL)) {
    throw new TypeError(
      `${caller}: expected a path such as "model.safetensors" but found ${shown(path)}.`,
    );
  }
  if (/^(?!file:)[a-z][a-z+.-]+:/i.test(String(path))) {
    throw new TypeError(`${caller}: expected the path of a file but found the address ${path}.`);
  }
  const { files } = host;
  if (files === undefined) {
    throw new Error(
      `${caller}: expected a disk with files, which ${host.name} does not have; ${instead}.`,
    );
  }
  return { files, absolute: files.absolute(withoutScheme(path)) };
}

/** "file:///a" is the address of a file, "file://./a" is none, though TensorFlow.js takes it. */
function withoutScheme(path: string | URL): string | URL {
  if (path instanceof URL || !path.startsWith("file://")) return path;
  return path.startsWith("file:///") && URL.canParse(path) ? new URL(path) : path.slice(7);
}
