import {useComputed} from "@preact/signals";
import {cash} from "../../charts/cash.ts";
import {costs} from "../../charts/costs.ts";
import {investments} from "../../charts/investments.ts";
import {multiples} from "../../charts/multiples.ts";
import {isMeasured} from "../../charts/verdict.ts";
import type {Comparison} from "../../experiment/comparison.ts";
import type {Outcome} from "../../outcome/outcome.ts";
import {outcome, outcomes} from "../../outcome/registry.ts";
import {Drive, driveFoot} from "../reading/drive.tsx";
import {Figures} from "../reading/figures.tsx";
import {Reading} from "../reading/frame.tsx";
import {orderOf, Picture} from "../reading/picture.tsx";
import {Chart} from "../view/chart.tsx";
import type {Host} from "../view/host.ts";
import {moneyAnswer} from "./answer.ts";
import {priceList} from "./price-list.ts";
import {words} from "./words.ts";

const npv = outcome("net-present-value");
const worth = [npv, outcome("break-even-integration-cost")];
const economics = ["revenue-per-customer", "margin-per-customer", "cost-per-customer", "cost-per-order"].map(outcome);
const all = outcomes.filter(({group}) => group === "money");

/** When it pays, and where the money goes. */
export function Money({host}: {host: Host}) {
  const {bench} = host;
  const prices = useComputed(() => {
    const comparison = bench.comparison.value;
    return comparison === null ? null : priceList(bench.offered.value, bench.choices.value, comparison.days);
  });
  const priced = useComputed(() => {
    const comparison = bench.comparison.value;
    return comparison === null || prices.value === null ? null : {...comparison, investments: prices.value};
  });
  const largest = useComputed(() => prices.value?.find(({setup}) => setup > 0) ?? null);
  const several = useComputed(() => bench.titles.value.size > 1);
  const breakEven = () => {
    host.asking.value = {id: "break-even", settings: {x: largest.value!.path, outcome: npv.id}};
    host.view.value = "questions";
  };
  const foot = driveFoot(host);
  const measured = (comparison: Comparison, some: readonly Outcome[]) =>
    some.filter(one => isMeasured(comparison, one));
  return (
    <Reading
      bench={bench}
      id="money"
      title={words.title}
      answer={moneyAnswer}
      acts={
        several.value && (
          <>
            <Drive host={host} outcome={npv} small={false} />
            {largest.value && (
              <button type="button" onClick={breakEven}>
                {words.breakEven(largest.value.name)}
              </button>
            )}
          </>
        )
      }
    >
      {several.value && (
        <Picture
          bench={bench}
          name="cash-gain"
          draw={(comparison, options) => cash(comparison, {...options, of: "gain"})}
        />
      )}
      <Picture bench={bench} name="cash" draw={(comparison, options) => cash(comparison, {...options, of: "total"})} />
      <Picture bench={bench} name="costs" draw={costs} />
      <Chart
        class="reading-investments"
        data={priced}
        draw={(data, {width}) => investments(data, {width, headingLevel: 3, order: orderOf(bench, data)})}
      />
      <Picture
        bench={bench}
        name="worth"
        wide
        draw={(comparison, options) =>
          multiples(
            {...comparison, outcomes: measured(comparison, worth)},
            {...options, title: words.worth.title, measures: words.worth.measures, foot}
          )
        }
      />
      <Picture
        bench={bench}
        name="economics"
        wide
        draw={(comparison, options) =>
          multiples(
            {...comparison, outcomes: measured(comparison, economics)},
            {...options, title: words.economics.title, measures: words.economics.measures, foot}
          )
        }
      />
      <Figures host={host} id="money" title={words.figures} outcomes={all} />
    </Reading>
  );
}
