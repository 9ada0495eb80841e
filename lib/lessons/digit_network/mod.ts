/**
 * The network that reads digits, which goes through the course, and what its units look for.
 *
 * @module
 */
export { type DigitPairs, digitPairs, type DigitPairsOptions } from "./digit_pairs.ts";
export { type DigitNetwork, digitNetwork, type DigitNetworkOptions } from "./digit_network.ts";
export { unitPictures, type UnitPicturesOptions } from "./unit_pictures.ts";
