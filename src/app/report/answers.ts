import {aboutOf} from "../library/about.ts";
import {answered, type Answered} from "../questions/answered.ts";
import {askables} from "../questions/registry.ts";
import type {Host} from "../view/host.ts";

/** The answers that were given in this tab, those from before a reload included, in the order of the questions. */
export async function allAnswers({bench, keeping}: Pick<Host, "bench" | "keeping">): Promise<Answered[]> {
  const given = answered(bench).peek();
  const about = aboutOf({...bench.opened.peek(), choices: bench.choices.peek()});
  const kept = await keeping
    .library()
    .then(library => library.kept())
    .catch(() => null);
  return askables.flatMap(({id, title}) => {
    const found = given.find(one => one.title === title);
    if (found) return [found];
    const old = kept?.get(id);
    return old ? [{title, result: old.result, stale: old.about !== about}] : [];
  });
}
