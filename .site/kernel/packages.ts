/** The packages that the kernel is built on, with their versions. */
export { format as nodeFormat, inspect as nodeInspect } from "npm:node-inspect-extracted@3.3.3";
export { parse as parseWithBabel, type ParseError } from "npm:@babel/parser@8.1.3";
