import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { loadCifar10 } from "nonlinear";
import { readCifar10 } from "../../lib/data/cifar10_archive.ts";
import { disk } from "../../lib/host/deno/disk.ts";
import { ARCHIVE, DAMAGED, partial, TEN_KB, testWith, WHOLE } from "./cifar10_place.ts";
import { byteOf, fakeCifar10, sha256 } from "./fake_cifar10.ts";
import { type Answer, breakOff, serve } from "./faulty_server.ts";

const good: Answer = (request) => serve(request, ARCHIVE);

testWith("the archive becomes pictures and classes", good, async (place, server) => {
  const { train, test } = await readCifar10(disk, place.download(server.url));
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
  const again = await readCifar10(disk, place.download(server.url));
  assertEquals(again, { train, test });
  assertEquals(server.ranges, [null]);
});

testWith("without a network there is a message and nothing else", good, async (place, server) => {
  const { url } = server;
  await server[Symbol.asyncDispose]();
  await assertRejects(
    () => readCifar10(disk, place.download(url)),
    Error,
    `loadCifar10: could not download ${url} (`,
  );
  assertEquals(await place.left(), []);
});

// What an earlier call may have left, and the ranges that must then be asked for.
const EARLIER: [what: string, bytes: Uint8Array, ranges: (string | null)[]][] = [
  ["a good half", ARCHIVE.slice(0, TEN_KB), ["bytes=10000-"]],
  ["a damaged half", DAMAGED.slice(0, TEN_KB + 1), ["bytes=10001-", null]],
  ["all of it, unchecked", ARCHIVE, []],
  ["all of it, damaged", DAMAGED, [null]],
  ["more than all of it", new Uint8Array(ARCHIVE.length + 1), [
    `bytes=${ARCHIVE.length + 1}-`,
    null,
  ]],
  ["an empty file", new Uint8Array(0), [null]],
];
for (const [what, bytes, ranges] of EARLIER) {
  testWith(`a call that finds ${what} goes on from there`, good, async (place, server) => {
    await place.put(bytes, ".partial");
    const { test } = await readCifar10(disk, place.download(server.url));
    assertEquals(test.x.rows, 2);
    assertEquals(await place.left(), WHOLE);
    assertEquals(server.ranges, ranges);
  });
}

testWith("a folder that cannot be made is refused with the reason", good, async (place, server) => {
  await Deno.writeTextFile(join(place.parent, "data"), "a file where the folder should be");
  await assertRejects(
    () => readCifar10(disk, place.download(server.url)),
    Error,
    `loadCifar10: could not download ${server.url} (`,
  );
  assertEquals(server.ranges, []);
});

testWith("a damaged file is refused and left to its owner", good, async (place, server) => {
  for (
    const [bytes, found] of [
      [ARCHIVE.slice(0, 5), `${ARCHIVE.length} bytes but found 5; it is damaged`],
      [DAMAGED, `the SHA-256 sum ${sha256(ARCHIVE)} but found ${sha256(DAMAGED)}; it is damaged`],
    ] as const
  ) {
    await place.put(bytes);
    const error = await assertRejects(
      () => readCifar10(disk, place.download(server.url)),
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
    () =>
      readCifar10(disk, place.download(server.url, { size: bytes.length, sha256: sha256(bytes) })),
    Error,
    "to hold test_batch.bin with 3073 bytes a picture but found no such file.",
  );
});

testWith(
  "two calls at once download once",
  (request) => serve(request, ARCHIVE),
  async (place, server) => {
    const download = place.download(server.url);
    const [a, b] = await Promise.all([readCifar10(disk, download), readCifar10(disk, download)]);
    assertEquals(a, b);
    assertEquals(server.ranges, [null]);
    assertEquals(await place.left(), WHOLE);
    assert(place.lines.includes("Waiting for another download of CIFAR-10 to finish …"));
  },
);

testWith(
  "when the first of two calls fails, the second does its own",
  (request, n) => n === 0 ? serve(request, DAMAGED) : serve(request, ARCHIVE),
  async (place, server) => {
    const download = place.download(server.url);
    const results = await Promise.allSettled([
      readCifar10(disk, download),
      readCifar10(disk, download),
    ]);
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
      import { disk } from ${JSON.stringify(diskModule)};
      const { train } = await readCifar10(disk, { ...${JSON.stringify(download)}, say: () => {} });
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
const diskModule = new URL("../../lib/host/deno/disk.ts", import.meta.url).href;
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

Deno.test({
  name: "without the permission to write, loadCifar10 says so",
  ignore: Deno.permissions.querySync({ name: "write" }).state === "granted",
  async fn() {
    await assertRejects(() => loadCifar10(), Error, "Requires write access to");
  },
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
