/** The packages of the course's extension, with their versions. */
export { strToU8, zipSync } from "npm:fflate@0.8.3";
