// What is used after the import; this file guards others and is not guarded itself.
const { Blob, Promise, Response, TypeError, Worker, fetch: fetchHere, URL: url } = globalThis;

/** `fetch`, also when a cell has declared a `URL` of its own: Deno's asks for the global of that name. */
export const guardedFetch: typeof fetch = (input, init) =>
  hasOwnUrl() ? fetchHere(input, init) : fetchElsewhere(String(input), init);

function hasOwnUrl(): boolean {
  try {
    return URL === url;
  } catch {
    return false; // the cell that was to give it a value has thrown
  }
}

const WORKER = `onmessage = async ({ data }) => {
  try {
    const { body, headers, status, statusText } = await fetch(...data);
    postMessage({ body, init: { headers: [...headers], status, statusText } }, body ? [body] : []);
  } catch ({ message }) {
    postMessage({ error: message });
  }
};`;

/** Fetches in a worker, where no cell has been. */
async function fetchElsewhere(address: string, { signal, ...init }: RequestInit = {}) {
  const worker = new Worker(url.createObjectURL(new Blob([WORKER])), { type: "module" });
  signal?.addEventListener("abort", () => worker.terminate());
  const answer = await new Promise<Answer>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason));
    worker.onmessage = ({ data }) => resolve(data);
    worker.postMessage([address, init]);
  });
  if ("error" in answer) {
    worker.terminate();
    throw new TypeError(answer.error);
  }
  return new Response(answer.body, answer.init);
}

type Answer =
  | { body: ReadableStream<Uint8Array<ArrayBuffer>> | null; init: ResponseInit }
  | { error: string };
