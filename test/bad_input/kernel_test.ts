import { doors } from "./doors/kernel.ts";
import { testDoors } from "./table.ts";

testDoors(doors, {
  "html": {
    0: {
      "a function": "TypeError: html: expected the HTML to be text but found a function.",
      "a list": "TypeError: html: expected the HTML to be text but found [1, 2].",
    },
    1: {
      "a list": "TypeError: html: expected plain to be text but found [1, 2].",
      "options of another": "TypeError: html: expected plain to be text but found an object.",
    },
  },
  "markdown": {
    0: {
      "options of another":
        "TypeError: markdown: expected the Markdown to be text but found an object.",
      "1e9": "TypeError: markdown: expected the Markdown to be text but found 1000000000.",
    },
  },
});
