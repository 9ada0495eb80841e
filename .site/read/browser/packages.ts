/**
 * The package that searches, in the build and in the page.
 *
 * @module
 */
export { default as MiniSearch, type Options } from "npm:minisearch@7.2.0";
