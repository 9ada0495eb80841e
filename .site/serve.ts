/**
 * A plain server of static files, as any host of pages is one: no special headers, and the site under a path of its own.
 *
 * @module
 */
import { join } from "node:path";
import { HOST } from "../.tasks/port.ts";
import { lookup } from "./packages.ts";

/** Where the site stands on the server: not at its root, as on many hosts. */
export const SUB_PATH = "/nonlinear/";

/** Serves a folder under {@linkcode SUB_PATH}; port 0 takes a free one. */
export function serveFolder(folder: string, port: number): Deno.HttpServer<Deno.NetAddr> {
  return Deno.serve({ hostname: HOST, port, onListen: () => {} }, async ({ url, method }) => {
    if (method !== "GET" && method !== "HEAD") return new Response(null, { status: 405 });
    const { pathname, search } = new URL(url);
    if (pathname === "/" || `${pathname}/` === SUB_PATH) return moved(SUB_PATH + search);
    if (!pathname.startsWith(SUB_PATH)) return notFound();
    try {
      // `new URL` has taken away every "..", but not an escaped "/".
      const path = decodeURIComponent(pathname.slice(SUB_PATH.length));
      if (/(^|[\\/])\.\.([\\/]|$)|\0/.test(path)) return notFound();
      if ((await Deno.stat(join(folder, path))).isDirectory) {
        if (!pathname.endsWith("/")) return moved(`${pathname}/${search}`);
        return await fileAt(join(folder, path, "index.html"));
      }
      return await fileAt(join(folder, path));
    } catch (error) {
      if (error instanceof URIError || error instanceof Deno.errors.NotFound) return notFound();
      if (error instanceof Deno.errors.NotADirectory) return notFound();
      throw error;
    }
  });
}

async function fileAt(path: string): Promise<Response> {
  const file = await Deno.open(path);
  const { size } = await file.stat();
  const type = lookup(path) ?? "application/octet-stream";
  const charset = /^text\/|javascript|json|svg/.test(type) ? "; charset=utf-8" : "";
  return new Response(file.readable, {
    headers: {
      "content-type": type + charset,
      "content-length": String(size),
      "cache-control": "no-cache",
    },
  });
}

function moved(to: string): Response {
  return new Response(null, { status: 302, headers: { location: to } });
}

function notFound(): Response {
  return new Response("Not found", { status: 404 });
}
