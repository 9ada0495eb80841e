import { assertEquals, assertRejects } from "@std/assert";
import { connectPage, host } from "../../lib/host/browser.ts";

const ADDRESS = "https://example.org/data/digits/some/file.gz";

/** Reads the file with a server that answers so, and a browser that has kept these bytes under its address. */
async function read(
  answer: () => Response | Promise<Response>,
  kept?: Uint8Array<ArrayBuffer>,
): Promise<{ bytes: number[]; asked: number; kept: Map<string, Uint8Array> }> {
  const store = new Map<string, Uint8Array<ArrayBuffer>>();
  if (kept) store.set(ADDRESS, kept);
  const { fetch } = globalThis;
  const caches = Object.getOwnPropertyDescriptor(globalThis, "caches")!;
  let asked = 0;
  globalThis.fetch = (address) => {
    asked++;
    assertEquals(String(address), ADDRESS);
    return Promise.resolve(answer());
  };
  Object.defineProperty(globalThis, "caches", {
    value: { open: () => Promise.resolve(cacheOf(store)) },
    configurable: true,
  });
  connectPage({ packages: "https://example.org/data/" });
  try {
    const { bytes } = await host.readPackageFile("digits", "some/file");
    return { bytes: [...bytes], asked, kept: store };
  } finally {
    globalThis.fetch = fetch;
    Object.defineProperty(globalThis, "caches", caches);
    connectPage({});
  }
}

/** As much of the browser's cache as is used. */
function cacheOf(store: Map<string, Uint8Array<ArrayBuffer>>) {
  return {
    match: (url: URL) =>
      Promise.resolve(store.has(`${url}`) && new Response(store.get(`${url}`)))
        .then((found) => found || undefined),
    delete: (url: URL) => Promise.resolve(store.delete(`${url}`)),
    async put(url: URL, response: Response) {
      store.set(`${url}`, new Uint8Array(await response.arrayBuffer()));
    },
  };
}

async function gzip(...bytes: number[]): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([Uint8Array.from(bytes)]).stream()
    .pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

Deno.test("a page that offers no data says so", async () => {
  await assertRejects(
    () => host.readPackageFile("digits", "some/file"),
    Error,
    "expected the page to offer the data of digits",
  );
});

Deno.test("a page fetches a file of data compressed, unpacks it and keeps it", async () => {
  const packed = await gzip(1, 2, 3);
  const { bytes, kept } = await read(() => new Response(packed));
  assertEquals(bytes, [1, 2, 3]);
  assertEquals(kept.get(ADDRESS), packed);
});

Deno.test("a page takes a file that the server has sent unpacked", async () => {
  assertEquals((await read(() => new Response(Uint8Array.of(1, 2)))).bytes, [1, 2]);
});

Deno.test("a page asks no server for what it has kept", async () => {
  const { bytes, asked } = await read(() => new Response(null, { status: 500 }), await gzip(4));
  assertEquals([bytes, asked], [[4], 0]);
});

Deno.test("a page fetches anew what it has kept in half", async () => {
  const packed = await gzip(...new Array(99).keys());
  const { asked } = await read(() => new Response(packed), packed.slice(0, 40));
  assertEquals(asked, 1);
});

const FAILURES: [what: string, answer: () => Response | Promise<Response>, words: string][] = [
  ["is not there", () => new Response(null, { status: 404 }), "the server answered 404"],
  [
    "cannot be reached",
    () => Promise.reject(new TypeError("Failed to fetch")),
    "(Failed to fetch); look whether you are online, and run the cell again",
  ],
  [
    "sends half",
    async () => new Response((await gzip(...new Array(99).keys())).slice(0, 40)),
    "to be compressed data but found it damaged",
  ],
];
for (const [what, answer, words] of FAILURES) {
  Deno.test(`a page says it when its server ${what}`, async () => {
    await assertRejects(() => read(answer), Error, words);
  });
}
