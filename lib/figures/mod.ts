/**
 * Figures: graphs of functions, charts, cards, tables, drawings of models, and what moves with a slider.
 *
 * @module
 */
import "./start.ts";
export * from "./cards/mod.ts";
export * from "./charts/mod.ts";
export { colorOf } from "./drawing/colors.ts";
export type { DrawnCurve, Panel } from "./drawing/panel.ts";
export type { Interval, Point } from "./drawing/plane.ts";
export type { Region } from "./drawing/region.ts";
export type { Size } from "./drawing/svg.ts";
export type { Draw, InRows, PlotOptions } from "./draw_panels.ts";
export { Figure, figure, type FigureData, type FigureOptions } from "./figure.ts";
export { diagram, type LayerRow } from "./models/mod.ts";
export * from "./plot/mod.ts";
export * from "./sliders/mod.ts";
export * from "./table/mod.ts";
