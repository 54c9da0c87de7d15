import {useComputed, useSignal} from "@preact/signals";
import {attribution} from "../../charts/attribution.ts";
import {credits} from "../../charts/credits.ts";
import {multiples} from "../../charts/multiples.ts";
import {isMeasured} from "../../charts/verdict.ts";
import {list} from "../../charts/words.ts";
import {outcome, outcomes} from "../../outcome/registry.ts";
import {attributionRules} from "../../statistics/attribution/rules.ts";
import {asked, Card} from "../reading/card.tsx";
import {Drive, driveFoot} from "../reading/drive.tsx";
import {Empty} from "../reading/empty.tsx";
import {Figures} from "../reading/figures.tsx";
import {Reading} from "../reading/frame.tsx";
import {Picture} from "../reading/picture.tsx";
import {Chart} from "../view/chart.tsx";
import type {Host} from "../view/host.ts";
import {attributionAnswer, hasMessages, messagesAnswer, withoutIdle} from "./answer.ts";
import type {Attributing} from "./attributing.ts";
import {words} from "./words.ts";

const pressure = ["messages-per-customer", "wasted-impressions", "opt-outs", "cost-of-messages"].map(outcome);
const all = outcomes.filter(({group}) => group === "messages" || group === "measurement");

/** Which messages earn their keep, and what the reports would claim. */
export function Messages({host, attributing}: {host: Host; attributing: Attributing}) {
  const {bench} = host;
  const empty = useComputed(() => bench.comparison.value !== null && !hasMessages(bench.comparison.value));
  const {task, strategies, strategy, choose} = attributing;
  const rule = useSignal("last");
  // A picture is drawn again when its data change: so the rule is one of them.
  const told = useComputed(() => (task.result.value === null ? null : withoutIdle(task.result.value)));
  const shown = useComputed(() => told.value?.data ?? null);
  const ruled = useComputed(() => (shown.value === null ? null : {data: shown.value, rule: rule.value}));
  if (empty.value)
    return <Empty host={host} id="messages" title={words.title} what={words.none} how={words.noneHelp} />;
  const foot = driveFoot(host);
  return (
    <Reading
      bench={bench}
      id="messages"
      title={words.title}
      answer={messagesAnswer}
      acts={bench.titles.value.size > 1 && <Drive host={host} outcome={outcome("wasted-impressions")} small={false} />}
    >
      <Card
        task={task}
        id="messages-attribution"
        title={words.attributionTitle}
        lead={words.attributionLead}
        ask={words.ask}
        controls={
          strategies.value.length > 1 && (
            <div class="reading-controls">
              <label class="field">
                <span>{words.strategy}</span>
                <select value={strategy.value} onChange={event => choose(event.currentTarget.value)}>
                  {strategies.value.map(({id, title}) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
                </select>
              </label>
            </div>
          )
        }
      >
        {result => (
          <>
            <div class="reading-answer">
              {attributionAnswer(result).map((sentence, i) => (
                <p key={i}>{sentence}</p>
              ))}
            </div>
            <Chart
              class="reading-credits"
              data={shown}
              idle={asked}
              draw={(data, {width}) => credits(data, {width, headingLevel: 4})}
            />
            {told.value !== null && told.value.idle.length > 0 && (
              <p class="lead">{words.idle(list(told.value.idle))}</p>
            )}
            <div class="reading-controls">
              <label class="field">
                <span>{words.rule}</span>
                <select value={rule} onChange={event => (rule.value = event.currentTarget.value)}>
                  {attributionRules.map(({id, title}) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
                </select>
              </label>
            </div>
            <Chart
              class="reading-attribution"
              data={ruled}
              idle={asked}
              draw={({data, rule: chosen}, {width}) => attribution(data, {width, headingLevel: 4, rule: chosen})}
            />
          </>
        )}
      </Card>
      <Picture
        bench={bench}
        name="pressure"
        wide
        draw={(comparison, options) =>
          multiples(
            {...comparison, outcomes: pressure.filter(one => isMeasured(comparison, one))},
            {...options, title: words.pressureTitle, measures: words.pressureMeasures, foot}
          )
        }
      />
      <Figures host={host} id="messages" title={words.figures} outcomes={all} />
    </Reading>
  );
}
