import { mayRun } from "../browser/lab.ts";

/** Whether all is tried that the site is for, every notebook in it, which takes many minutes; else what shows most. */
export const whole = mayRun && Deno.env.get("NONLINEAR_SITE") === "all";
