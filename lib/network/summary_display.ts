import type { Matrix } from "../engine/mod.ts";
import type { Network } from "./network.ts";

/** Shows the summary of a network, which is given as text. */
export type SummaryDisplay = (network: Network<Matrix | Matrix[]>, text: string) => void;

let display: SummaryDisplay = (_network, text) => console.log(text);

/** Shows a summary, as text unless there is something better. */
export function showSummary(network: Network<Matrix | Matrix[]>, text: string): void {
  display(network, text);
}

/** Makes `other` the display of summaries, in place of the text on the console. */
export function setSummaryDisplay(other: SummaryDisplay): void {
  display = other;
}
