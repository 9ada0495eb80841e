import { mendKernel } from "./mend.ts";
import { showRunsInNotebook } from "./progress.ts";

// What importing the library does in a notebook; elsewhere neither does anything.
mendKernel();
showRunsInNotebook();
