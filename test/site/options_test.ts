import { assertEquals, assertThrows } from "@std/assert";
import { parseSiteOptions } from "../../.site/options.ts";

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

const REFUSED: [argument: string, sentence: string][] = [
  [
    "--serv",
    "deno task site: there is no --serv, only --only=NAME,…, --serve, --port=N and --help.",
  ],
  [
    "--serve=yes",
    "deno task site: there is no --serve=yes, only --only=NAME,…, --serve, --port=N and --help.",
  ],
  [
    "--only",
    "deno task site: there is no --only, only --only=NAME,…, --serve, --port=N and --help.",
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
    'deno task site: expected --port to be a number from 1 to 65535 but found "99999".',
  ],
];

for (const [argument, sentence] of REFUSED) {
  Deno.test(`${argument} is refused with a sentence`, () => {
    assertThrows(() => parseSiteOptions([argument], PARTS), Error, sentence);
  });
}
