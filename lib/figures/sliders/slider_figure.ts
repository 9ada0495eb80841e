import type { Drawn, Piece } from "../draw_panels.ts";
import { Figure } from "../figure.ts";
import { rowWidth } from "../drawing/svg.ts";
import { SCHEME_OF_PAGE } from "../drawing/theme.ts";
import type { Displayable } from "../../kernel/show.ts";
import { packFrames } from "./pack_frames.ts";
import { sliderScript } from "./slider_script.ts";
import { firstOf, type Slider, slidersInWords } from "./sliders.ts";

/** What stands below the picture where scripts do not run: in a notebook that is not trusted, or on a static page. */
const HINT = "Run this cell to move the picture with sliders.";

/**
 * A figure whose reader moves sliders; where scripts do not run, the picture as it is at first. All pictures are drawn
 * in advance: it needs neither a kernel nor the network.
 */
export class SliderFigure extends Figure {
  readonly #sliders: Slider[];
  readonly #drawings: () => Promise<readonly Drawn[]>;

  /**
   * A figure whose drawings `draw` makes when it is shown, one for every choice of the sliders' values: all of one size,
   * and in equally many pieces of the same sizes. `alt` and `table` say what is seen at first.
   */
  constructor(
    draw: () => Promise<readonly Drawn[]>,
    sliders: Slider[],
    alt: string,
    table?: Displayable,
  ) {
    let drawn: Promise<readonly Drawn[]> | undefined;
    const drawings = () => drawn ??= draw();
    super(
      async () => (await drawings())[firstOf(sliders)],
      { alt: `${alt} ${slidersInWords(sliders)}`, table },
    );
    this.#drawings = drawings;
    this.#sliders = sliders;
  }

  override async html(): Promise<string> {
    // The script takes the place of picture and hint.
    const still = `${await this.picture()}<p style="margin:0 14px">${HINT}</p>`;
    const parts = (await this.#drawings()).map(partsOf);
    const pictures = parts[0].map(({ size: { width }, heading }, i) => ({
      ...packFrames(parts.map((part) => part[i].svg)),
      alt: i === 0 ? this.alt : heading || `panel ${i + 1} of ${parts[0].length}`,
      width,
    }));
    const width = pictures.length === 1 ? pictures[0].width : rowWidth;
    const moving = { pictures, sliders: this.#sliders, width };
    const numbers = await this.numbers();
    return `<div>${still}</div>${sliderScript(moving)}${numbers}${SCHEME_OF_PAGE}`;
  }
}

/** What stands beside each other where there is room, the head in a row of its own; one if there are no pieces. */
function partsOf({ svg, size, head, pieces = [] }: Drawn): Piece[] {
  if (pieces.length === 0) return [{ svg, size, heading: "" }];
  return head ? [{ ...head, size: { ...head.size, width: rowWidth } }, ...pieces] : [...pieces];
}
