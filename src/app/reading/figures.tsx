import {useComputed} from "@preact/signals";
import {isMeasured, differenceOf, toneOf, verdictOf} from "../../charts/verdict.ts";
import type {Comparison, Estimate} from "../../experiment/comparison.ts";
import {formatInterval, formatValue} from "../../outcome/format.ts";
import type {Outcome} from "../../outcome/outcome.ts";
import {StrategyName} from "../view/strategy-name.tsx";
import {Drive, type Asks} from "./drive.tsx";
import {words} from "./words.ts";
import {Heads} from "../view/heads.tsx";

export interface FiguresProps {
  readonly host: Asks;
  readonly id: string;
  readonly title: string;
  readonly outcomes: readonly Outcome[];
}

/** All figures of a subject: values, paired differences with intervals, verdicts, and the way to what drives them. */
export function Figures({host, id, title, outcomes}: FiguresProps) {
  const {bench} = host;
  const known = useComputed(() => {
    const comparison = bench.comparison.value;
    return comparison === null
      ? null
      : {comparison, measured: outcomes.filter(outcome => isMeasured(comparison, outcome))};
  });
  if (known.value === null || known.value.measured.length === 0) return null;
  const {comparison, measured} = known.value;
  return (
    <details class="reading-figures" id={`${id}-figures`}>
      <summary>
        <h3>{title}</h3> <span class="per">{words.figures.count(measured.length)}</span>
      </summary>
      <div class="figure-list">
        {measured.map(outcome => (
          <One key={outcome.id} host={host} outcome={outcome} comparison={comparison} />
        ))}
      </div>
    </details>
  );
}

function One({host, outcome, comparison}: {host: Asks; outcome: Outcome; comparison: Comparison}) {
  const {strategies, differences, currency} = comparison;
  const {id, label, per, unit, definition} = outcome;
  const [value, gap] = [
    {unit, currency, signed: false},
    {unit, currency, signed: true}
  ];
  return (
    <section class="figure-one">
      <table>
        <caption>
          <span class="name">{label}</span> <span class="per">{per}</span>
        </caption>
        <Heads names={words.figures.heads} class="hidden" />
        <tbody>
          {strategies.map(strategy => {
            const difference = differenceOf(differences, id, strategies[0]!.id, strategy.id);
            const paired = difference !== undefined && Number.isFinite(difference.value) ? difference : null;
            return (
              <tr key={strategy.id}>
                <th scope="row">
                  <StrategyName bench={host.bench} id={strategy.id} />
                </th>
                <td>
                  <Amount {...value} estimate={strategy.outcomes[id] ?? nothing} />
                </td>
                <td>
                  {paired && <Amount {...gap} estimate={paired} />}
                  {paired && (
                    <span class="judged" data-tone={toneOf(paired, outcome)}>
                      {verdictOf(paired, outcome)}
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div class="figure-acts">
        <details>
          <summary>{words.figures.definition}</summary>
          {definition}
        </details>
        <Drive host={host} outcome={outcome} />
      </div>
    </section>
  );
}

const nothing: Pick<Estimate, "value" | "low" | "high"> = {value: NaN, low: null, high: null};

interface AmountProps {
  readonly estimate: Pick<Estimate, "value" | "low" | "high">;
  readonly unit: string;
  readonly currency: string;
  readonly signed: boolean;
}

function Amount({estimate: {value, low, high}, unit, currency, signed}: AmountProps) {
  const range =
    low !== null && high !== null && low !== high && !Number.isNaN(value)
      ? formatInterval(low, high, unit, {currency, signed})
      : null;
  return (
    <>
      {formatValue(value, unit, {currency, signed})}
      {range && <span class="interval">{range}</span>}
    </>
  );
}
