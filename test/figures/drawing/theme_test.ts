import { assert, assertEquals } from "@std/assert";
import { contrast, mix } from "../../../lib/figures/drawing/color_math.ts";
import {
  classColors,
  colorOf,
  colorsOf,
  paleOpacity,
  textColor,
} from "../../../lib/figures/drawing/colors.ts";
import { darkOf, darkRules, GROUND, STRONG, themed } from "../../../lib/figures/drawing/theme.ts";

const TAUGHT = ["relu", "sigmoid", "tanh", "leakyRelu", "softmax", "elu", "selu", "gelu"];
const OTHERS = Array.from(
  { length: 12 },
  (_, i) => `line ${i}`.replace(/\d/g, (d) => "abcdefghij"[+d]),
);

Deno.test("lines can be seen on white and on the dark theme's ground, and text read", () => {
  const names = [...TAUGHT, ...OTHERS, "relu", "relu", "selu", "gelu", "leakyRelu"];
  for (const color of [...colorsOf(names), ...classColors, ...Object.values(STRONG)]) {
    assert(contrast(color, GROUND.light) >= 3, `${color} on white`);
    assert(contrast(darkOf(color), GROUND.dark) >= 3, `${darkOf(color)} for ${color} on dark`);
    if (Object.values<string>(STRONG).includes(color)) continue; // never the colour of text or lines
    const text = textColor(color);
    assert(contrast(text, GROUND.light) >= 4.5, `${text} on white`);
    assert(contrast(darkOf(text), GROUND.dark) >= 4.5, `${darkOf(text)} for ${text} on dark`);
    const pale = mix(GROUND.light, color, paleOpacity(color));
    assert(contrast(pale, GROUND.light) >= 2.99, `f′ in ${color} on white`);
    const paleInDark = mix(GROUND.dark, darkOf(color), paleOpacity(color));
    assert(contrast(paleInDark, GROUND.dark) >= 2.4, `f′ in ${color} on dark`);
  }
});

Deno.test("each line of a figure has its own colour, in both themes", () => {
  const groups = [
    ["calm", "first rate two", "third", "fourth"],
    ["selu", "selu", "calm", "selu"],
    ["leakyRelu", "leakyRelu", "leakyRelu", "relu", "relu"],
    ["relu", "relu", "leakyRelu", "elu", "selu", "selu", "sigmoid"],
    [...TAUGHT, ...OTHERS.slice(0, 8)],
  ];
  for (const names of groups) {
    const colors = colorsOf(names);
    assertEquals(new Set(colors).size, names.length, `${names}`);
    assertEquals(new Set(colors.map(darkOf)).size, names.length, `${names} in the dark`);
    // Not only different, but to be told apart.
    for (const [i, a] of colors.entries()) {
      for (const b of colors.slice(i + 1)) {
        assert(distance(a, b) > 35, `${a} and ${b}`);
        assert(distance(darkOf(a), darkOf(b)) > 30, `${darkOf(a)} and ${darkOf(b)} in the dark`);
      }
    }
  }
});

Deno.test("what is pale or strong on white is so on dark", () => {
  for (const grey of ["#222222", "#595959", "#8c8c8c", "#b3b3b3", "#e6e6e6", "#f1f1f1"]) {
    const [light, dark] = [contrast(grey, GROUND.light), contrast(darkOf(grey), GROUND.dark)];
    assert(
      dark >= 0.95 * Math.min(light, 4.6) && dark < 2 * light,
      `${grey}: ${light} and ${dark}`,
    );
  }
  assertEquals(darkOf(GROUND.light), GROUND.dark);
});

Deno.test("a drawing has a rule for each of its colours, and stays itself without them", () => {
  const svg =
    '<svg fill="#222222"><rect fill="#ffffff" stroke="white"/><path stroke="#0072b2"/></svg>';
  const rules = darkRules(svg);
  for (
    const color of [
      '[fill="#222222"]',
      '[fill="#ffffff"]',
      '[stroke="white"]',
      '[stroke="#0072b2"]',
    ]
  ) {
    assert(rules.includes(color), rules);
  }
  assertEquals(themed(svg).replace(/<style>.*<\/style>/, ""), svg);
  assertEquals(darkRules('<svg><image data-paper=""/></svg>'), "[data-paper]{filter:invert(.93)}");
});

Deno.test("a function has the colour of its name in every figure", () => {
  assertEquals(colorsOf(TAUGHT), TAUGHT.map(colorOf));
});

/** How far apart two colours are in red, green and blue. */
function distance(a: string, b: string): number {
  const bytes = (color: string) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const [first, second] = [bytes(a), bytes(b)];
  return Math.hypot(...first.map((value, i) => value - second[i]));
}
