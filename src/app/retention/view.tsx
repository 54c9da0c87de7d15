import {active} from "../../charts/active.ts";
import {cohorts} from "../../charts/cohorts.ts";
import {losses} from "../../charts/losses.ts";
import {multiples} from "../../charts/multiples.ts";
import {retention} from "../../charts/retention.ts";
import {isMeasured} from "../../charts/verdict.ts";
import type {Lives} from "../../experiment/answers/lives.ts";
import {outcome, outcomes} from "../../outcome/registry.ts";
import {asked, Card} from "../reading/card.tsx";
import {Drive, driveFoot} from "../reading/drive.tsx";
import {Figures} from "../reading/figures.tsx";
import {Reading} from "../reading/frame.tsx";
import {orderOf, Picture} from "../reading/picture.tsx";
import type {Task} from "../reading/task.ts";
import {Chart} from "../view/chart.tsx";
import type {Host} from "../view/host.ts";
import {retentionAnswer} from "./answer.ts";
import {words} from "./words.ts";

const kept = outcome("customers-kept");
const loyal = ["repeat-share-12-months", "customers-kept", "purchases-per-customer", "satisfaction"].map(outcome);
const all = outcomes.filter(({group}) => group === "retention");

/** Months with an order again, of all cohorts together, from which on a picture shows more than chance. */
const FEW = 100;

function againOf({cohorts: {sizes, shares}}: Lives): number {
  const again = shares.map((grid, s) =>
    grid.reduce(
      (sum, row, m) => sum + row.slice(1).reduce((n: number, share) => n + (share ?? 0) * sizes[s]![m]!, 0),
      0
    )
  );
  return Math.round(Math.max(0, ...again));
}

/** Who stays, and when customers are lost. */
export function Retention({host, task}: {host: Host; task: Task<Lives>}) {
  const {bench} = host;
  const foot = driveFoot(host);
  return (
    <Reading
      bench={bench}
      id="retention"
      title={words.title}
      answer={retentionAnswer}
      acts={bench.titles.value.size > 1 && <Drive host={host} outcome={kept} small={false} />}
    >
      <Picture bench={bench} name="survival" draw={retention} />
      <Picture bench={bench} name="active" draw={active} />
      <Picture
        bench={bench}
        name="loyal"
        wide
        draw={(comparison, options) =>
          multiples(
            {...comparison, outcomes: loyal.filter(one => isMeasured(comparison, one))},
            {...options, title: words.figuresTitle, measures: words.measures, foot}
          )
        }
      />
      <Card task={task} id="retention-lives" title={words.lives.title} lead={words.lives.lead} ask={words.lives.ask}>
        {result => (
          <>
            <Chart
              class="reading-losses"
              data={task.result}
              idle={asked}
              draw={(known, {width}) => losses(known, {width, headingLevel: 4, order: orderOf(bench, known)})}
            />
            {againOf(result) < FEW ? (
              <p class="lead">{words.lives.few(againOf(result))}</p>
            ) : (
              <Chart
                class="reading-cohorts"
                data={task.result}
                idle={asked}
                draw={(known, {width}) =>
                  cohorts(known.cohorts, {width, headingLevel: 4, order: orderOf(bench, known)})
                }
              />
            )}
          </>
        )}
      </Card>
      <Figures host={host} id="retention" title={words.figures} outcomes={all} />
    </Reading>
  );
}
