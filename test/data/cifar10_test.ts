import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { loadCifar10 } from "nonlinear";
import { readCifar10 } from "../../lib/data/cifar10_archive.ts";
import type { Download } from "../../lib/data/download.ts";
import { byteOf, fakeCifar10, sha256 } from "./fake_cifar10.ts";
import { type Answer, asking, breakOff, FaultyServer, serve } from "./faulty_server.ts";

const permitted = (["net", "write", "run"] as const).every((name) =>
  Deno.permissions.querySync({ name }).state === "granted"
);
const ARCHIVE = await fakeCifar10();
const TEN_KB = 10_000;

/** A place for one test's files, which is not there yet, and what is told. */
class Place implements AsyncDisposable {
  readonly lines: string[] = [];
  private constructor(readonly parent: string) {}

  static async make(): Promise<Place> {
    return new Place(await Deno.makeTempDir());
  }

  get path(): string {
    return join(this.parent, "data", "cifar-10-binary.tar.gz");
  }

  download(url: string, changes: Partial<Download> = {}): Download {
    return {
      url,
      path: this.path,
      size: ARCHIVE.length,
      sha256: sha256(ARCHIVE),
      title: "CIFAR-10",
      patience: 250,
      pauses: [1, 1],
      say: (line) => this.lines.push(line),
      ...changes,
    };
  }

  /** Puts bytes there as an earlier call or a person may have left them. */
  async put(bytes: Uint8Array, suffix = ""): Promise<void> {
    await Deno.mkdir(join(this.parent, "data"), { recursive: true });
    await Deno.writeFile(this.path + suffix, bytes);
  }

  /** What lies there, with sizes. */
  async left(): Promise<string[]> {
    const names = await Array.fromAsync(Deno.readDir(this.parent), ({ name }) => name);
    if (names.length === 0) return [];
    const files = await Array.fromAsync(Deno.readDir(join(this.parent, "data")), async (entry) => {
      const { size } = await Deno.stat(join(this.parent, "data", entry.name));
      return `${entry.name} ${size}`;
    });
    return ["data", ...files.sort()];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.parent, { recursive: true });
  }
}

const WHOLE = ["data", `cifar-10-binary.tar.gz ${ARCHIVE.length}`];
const partial = (bytes: number) => ["data", `cifar-10-binary.tar.gz.partial ${bytes}`];

/** A test with a place and a server of its own. */
function testWith(
  name: string,
  answer: Answer,
  fn: (place: Place, server: FaultyServer) => Promise<void>,
): void {
  Deno.test({
    name,
    ignore: !permitted, // opens a port, writes files
    async fn() {
      await using place = await Place.make();
      await using server = new FaultyServer(answer);
      await fn(place, server);
    },
  });
}

const good: Answer = (request) => serve(request, ARCHIVE);

testWith("the archive becomes pictures and classes", good, async (place, server) => {
  const { train, test } = await readCifar10(place.download(server.url));
  assertEquals([train.x.shape, test.x.shape], [[10, 3072], [2, 3072]]);
  assertEquals([[...train.labels], [...test.labels]], [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [0, 1]]);
  assertEquals(test.classNames[1], "automobile");
  for (const [x, row, picture] of [[train.x, 7, 7], [test.x, 1, 11]] as const) {
    const expected = Float32Array.from({ length: 3072 }, (_, j) => byteOf(picture, j) / 255);
    assertEquals(x.row(row), expected);
  }
  assertEquals(await place.left(), WHOLE);
  assertStringIncludes(place.lines[0], `Downloading CIFAR-10 (0 MB) from ${server.url} …`);
  assertStringIncludes(place.lines.at(-1)!, "(100 %)");
  assert(place.lines.length <= 11, place.lines.join("\n"));
  // The second call needs no network.
  const again = await readCifar10(place.download(server.url));
  assertEquals(again, { train, test });
  assertEquals(server.ranges, [null]);
});

// What a server may do, and still the archive arrives: the answers, and the ranges that must have been asked for.
const MENDED: [what: string, answer: Answer, ranges: (string | null)[]][] = [
  [
    "breaks off more often than there are tries",
    (request, n) => n < 3 ? breakOff(request, ARCHIVE, 5000) : serve(request, ARCHIVE),
    [null, "bytes=5000-", "bytes=10000-", "bytes=15000-"],
  ],
  [
    "falls silent once",
    (request, n) =>
      n === 0 ? breakOff(request, ARCHIVE, TEN_KB, "fall silent") : serve(request, ARCHIVE),
    [null, "bytes=10000-"],
  ],
  [
    "breaks off once and knows no ranges",
    (request, n) => n === 0 ? breakOff(request, ARCHIVE, TEN_KB) : serve(asking(request), ARCHIVE),
    [null, "bytes=10000-"],
  ],
  [
    "is overloaded once",
    (request, n) => n === 0 ? new Response(null, { status: 503 }) : serve(request, ARCHIVE),
    [null, null],
  ],
  [
    "answers with another range than it was asked for",
    (request, n) =>
      n === 0
        ? breakOff(request, ARCHIVE, TEN_KB)
        : n === 1
        ? serve(asking(request, "bytes=9000-"), ARCHIVE)
        : serve(request, ARCHIVE),
    [null, "bytes=10000-", null],
  ],
];
for (const [what, answer, ranges] of MENDED) {
  testWith(`the archive arrives from a server that ${what}`, answer, async (place, server) => {
    const { train } = await readCifar10(place.download(server.url));
    assertEquals(train.x.rows, 10);
    assertEquals(await place.left(), WHOLE);
    assertEquals(server.ranges, ranges);
  });
}

const wrong = ARCHIVE.slice();
wrong[TEN_KB] ^= 1;

// What a server may do, the message it must give, what is left, and how many requests were made.
const FAILED: [what: string, answer: Answer, message: string, left: string[], requests: number][] =
  [
    [
      "does not have the file",
      () => new Response("gone", { status: 404 }),
      "(the server answered 404 Not Found). Try again later, or get cifar-10-binary.tar.gz with a browser",
      [],
      1,
    ],
    ["refuses", () => new Response(null, { status: 403 }), "answered 403 Forbidden)", [], 1],
    ["fails", () => new Response(null, { status: 500 }), "answered 500 Internal Server", [], 3],
    [
      "never answers anything",
      (request) => breakOff(request, ARCHIVE, 0, "fall silent"),
      "(no byte came for 0.25 s)",
      [],
      3,
    ],
    [
      "falls silent at the same byte again and again",
      (request) => {
        const from = Number(request.headers.get("range")?.match(/\d+/)?.[0] ?? 0);
        return breakOff(request, ARCHIVE, TEN_KB - from, "fall silent");
      },
      `(no byte came for 0.25 s; 0 of 0 MB (${
        Math.floor(100 * TEN_KB / ARCHIVE.length)
      } %) are kept, and the next call goes on from there)`,
      partial(TEN_KB),
      4,
    ],
    [
      "always breaks off and knows no ranges",
      (request) => breakOff(asking(request), ARCHIVE, TEN_KB),
      "). Try again later",
      [],
      4,
    ],
    [
      "sends other bytes",
      (request) => serve(request, wrong),
      `expected the SHA-256 sum ${sha256(ARCHIVE)} but found ${
        sha256(wrong)
      }: the server sent other bytes)`,
      [],
      1,
    ],
    [
      "has a page in place of the archive",
      () => new Response("<html>Please log in</html>", { headers: { "content-length": "26" } }),
      `(expected ${ARCHIVE.length} bytes but the server has 26: that is another file)`,
      [],
      1,
    ],
    [
      "sends more than it should, without saying how much",
      () => new Response(new Blob([ARCHIVE, ARCHIVE]).stream()),
      "but the server has more: that is another file)",
      [],
      1,
    ],
    [
      "changes the file in between",
      (request, n) =>
        n === 0 ? breakOff(request, ARCHIVE, TEN_KB) : serve(request, ARCHIVE.slice(0, TEN_KB + 1)),
      `but the server has ${TEN_KB + 1}: that is another file)`,
      [],
      2,
    ],
  ];
for (const [what, answer, message, left, requests] of FAILED) {
  testWith(`a server that ${what} gives a message`, answer, async (place, server) => {
    const download = place.download(server.url);
    const error = await assertRejects(() => readCifar10(download), Error, message);
    assertStringIncludes(error.message, `loadCifar10: could not download ${server.url} (`);
    assertStringIncludes(error.message, `and put it, still packed, at ${place.path}.`);
    assertEquals(await place.left(), left);
    assertEquals(server.ranges.length, requests);
  });
}

testWith("without a network there is a message and nothing else", good, async (place, server) => {
  const { url } = server;
  await server[Symbol.asyncDispose]();
  await assertRejects(
    () => readCifar10(place.download(url)),
    Error,
    `loadCifar10: could not download ${url} (`,
  );
  assertEquals(await place.left(), []);
});

// What an earlier call may have left, and the ranges that must then be asked for.
const EARLIER: [what: string, bytes: Uint8Array, ranges: (string | null)[]][] = [
  ["a good half", ARCHIVE.slice(0, TEN_KB), ["bytes=10000-"]],
  ["a damaged half", wrong.slice(0, TEN_KB + 1), ["bytes=10001-", null]],
  ["all of it, unchecked", ARCHIVE, []],
  ["all of it, damaged", wrong, [null]],
  ["more than all of it", new Uint8Array(ARCHIVE.length + 1), [
    `bytes=${ARCHIVE.length + 1}-`,
    null,
  ]],
  ["an empty file", new Uint8Array(0), [null]],
];
for (const [what, bytes, ranges] of EARLIER) {
  testWith(`a call that finds ${what} goes on from there`, good, async (place, server) => {
    await place.put(bytes, ".partial");
    const { test } = await readCifar10(place.download(server.url));
    assertEquals(test.x.rows, 2);
    assertEquals(await place.left(), WHOLE);
    assertEquals(server.ranges, ranges);
  });
}

testWith("a damaged file is refused and left to its owner", good, async (place, server) => {
  for (
    const [bytes, found] of [
      [ARCHIVE.slice(0, 5), `${ARCHIVE.length} bytes but found 5; it is damaged`],
      [wrong, `the SHA-256 sum ${sha256(ARCHIVE)} but found ${sha256(wrong)}; it is damaged`],
    ] as const
  ) {
    await place.put(bytes);
    const error = await assertRejects(
      () => readCifar10(place.download(server.url)),
      Error,
      `loadCifar10: expected ${place.path} to have ${found} or another file: delete it and call again, or get`,
    );
    assertStringIncludes(error.message, "https://www.cs.toronto.edu/~kriz/cifar.html");
    assertEquals(await Deno.readFile(place.path), bytes);
  }
  assertEquals(server.ranges, []);
});

testWith("an archive without one of its files is refused", good, async (place, server) => {
  const bytes = await fakeCifar10("test_batch.bin");
  await place.put(bytes);
  await assertRejects(
    () => readCifar10(place.download(server.url, { size: bytes.length, sha256: sha256(bytes) })),
    Error,
    "to hold test_batch.bin with 3073 bytes a picture but found no such file.",
  );
});

testWith(
  "two calls at once download once",
  (request) => serve(request, ARCHIVE),
  async (place, server) => {
    const download = place.download(server.url);
    const [a, b] = await Promise.all([readCifar10(download), readCifar10(download)]);
    assertEquals(a, b);
    assertEquals(server.ranges, [null]);
    assertEquals(await place.left(), WHOLE);
    assert(place.lines.includes("Waiting for another download of CIFAR-10 to finish …"));
  },
);

testWith(
  "when the first of two calls fails, the second does its own",
  (request, n) => n === 0 ? serve(request, wrong) : serve(request, ARCHIVE),
  async (place, server) => {
    const download = place.download(server.url);
    const results = await Promise.allSettled([readCifar10(download), readCifar10(download)]);
    assertEquals(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    assertEquals(await place.left(), WHOLE);
  },
);

testWith(
  "processes at once, one of them killed, do not disturb each other",
  (request, n) =>
    n === 0 ? breakOff(request, ARCHIVE, TEN_KB, "fall silent") : serve(request, ARCHIVE),
  async (place, server) => {
    const download = place.download(server.url, { patience: 60_000 });
    const code = `
      import { readCifar10 } from ${JSON.stringify(archiveModule)};
      const { train } = await readCifar10({ ...${JSON.stringify(download)}, say: () => {} });
      console.log(train.x.rows);`;
    const start = () =>
      new Deno.Command(Deno.execPath(), {
        args: ["eval", "--no-check", `--config=${config}`, code],
        stdout: "piped",
        stderr: "piped",
      }).spawn();
    const first = start();
    // Its first bytes are there: it holds the file.
    while ((await place.left()).join() !== partial(TEN_KB).join()) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const others = [start(), start()].map((child) => child.output());
    await new Promise((resolve) => setTimeout(resolve, 500));
    assertEquals(server.ranges.length, 1);
    first.kill("SIGKILL");
    await first.output();
    for (const { stdout, stderr } of await Promise.all(others)) {
      const text = new TextDecoder();
      assertEquals(text.decode(stdout), "10\n", text.decode(stderr));
    }
    assertEquals(server.ranges, [null, "bytes=10000-"]);
    assertEquals(await place.left(), WHOLE);
  },
);
const archiveModule = new URL("../../lib/data/cifar10_archive.ts", import.meta.url).href;
const config = new URL("../../deno.json", import.meta.url).pathname;

testWith("loadCifar10 takes an address and a folder", good, async (place, server) => {
  // The pinned size is the real one's: the small archive must be refused before anything is kept.
  await assertRejects(
    () => loadCifar10({ url: server.url, folder: join(place.parent, "data") }),
    Error,
    `(expected 170052171 bytes but the server has ${ARCHIVE.length}: that is another file)`,
  );
  assertEquals(await place.left(), []);
});

Deno.test("loadCifar10 refuses options it does not know", async () => {
  await assertRejects(
    () => loadCifar10({ dir: "x" } as object),
    RangeError,
    'loadCifar10: expected options among url, folder but found "dir"',
  );
  await assertRejects(
    () => loadCifar10({ url: "toronto" }),
    RangeError,
    'loadCifar10: expected url to be an address but found "toronto".',
  );
  await assertRejects(
    () => loadCifar10({ folder: "" }),
    RangeError,
    'loadCifar10: expected folder to be a path but found "".',
  );
});
