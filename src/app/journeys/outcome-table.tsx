import type {People, Person} from "../../experiment/people.ts";
import {formatInterval, formatValue} from "../../outcome/format.ts";
import type {Bench} from "../view/bench.ts";
import {StrategyName} from "../view/strategy-name.tsx";
import {outcomesFor, type OutcomeRow} from "./flows.ts";
import {words} from "./words.ts";

export interface OutcomeTableProps {
  readonly people: People;
  readonly some: readonly Person[];
  readonly bench: Pick<Bench, "currency" | "titles" | "slotOf">;
}

/** What becomes of the people who are chosen, per person, in both worlds. */
export function OutcomeTable({people, some, bench}: OutcomeTableProps) {
  const {table} = words.many;
  const currency = bench.currency.value;
  const written = (value: number, unit: string, signed = false) => formatValue(value, unit, {currency, signed});
  return (
    <section class="journey-outcomes" aria-labelledby="outcomes-title">
      <h3 id="outcomes-title">{table.title}</h3>
      <div class="table-room" role="group" aria-labelledby="outcomes-title" tabindex={0}>
        <table>
          <caption>{table.caption(some.length)}</caption>
          <thead>
            <tr>
              <td />
              {people.strategies.map(({id, title}) => (
                <th key={id} scope="col">
                  <StrategyName bench={bench} id={id} title={title} />
                </th>
              ))}
              <th scope="col">{table.head[1]}</th>
              <th scope="col">{table.head[2]}</th>
            </tr>
          </thead>
          <tbody>
            {outcomesFor(people, some).map(row => (
              <tr key={row.id}>
                <th scope="row">{table.rows[row.id]}</th>
                {row.values.map((value, s) => (
                  <td key={s}>{written(value, row.unit)}</td>
                ))}
                <td>
                  {row.difference === null || row.difference.value === 0
                    ? "–"
                    : written(row.difference.value, row.unit, true)}
                </td>
                <td class="told">{intervalOf(row, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function intervalOf({difference, unit}: OutcomeRow, currency: string): string {
  const {table} = words.many;
  if (difference === null) return "–";
  const {low, high, value} = difference;
  if (low === null || high === null) return table.few;
  if (value === 0 && low === high) return table.none;
  const range = formatInterval(low, high, unit, {currency, signed: true});
  return low < 0 && high > 0 ? `${range}, ${table.unclear}` : range;
}
