import type { Question } from "../messages.ts";
import type { Contents } from "./jupyterlite.ts";

/** Answers the worker's questions about files of the file browser. */
export function answerFrom(contents: () => Contents, folder: string) {
  return async (question: Question): Promise<unknown> => {
    const path = pathFrom(folder, question.path);
    if (question.what === "read") return await read(contents(), path);
    const { content } = question, isText = typeof content === "string";
    await contents().save(path, {
      type: "file",
      format: isText ? "text" : "base64",
      content: isText ? content : content.toBase64(),
    });
  };
}

/** A path of the file browser, from one that begins in the notebook's folder. */
export function pathFrom(folder: string, path: string): string {
  const escaped = path.replaceAll("#", "%23").replaceAll("?", "%3F");
  const { pathname } = new URL(escaped, folder === "" ? "file:///" : `file:///${folder}/`);
  return decodeURIComponent(pathname).replace(/^\/+/, "");
}

async function read(contents: Contents, path: string): Promise<Uint8Array> {
  const file = await contents.get(path, { content: true }).catch(() => undefined);
  if (!file || file.type === "directory") {
    throw new Error(`expected a file at ${path} in the file browser but found none`);
  }
  const { content, format } = file;
  if (format === "base64") {
    return Uint8Array.from(atob(String(content)), (byte) => byte.charCodeAt(0));
  }
  return new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content));
}
