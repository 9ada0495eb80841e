/**
 * `deno task lab`: opens the course in JupyterLab, and sets everything up on first use.
 *
 * This file imports nothing: a Deno too old for the rest still gets as far as the sentence that says so.
 *
 * @module
 */
const [major, minor] = Deno.version.deno.split(".").map(Number);
if (major < 2 || (major === 2 && minor < 9)) {
  console.error(
    `Expected Deno 2.9 or newer but found ${Deno.version.deno}: upgrade it with "deno upgrade", or start the course with "npx -y deno@2.9.6 task lab".`,
  );
  Deno.exit(1);
}

const { openCourse } = await import("./open_course.ts");
const { runTask } = await import("./setup_error.ts");
await runTask(() => openCourse(Deno.args));

export {};
