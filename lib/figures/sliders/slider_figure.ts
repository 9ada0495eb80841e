import { Figure } from "../figure.ts";
import type { Size } from "../drawing/svg.ts";
import { SCHEME_OF_PAGE } from "../drawing/theme.ts";
import type { Displayable } from "../../kernel/show.ts";
import { packFrames } from "./pack_frames.ts";
import { sliderScript } from "./slider_script.ts";
import { firstOf, type Slider, slidersInWords } from "./sliders.ts";

/** A drawing for every choice of the sliders' values, as whole SVG documents of one size. */
export interface Frames {
  svgs: string[];
  size: Size;
}

/** What stands below the picture where scripts do not run: in a notebook that is not trusted, or on a static page. */
const HINT = "Run this cell to move the picture with sliders.";

/**
 * A figure whose reader moves sliders; where scripts do not run, the picture as it is at first. All pictures are drawn
 * in advance: it needs neither a kernel nor the network.
 */
export class SliderFigure extends Figure {
  readonly #sliders: Slider[];
  readonly #frames: () => Promise<Frames>;

  /** A figure whose drawings `draw` makes when it is shown; `alt` and `table` say what is seen at first. */
  constructor(draw: () => Promise<Frames>, sliders: Slider[], alt: string, table?: Displayable) {
    let drawn: Promise<Frames> | undefined;
    const frames = () => drawn ??= draw();
    super(async () => {
      const { svgs, size } = await frames();
      return { svg: svgs[firstOf(sliders)], size };
    }, { alt: `${alt} ${slidersInWords(sliders)}`, table });
    this.#frames = frames;
    this.#sliders = sliders;
  }

  override async html(): Promise<string> {
    // The script takes the place of picture and hint.
    const still = `${await this.picture()}<p style="margin:0 14px">${HINT}</p>`;
    const { svgs, size: { width } } = await this.#frames();
    const moving = { ...packFrames(svgs), alt: this.alt, sliders: this.#sliders, width };
    const numbers = await this.numbers();
    return `<div>${still}</div>${sliderScript(moving)}${numbers}${SCHEME_OF_PAGE}`;
  }
}
