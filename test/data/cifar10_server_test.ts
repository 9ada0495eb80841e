import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { readCifar10 } from "../../lib/data/cifar10_archive.ts";
import { disk } from "../../lib/host/deno/disk.ts";
import { ARCHIVE, DAMAGED, partial, TEN_KB, testWith, WHOLE } from "./cifar10_place.ts";
import { sha256 } from "./fake_cifar10.ts";
import { type Answer, asking, breakOff, serve } from "./faulty_server.ts";

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
    const { train } = await readCifar10(disk, place.download(server.url));
    assertEquals(train.x.rows, 10);
    assertEquals(await place.left(), WHOLE);
    assertEquals(server.ranges, ranges);
  });
}

testWith(
  "the archive is asked for as it is: a server's own compression would change its bytes",
  (request) => serve(request, ARCHIVE),
  async (place, server) => {
    await readCifar10(disk, place.download(server.url));
    assertEquals(server.encodings, ["identity"]);
  },
);

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
      3,
    ],
    [
      "always breaks off and knows no ranges",
      (request) => breakOff(asking(request), ARCHIVE, TEN_KB),
      "). Try again later",
      [],
      3,
    ],
    [
      "sends other bytes",
      (request) => serve(request, DAMAGED),
      `expected the SHA-256 sum ${sha256(ARCHIVE)} but found ${
        sha256(DAMAGED)
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
      // What is there may be right: a network that wants a login first sends a page of its own.
      "changes the file in between",
      (request, n) =>
        n === 0 ? breakOff(request, ARCHIVE, TEN_KB) : serve(request, ARCHIVE.slice(0, TEN_KB + 1)),
      `but the server has ${TEN_KB + 1}: that is another file; 0 of 0 MB (`,
      partial(TEN_KB),
      2,
    ],
  ];
for (const [what, answer, message, left, requests] of FAILED) {
  testWith(`a server that ${what} gives a message`, answer, async (place, server) => {
    const download = place.download(server.url);
    const error = await assertRejects(() => readCifar10(disk, download), Error, message);
    assertStringIncludes(error.message, `loadCifar10: could not download ${server.url} (`);
    assertStringIncludes(error.message, `and put it, still packed, at ${place.path}.`);
    assertEquals(await place.left(), left);
    assertEquals(server.ranges.length, requests);
  });
}
