import { assert, assertEquals, assertNotEquals, assertThrows } from "@std/assert";
import { parseSiteOptions, usage, USUAL_PORT } from "../../.site/options.ts";

const PARTS = ["read", "api"];

Deno.test("without options, every part is built and nothing is served", () => {
  assertEquals(parseSiteOptions([], PARTS), { only: PARTS, serve: false, help: false });
});

Deno.test("--only, --serve and --port are understood", () => {
  assertEquals(
    parseSiteOptions(["--only=api", "--serve", "--port=9000"], PARTS),
    { only: ["api"], serve: true, port: 9000, help: false },
  );
});

Deno.test("a value may follow after a space, as for the other tasks", () => {
  assertEquals(
    parseSiteOptions(["--serve", "--port", "9000", "--only", "read,api"], PARTS),
    { only: ["read", "api"], serve: true, port: 9000, help: false },
  );
});

Deno.test("the port that is tried first is not JupyterLab's", () => {
  assert(usage(PARTS).includes(`the first free one from ${USUAL_PORT} on`));
  assertNotEquals(USUAL_PORT, 8888);
});

const REFUSED: [argument: string, sentence: string][] = [
  [
    "--serv",
    "deno task site: there is no --serv, only --only NAME,…, --serve, --port N and --help.",
  ],
  [
    "--serve=yes",
    "deno task site: there is no --serve=yes, only --only NAME,…, --serve, --port N and --help.",
  ],
  [
    "--only",
    "deno task site: expected --only to name parts of the site, which are read, api, but found nothing.",
  ],
  [
    "--only=read,pages",
    'deno task site: expected --only to name parts of the site, which are read, api, but found "pages".',
  ],
  [
    "--only=",
    'deno task site: expected --only to name parts of the site, which are read, api, but found "".',
  ],
  [
    "--port=99999",
    'deno task site: expected --port to be followed by a number from 1 to 65535 but found "99999".',
  ],
  [
    "--port",
    "deno task site: expected --port to be followed by a number from 1 to 65535 but found nothing.",
  ],
];

for (const [argument, sentence] of REFUSED) {
  Deno.test(`${argument} is refused with a sentence`, () => {
    assertThrows(() => parseSiteOptions([argument], PARTS), Error, sentence);
  });
}
