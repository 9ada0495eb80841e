/**
 * The package that serving the site needs, at one version.
 *
 * @module
 */
export { lookup } from "npm:mrmime@2.0.1";
