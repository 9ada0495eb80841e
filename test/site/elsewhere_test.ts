import { assertEquals, assertStringIncludes } from "@std/assert";

const mayRead = Deno.permissions.querySync({ name: "read" }).state === "granted";
const read = (path: string) => Deno.readTextFileSync(new URL(`../../${path}`, import.meta.url));

Deno.test({
  name: "codespaces, Binder and the workflows take the Deno that the README names",
  ignore: !mayRead,
  fn() {
    const [, version] = /deno@([\d.]+) task lab/.exec(read("README.md"))!;
    assertStringIncludes(read(".binder/requirements.txt"), `deno==${version}\n`);
    for (const path of [".github/workflows/site.yml", ".github/workflows/ci.yml", ".ci/run"]) {
      const named = Array.from(read(path).matchAll(/deno@([\d.]+)/g), ([, found]) => found);
      assertEquals([path, ...new Set(named)], [path, version]);
    }
    const { postCreateCommand }: Record<string, string> = JSON.parse(
      read(".devcontainer/devcontainer.json"),
    );
    assertStringIncludes(postCreateCommand, "-r .binder/requirements.txt");
  },
});

Deno.test({
  name:
    "repo2docker finds its scripts: for bash, stopping at an error, and the start ending in what is to run",
  ignore: !mayRead,
  fn() {
    for (const name of ["postBuild", "start"]) {
      assertEquals(
        read(`.binder/${name}`).split("\n").filter((line) => !line.startsWith("# ")).slice(0, 2),
        ["#!/bin/bash", "set -euo pipefail"],
      );
    }
    assertEquals(read(".binder/start").trimEnd().split("\n").at(-1), 'exec "$@"');
  },
});
