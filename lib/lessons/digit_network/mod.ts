/**
 * The network that reads digits, which goes through the course, what its units look for, and how sure it is.
 *
 * @module
 */
export { calibration, type CalibrationGroup, type CalibrationOptions } from "./calibration.ts";
export { type DigitPairs, digitPairs, type DigitPairsOptions } from "./digit_pairs.ts";
export { type DigitNetwork, digitNetwork, type DigitNetworkOptions } from "./digit_network.ts";
export { unitPictures, type UnitPicturesOptions } from "./unit_pictures.ts";
export { pairPictures, type PairPicturesOptions } from "./pair_pictures.ts";
