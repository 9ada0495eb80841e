import { CARDS } from "./cards_trials.ts";
import { DRAWING } from "./drawing_trials.ts";
import { QUESTION } from "./exercises_trials.ts";
import { FAULTS } from "./faults_trials.ts";
import { FIGURES } from "./figures_trials.ts";
import { KERNEL_TRIALS } from "./kernel_trials.ts";
import { testInOneLab } from "./lab.ts";
import { LINKS_TO_PLACES } from "./links_trials.ts";
import { ORDER_TRIALS } from "./order_trials.ts";

testInOneLab("in JupyterLab", [
  ...KERNEL_TRIALS,
  ...ORDER_TRIALS,
  CARDS,
  FIGURES,
  DRAWING,
  FAULTS,
  QUESTION,
  LINKS_TO_PLACES,
]);
