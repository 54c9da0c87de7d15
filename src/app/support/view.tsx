import {useComputed} from "@preact/signals";
import {contacts} from "../../charts/contacts.ts";
import {multiples} from "../../charts/multiples.ts";
import {repeaters} from "../../charts/repeaters.ts";
import {isMeasured} from "../../charts/verdict.ts";
import type {Lives} from "../../experiment/answers/lives.ts";
import {outcome, outcomes} from "../../outcome/registry.ts";
import {asked, Card} from "../reading/card.tsx";
import {Drive, driveFoot} from "../reading/drive.tsx";
import {Empty} from "../reading/empty.tsx";
import {Figures} from "../reading/figures.tsx";
import {Reading} from "../reading/frame.tsx";
import {orderOf, Picture} from "../reading/picture.tsx";
import type {Task} from "../reading/task.ts";
import {Chart} from "../view/chart.tsx";
import type {Host} from "../view/host.ts";
import {hasCases, perCase, supportAnswer} from "./answer.ts";
import {words} from "./words.ts";

const effort = [perCase, "contacts-per-case", "repeats-per-case", "first-contact-resolution"].map(outcome);
const desk = ["wait", "contacts-given-up", "agent-minutes-per-case", "agent-minutes-per-100-orders"].map(outcome);
const all = outcomes.filter(({group}) => group === "support");

/** What it costs people to be helped, and the firm to help them. */
export function Support({host, task}: {host: Host; task: Task<Lives>}) {
  const {bench} = host;
  const empty = useComputed(() => bench.comparison.value !== null && !hasCases(bench.comparison.value));
  if (empty.value) return <Empty host={host} id="support" title={words.title} what={words.none} how={words.noneHelp} />;
  const foot = driveFoot(host);
  return (
    <Reading
      bench={bench}
      id="support"
      title={words.title}
      answer={supportAnswer}
      acts={bench.titles.value.size > 1 && <Drive host={host} outcome={outcome(perCase)} small={false} />}
    >
      <Picture
        bench={bench}
        name="effort"
        wide
        draw={(comparison, options) =>
          multiples(
            {...comparison, outcomes: effort.filter(one => isMeasured(comparison, one))},
            {...options, title: words.effortTitle, measures: words.effortMeasures, foot}
          )
        }
      />
      <Picture
        bench={bench}
        name="desk"
        wide
        draw={(comparison, options) =>
          multiples(
            {...comparison, outcomes: desk.filter(one => isMeasured(comparison, one))},
            {...options, title: words.deskTitle, measures: words.deskMeasures, foot}
          )
        }
      />
      <Picture bench={bench} name="contacts" wide draw={contacts} />
      <Card task={task} id="support-who" title={words.who.title} lead={words.who.lead} ask={words.who.ask}>
        {() => (
          <Chart
            class="reading-repeaters"
            data={task.result}
            idle={asked}
            draw={(result, {width}) => repeaters(result, {width, headingLevel: 4, order: orderOf(bench, result)})}
          />
        )}
      </Card>
      <Figures host={host} id="support" title={words.figures} outcomes={all} />
    </Reading>
  );
}
