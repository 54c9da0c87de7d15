import type {Comparison} from "../../experiment/comparison.ts";
import {formatInterval, formatValue} from "../../outcome/format.ts";
import {headline, outcomes} from "../../outcome/registry.ts";
import {shownName} from "../state/shown.ts";
import type {RunRow} from "./rows.ts";
import {words as all} from "./words.ts";

const words = all.view;
const shownOutcomes = ["net-present-value", ...headline];

interface Line {
  readonly outcome: string;
  readonly strategy: string;
  readonly a: string;
  readonly b: string;
  readonly change: string;
}

/** Two results side by side: what each says of every strategy that both have. */
export function CompareRuns({a, b, open}: {a: RunRow; b: RunRow; open: () => void}) {
  const lines = linesOf(a.comparison, b.comparison);
  const names = [shownName(a.name), shownName(b.name)] as const;
  return (
    <section class="compare-runs" aria-labelledby="compare-runs-title">
      <h4 id="compare-runs-title">{words.compareTitle(...names)}</h4>
      {a.comparison.version !== b.comparison.version && <p>{words.notSame}</p>}
      {a.comparison.seed !== b.comparison.seed && <p>{words.otherSeed}</p>}
      <div class="table-room" role="region" tabindex={0} aria-labelledby="compare-runs-title">
        <table>
          <thead>
            <tr>
              {[words.outcome, words.strategy, ...names, words.change].map((head, i) => (
                <th key={i} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({outcome, strategy, a: one, b: other, change}) => (
              <tr key={`${outcome} ${strategy}`}>
                <th scope="row">{outcome}</th>
                <td>{strategy}</td>
                <td>{one}</td>
                <td>{other}</td>
                <td>{change}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" onClick={open}>
        {words.compareOpen}
      </button>
    </section>
  );
}

function linesOf(a: Comparison, b: Comparison): Line[] {
  return outcomes
    .filter(({id}) => shownOutcomes.includes(id))
    .flatMap(({id, label, unit}) =>
      a.strategies.flatMap(one => {
        const other = b.strategies.find(strategy => strategy.id === one.id);
        const [mine, theirs] = [one.outcomes[id], other?.outcomes[id]];
        if (!mine || !theirs || Number.isNaN(mine.value) || Number.isNaN(theirs.value)) return [];
        const {currency} = a;
        const written = ({value, low, high}: typeof mine) =>
          `${formatValue(value, unit, {currency})}${low === null || high === null ? "" : ` (${formatInterval(low, high, unit, {currency})})`}`;
        const change = formatValue(mine.value - theirs.value, unit, {currency, signed: true});
        return [{outcome: label, strategy: one.title, a: written(mine), b: written(theirs), change}];
      })
    );
}
