import { shown, text } from "../options/mod.ts";
import { host } from "../host/mod.ts";
import { box } from "../kernel/box.ts";
import { type Displayable } from "../kernel/show.ts";

/** The oldest Deno whose kernel the course works with: 2.8 loses outputs and errors (denoland/deno#35290). */
const OLDEST_DENO = [2, 9];

/**
 * Says in words whether this Deno can run the course, and what to do if it cannot. In a browser nothing needs to be
 * installed, so there it always can.
 *
 * @param version By default that of the Deno that runs.
 * @throws {TypeError} If `version` is not text.
 * @throws {RangeError} If it is not a version.
 *
 * @example
 * ```ts
 * import { checkSetup } from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * assertStringIncludes(Deno.inspect(checkSetup("2.9.6")), "ready");
 * assertStringIncludes(Deno.inspect(checkSetup("2.7.1")), "too old");
 * ```
 */
export function checkSetup(version: string = host.version): Displayable {
  if (version === "" && host.version === "") {
    return box("good", "Everything is ready.", `This notebook runs in ${host.name}.`);
  }
  if (!/^\d+\.\d+(\.|$)/.test(text("checkSetup", "version", version))) {
    throw new RangeError(
      `checkSetup: expected version to be like "2.9.6" but found ${shown(version)}.`,
    );
  }
  const [major, minor] = version.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_DENO;
  const enough = major > oldestMajor || major === oldestMajor && minor >= oldestMinor;
  return enough
    ? box("good", "Everything is ready.", `This notebook runs on Deno ${version}.`)
    : box(
      "bad",
      `Deno ${version} is too old for this course.`,
      `It needs ${OLDEST_DENO.join(".")} or newer: close JupyterLab and open the course with ` +
        "npx -y deno@2.9.6 task lab",
    );
}
