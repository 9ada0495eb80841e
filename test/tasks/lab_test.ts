import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { parseLabOptions } from "../../.tasks/lab_options.ts";
import { choosePort } from "../../.tasks/port.ts";
import { isOlder } from "../../.tasks/python.ts";
import { labArguments } from "../../.tasks/server.ts";
import { explainWriteError, SetupError } from "../../.tasks/setup_error.ts";
import { cannotRun, FakeCourse } from "./fake_course.ts";

Deno.test("lab: without options it opens the browser and takes any free port", () => {
  assertEquals(parseLabOptions([]), { browser: true, help: false });
});

Deno.test("lab: takes --no-browser, and --port in both spellings", () => {
  assertEquals(parseLabOptions(["--no-browser", "--port", "9000"]), {
    browser: false,
    help: false,
    port: 9000,
  });
  assertEquals(parseLabOptions(["--port=9000"]).port, 9000);
});

Deno.test("lab: refuses an option it does not know, and names those it does", () => {
  const error = assertThrows(() => parseLabOptions(["--prot", "1"]), SetupError, "no --prot");
  assertStringIncludes(error.message, "--no-browser, --port N and --help");
});

Deno.test("lab: refuses a port that is none", () => {
  for (const port of ["0", "65536", "-1", "8888.5", "1e3", "lots", ""]) {
    assertThrows(() => parseLabOptions(["--port", port]), SetupError, `found "${port}"`);
  }
  assertThrows(() => parseLabOptions(["--port"]), SetupError, "found nothing");
});

const ignore = Deno.permissions.querySync({ name: "net" }).state !== "granted";

Deno.test({
  name: "lab: a port that was asked for and is in use is a sentence that says what to do",
  ignore,
  fn: async () => {
    using taken = Deno.listen({ hostname: "0.0.0.0", port: 0 });
    const { port } = taken.addr as Deno.NetAddr;
    const error = await assertRejects(() => choosePort(port), SetupError, `Port ${port} is in use`);
    assertStringIncludes(error.message, "leave out --port for a free one, or choose another");
  },
});

Deno.test({
  name: "lab: without --port it goes on to a port that is free",
  ignore,
  fn: async () => {
    const port = await choosePort();
    using _taken = Deno.listen({ hostname: "127.0.0.1", port });
    assert(await choosePort() > port);
  },
});

Deno.test("lab: JupyterLab opens the page that was asked for, in the folder it is given", () => {
  const args = labArguments({ port: 9000, folder: "/some course", page: "notebooks/00 é.ipynb" });
  assertEquals(args.slice(0, 3), ["-m", "jupyterlab", "--no-browser"]);
  assert(args.includes("--ServerApp.port=9000"));
  assert(args.includes("--ServerApp.root_dir=/some course"));
  assert(args.includes("--LabApp.default_url=/lab/tree/notebooks/00%20%C3%A9.ipynb?reset"));
});

Deno.test("lab: versions are compared number by number", () => {
  const cases: [string, string, boolean][] = [
    ["3.9.18", "3.10", true],
    ["2.7.18", "3.10", true],
    ["3.10.0", "3.10", false],
    ["3.14.1", "3.10", false],
    ["4.0", "3.10", false],
  ];
  for (const [a, b, older] of cases) assertEquals(isOlder(a, b), older, `${a} and ${b}`);
});

Deno.test("lab: a folder that cannot be written to and a full disk are sentences, a bug stays a bug", () => {
  const explained = (code: string) =>
    explainWriteError(Object.assign(new Error("x"), { code }), "/course");
  for (const code of ["EROFS", "EACCES", "EPERM"]) {
    const error = explained(code);
    assert(error instanceof SetupError);
    assertStringIncludes(error.message, "Cannot write in /course: move the course");
  }
  assert((explained("ENOSPC") as Error).message.includes("The disk of /course is full"));
  const bug = new TypeError("x is undefined");
  assertEquals(explainWriteError(bug, "/course"), bug);
});

Deno.test({
  name: "lab: too old a Deno is told so before anything else is loaded",
  ignore: cannotRun,
  fn: async () => {
    await using course = await FakeCourse.make();
    await Deno.remove(course.path(".tasks", "open_course.ts"));
    await Deno.writeTextFile(
      course.path("old.ts"),
      `Object.defineProperty(Deno, "version", { value: { deno: "2.8.3" } });
       await import("./.tasks/lab.ts");`,
    );
    const { code, output } = await course.run(["old.ts"]);
    assertEquals(code, 1);
    assertStringIncludes(output, "Expected Deno 2.9 or newer but found 2.8.3: upgrade it");
  },
});

Deno.test({
  name: "lab: an unknown option ends it with a sentence, before anything is set up",
  ignore: cannotRun,
  fn: async () => {
    await using course = await FakeCourse.make();
    const { code, output } = await course.run([".tasks/lab.ts", "--wat"]);
    assertEquals(code, 1);
    assertEquals(
      output,
      "deno task lab: there is no --wat, only --no-browser, --port N and --help.\n",
    );
    assertEquals(await course.calls(), []);
  },
});
