import { assertEquals, assertStringIncludes } from "@std/assert";
import { exerciseText } from "../../.tasks/exercise_of.ts";
import { fileText } from "../../.tasks/notebook.ts";
import { solutionsText } from "../../.tasks/solution_parts.ts";
import { sampleHints, sampleSolution } from "../notebooks/sample_solution.ts";
import { cannotRun, FakeCourse } from "./fake_course.ts";

Deno.test({
  name:
    "exercises: each is made from its solution, and a faulty one is told and stops none of the others",
  ignore: cannotRun,
  async fn() {
    await using course = await FakeCourse.make();
    await Deno.mkdir(course.path("lib", "exercises"), { recursive: true });
    await Deno.writeTextFile(
      course.path("lib", "exercises", "catalogue.ts"),
      `export const checkers = [{ name: "own activation", hints: ${
        JSON.stringify(sampleHints("own activation"))
      } }];`,
    );
    const make = () => course.run([".tasks/exercises.ts"]);
    assertStringIncludes(
      (await make()).output,
      "There are no notebooks in notebooks/solutions yet.",
    );

    const text = fileText(sampleSolution());
    await Deno.mkdir(course.path("notebooks", "solutions"));
    await Deno.writeTextFile(course.path("notebooks", "solutions", "3-swish.ipynb"), text);
    const answers = course.path("lib", "exercises", "solutions.json");
    assertEquals(await make(), {
      code: 0,
      output: "notebooks/exercises/3-swish.ipynb: written\nlib/exercises/solutions.json: written\n",
    });
    assertEquals(await Deno.readTextFile(answers), solutionsText([sampleSolution()]));
    const made = course.path("notebooks", "exercises", "3-swish.ipynb");
    assertEquals(await Deno.readTextFile(made), exerciseText(text, sampleHints));
    assertEquals(await make(), {
      code: 0,
      output:
        "notebooks/exercises/3-swish.ipynb: unchanged\nlib/exercises/solutions.json: unchanged\n",
    });

    const faulty = text.replace("// end", "// ende");
    await Deno.writeTextFile(course.path("notebooks", "solutions", "2-faulty.ipynb"), faulty);
    const { code, output } = await make();
    assertEquals(code, 1);
    assertStringIncludes(output, "2-faulty.ipynb: cell 4 [2]: expected a pair of marks");
    assertStringIncludes(output, "3-swish.ipynb: unchanged");
  },
});
