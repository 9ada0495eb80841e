import type { Summarizable } from "./summary.ts";

/** Shows the summary of a network, which is given as text. */
export type SummaryDisplay = (network: Summarizable, text: string) => void;

let display: SummaryDisplay = (_network, text) => console.log(text);

/** Shows a summary, as text unless another display has been set. */
export function showSummary(network: Summarizable, text: string): void {
  display(network, text);
}

/** Makes `other` the display of summaries, in place of the text on the console. */
export function setSummaryDisplay(other: SummaryDisplay): void {
  display = other;
}
