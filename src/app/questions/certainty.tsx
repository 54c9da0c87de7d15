import {useComputed} from "@preact/signals";
import type {Comparison, Difference} from "../../experiment/comparison.ts";
import {headline, outcome} from "../../outcome/registry.ts";
import type {Bench} from "../view/bench.ts";
import {words} from "./words.ts";
import {Heads} from "../view/heads.tsx";

const shown = [...headline, "net-present-value"];

/** How sure the comparison on the page is: in how many worlds, corrected for the number of outcomes, and what the common luck is worth. */
export function Certainty({bench}: {bench: Pick<Bench, "comparison" | "stale">}) {
  const found = useComputed(() => {
    const comparison = bench.comparison.value;
    return comparison?.done && !bench.stale.value ? comparison : null;
  });
  const comparison = found.value;
  const rows = comparison === null ? [] : rowsOf(comparison);
  return (
    <article class="question" aria-labelledby="question-certainty">
      <h4 id="question-certainty">{words.certainty.title}</h4>
      <p class="lead">{words.certainty.lead}</p>
      {rows.length === 0 ? (
        <p class="question-status">{comparison === null ? words.certainty.waiting : words.certainty.none}</p>
      ) : (
        <div class="chart-scroll" tabIndex={0} role="group" aria-label={words.certainty.title}>
          <table class="certainty">
            <Heads names={words.certainty.heads} />
            <tbody>
              {rows.map(([head, ...cells], i) => (
                <tr key={i}>
                  <th scope="row">{head}</th>
                  {cells.map((cell, c) => (
                    <td key={c}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {comparison?.best && (
        <dl class="possible">
          {comparison.best
            .filter(({outcome: id}) => shown.includes(id))
            .map(({outcome: id, strategies}) => (
              <div key={id}>
                <dt>{words.certainty.best(outcome(id).label)}</dt>
                <dd>
                  {strategies
                    .filter(({possible}) => possible)
                    .map(one => (
                      <span key={one.id} class="chip">
                        {comparison.strategies.find(({id: other}) => other === one.id)?.title ?? one.id}
                      </span>
                    ))}
                </dd>
              </div>
            ))}
        </dl>
      )}
    </article>
  );
}

function rowsOf({differences, family, strategies, replications}: Comparison): string[][] {
  const several = strategies.length > 2;
  const rowOf = ({outcome: id, to, verdict, worlds, p, luck}: Difference): string[] => {
    const member = family?.members.find(one => one.outcome === id && one.to === to);
    const title = strategies.find(one => one.id === to)?.title ?? to;
    return [
      several ? `${outcome(id).label} (${title})` : outcome(id).label,
      verdict,
      worlds === undefined ? "" : words.certainty.wins(worlds.better, replications),
      p === undefined ? "" : words.certainty.p(p),
      member === undefined ? "" : words.certainty.together(member.adjusted, member.alone && !member.together),
      luck === undefined ? "" : words.certainty.luck(luck.times, luck.unit)
    ];
  };
  return shown.flatMap(id =>
    differences
      .filter(one => one.outcome === id && (one.p !== undefined || one.worlds !== undefined))
      .map(difference => rowOf(difference))
  );
}
