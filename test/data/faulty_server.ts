/** A server on this machine that answers as a test wants, also as no server should. */

/** Answers the request with this number, counted from 0. */
export type Answer = (request: Request, number: number) => Response;

/** A server that is stopped, whatever it is still sending, at the end of its scope. */
export class FaultyServer implements AsyncDisposable {
  /** The ranges that were asked for, null where none was. */
  readonly ranges: (string | null)[] = [];
  /** The encodings that were accepted. */
  readonly encodings: (string | null)[] = [];
  readonly #stop = new AbortController();
  readonly #server: Deno.HttpServer<Deno.NetAddr>;

  constructor(answer: Answer) {
    this.#server = Deno.serve({
      hostname: "127.0.0.1",
      port: 0,
      signal: this.#stop.signal,
      onListen: () => {},
      onError: () => new Response(null, { status: 500 }),
    }, (request) => {
      this.ranges.push(request.headers.get("range"));
      this.encodings.push(request.headers.get("accept-encoding"));
      return answer(request, this.ranges.length - 1);
    });
  }

  get url(): string {
    return `http://127.0.0.1:${this.#server.addr.port}/cifar-10-binary.tar.gz`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await this.#server.finished;
  }
}

/** What a good server answers: the whole, or the range that was asked for. */
export function serve(request: Request, bytes: Uint8Array<ArrayBuffer>): Response {
  const { from, headers, status } = opening(request, bytes);
  return new Response(bytes.slice(from), { status, headers });
}

/** Sends `count` bytes of what a good server would send, then breaks off, or falls silent. */
export function breakOff(
  request: Request,
  bytes: Uint8Array<ArrayBuffer>,
  count: number,
  end: "break off" | "fall silent" = "break off",
): Response {
  const { from, headers, status } = opening(request, bytes);
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async start(controller) {
      controller.enqueue(bytes.slice(from, from + count));
      if (end === "fall silent") return;
      await new Promise((resolve) => setTimeout(resolve, 60)); // so that the bytes are on their way
      controller.error(new Error("broken off on purpose"));
    },
  });
  return new Response(body, { status, headers });
}

/** The same request for another range, or for the whole, as a server understands it that knows no ranges. */
export function asking({ url }: Request, range?: string): Request {
  return new Request(url, { headers: range === undefined ? {} : { range } });
}

function opening(request: Request, { length }: Uint8Array) {
  const range = request.headers.get("range")?.match(/^bytes=(\d+)-$/);
  const from = Number(range?.[1] ?? 0);
  if (from >= length) return { from: length, status: 416, headers: {} };
  return {
    from,
    status: range ? 206 : 200,
    headers: {
      "content-length": String(length - from),
      ...range && { "content-range": `bytes ${from}-${length - 1}/${length}` },
    },
  };
}
