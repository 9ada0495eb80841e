/** What the page needs to ask. */
export interface Questions {
  questions: {
    question: string;
    options: string[];
    /** For each row of the table the options it fits. */
    fits: (readonly string[])[];
  }[];
  /** Of the columns that answer, the last ones of the table. */
  headings: string[];
  /** Fits every option. */
  any: string;
}

/** The script that turns the table before it into lists to choose from, with the answer below. */
export function chooserScript(questions: Questions): string {
  // "<" is written as an escape: a "</script>" in a text must not end the script.
  const json = JSON.stringify(questions).replaceAll("<", "\\u003c");
  return `<script>(${ask})(document.currentScript,${json})</script>`;
}

/**
 * Runs in the page, as text: no types, nothing from this module. The answers get what is in the table's cells, and the
 * table copies of it: JupyterLab is just about to make the links lead into its own tabs, and knows only those it found.
 */
const ask = `(script, { questions, headings, any }) => {
  const root = script.previousElementSibling;
  const table = root.querySelector("table");
  const make = (name, style, parent) => {
    const element = document.createElement(name);
    element.style.cssText = style;
    parent.append(element);
    return element;
  };
  // JupyterLab would take the keys for its own: arrows leave the cell, "d d" deletes it.
  root.addEventListener("keydown", (event) => {
    const leaves = event.ctrlKey || event.metaKey || event.altKey || ["Tab", "Escape"].includes(event.key);
    if (!leaves) event.stopPropagation();
  });
  const rows = [...table.tBodies[0].rows];
  const form = make("div", "display:flex;flex-wrap:wrap;gap:8px 18px;margin:6px 0", root);
  const selects = questions.map(({ question, options }) => {
    const label = make("label", "display:flex;flex-direction:column;gap:3px", form);
    make("span", "", label).textContent = question;
    const select = make("select", "font:inherit;padding:3px;max-width:300px", label);
    for (const option of options) select.add(new Option(option, option));
    return select;
  });
  const box = "border-left:6px solid #0072b2;padding:6px 12px;margin:6px 0;max-width:640px;" +
    "background-color:rgba(127,127,127,.12)";
  const answers = make("div", box, root);
  answers.setAttribute("aria-live", "polite");
  const blocks = rows.map((row) => {
    const block = make("div", "display:grid;grid-template-columns:max-content 1fr;gap:4px 14px", answers);
    headings.forEach((heading, i) => {
      const cell = row.cells[row.cells.length - headings.length + i];
      if (cell.textContent.trim() === "") return;
      make("b", "", block).textContent = heading;
      const copies = [...cell.childNodes].map((node) => node.cloneNode(true));
      make("span", "", block).append(...cell.childNodes);
      cell.append(...copies);
      const links = block.lastChild.querySelectorAll("a");
      cell.querySelectorAll("a").forEach((copy, i) => copy.addEventListener("click", (event) => {
        event.preventDefault();
        links[i].click();
      }));
    });
    return block;
  });
  const none = make("div", "", answers);
  none.textContent = "No row of the table fits these choices.";
  const details = make("details", "margin:2px 0 6px", root);
  make("summary", "", details).textContent = "the whole table";
  details.append(table);
  const show = () => {
    const found = rows.findIndex((_, row) =>
      questions.every(({ fits }, i) => fits[row].includes(any) || fits[row].includes(selects[i].value))
    );
    blocks.forEach((block, row) => block.style.display = row === found ? "grid" : "none");
    none.style.display = found < 0 ? "" : "none";
  };
  for (const select of selects) select.addEventListener("change", show);
  show();
}`;
