import {useComputed} from "@preact/signals";
import type {Lever} from "../../scenario/scenario.ts";
import {isOn} from "../state/choices.ts";
import {leverSheets, type LeverSheet} from "../state/lever-groups.ts";
import {words} from "../words.ts";
import type {Bench} from "./bench.ts";
import {StrategyName} from "./strategy-name.tsx";

/** Every link, desk, programme and tool of each strategy as a switch. */
export function Levers({bench}: {bench: Bench}) {
  const sheets = useComputed(() => leverSheets(bench.offered.value.levers));
  return (
    <section class="levers" aria-labelledby="levers-title">
      <h2 id="levers-title" tabindex={-1}>
        {words.levers.title}
      </h2>
      <p class="lead">{words.levers.lead}</p>
      {sheets.value.length === 0 && <p>{words.levers.none}</p>}
      {sheets.value.map(sheet =>
        sheet.origin === "base" ? (
          <details key="base" class="shared" open={sheets.value.length === 1}>
            <summary>{words.levers.shared}</summary>
            <p class="lead">{words.levers.sharedLead}</p>
            <Sheet bench={bench} sheet={sheet} />
          </details>
        ) : (
          <section key={sheet.origin} class="sheet" aria-labelledby={`levers-of-${sheet.origin}`}>
            <div class="sheet-head">
              <h3 id={`levers-of-${sheet.origin}`}>
                <StrategyName bench={bench} id={sheet.origin} />
              </h3>
              <AllButton bench={bench} sheet={sheet} />
            </div>
            <Sheet bench={bench} sheet={sheet} />
          </section>
        )
      )}
    </section>
  );
}

interface SheetProps {
  bench: Bench;
  sheet: LeverSheet;
}

/** Switches everything that a strategy brings off at once, and on again. */
function AllButton({bench, sheet: {origin, sections}}: SheetProps) {
  const ids = sections.flatMap(({rows}) => rows.map(({lever}) => lever.id));
  const allOff = useComputed(() => ids.every(id => !isOn(bench.choices.value, origin, id)));
  const title = bench.titles.value.get(origin)!;
  return (
    <button
      type="button"
      class="small"
      aria-label={allOff.value ? words.levers.allOnIn(title) : words.levers.allOffIn(title)}
      onClick={() => bench.switchLevers(origin, ids, allOff.value)}
    >
      {allOff.value ? words.levers.allOn : words.levers.allOff}
    </button>
  );
}

function Sheet({bench, sheet: {strategies, sections}}: SheetProps) {
  const wide = strategies.length > 1;
  return (
    <div class={wide ? "several" : ""}>
      {wide && (
        <p class="heads" aria-hidden="true">
          {strategies.map(id => (
            <StrategyName key={id} bench={bench} id={id} />
          ))}
        </p>
      )}
      {sections.map(({section, rows}) => (
        <div key={section} class="section">
          <h4>{words.levers.sections[section]}</h4>
          <ul>
            {rows.map(({lever, strategies: having}) => (
              <li key={lever.id}>
                <span class="what">
                  <span class="name">{leverName(lever)}</span>
                  {aboutLever(lever, bench.currency.value).map(line => (
                    <span key={line} class="about">
                      {line}
                    </span>
                  ))}
                </span>
                {strategies.map(id =>
                  having.includes(id) ? (
                    <Switch key={id} bench={bench} strategy={id} lever={lever} />
                  ) : (
                    <span key={id} class="nothing" />
                  )
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Switch({bench, strategy, lever}: {bench: Bench; strategy: string; lever: Lever}) {
  const on = useComputed(() => isOn(bench.choices.value, strategy, lever.id));
  return (
    <span class={`switch${on.value ? "" : " changed"}`}>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        data-lever={lever.id}
        data-strategy={strategy}
        aria-label={words.levers.name(leverName(lever), bench.titles.value.get(strategy)!)}
        onChange={event => bench.switchLevers(strategy, [lever.id], event.currentTarget.checked)}
      />
    </span>
  );
}

/** What the lever does, what it costs, and from when it works, where there is something to say. */
function aboutLever({id, section, label, does, setup, monthly, works, full}: Lever, currency: string): string[] {
  const {links, tools, cost, rollOut} = words.levers;
  const removes = label.startsWith("without ");
  const linked = section === "links" || section === "identity" ? links[id.slice(id.lastIndexOf(".") + 1)] : undefined;
  const what = removes ? undefined : (linked ?? (does === null ? undefined : tools[does]));
  return [
    ...(what ? [what] : []),
    ...(setup > 0 || monthly > 0 ? [cost(setup, monthly, currency)] : []),
    ...(works > 0 || full > 0 ? [rollOut(works, full)] : [])
  ];
}

/** "Thank you" from `omnichannel/programmes.thank-you`. */
function leverName({id, label}: Lever): string {
  const key = id.slice(id.lastIndexOf(".") + 1).replaceAll("-", " ");
  return label.startsWith("without ") ? words.levers.without(key) : key.charAt(0).toUpperCase() + key.slice(1);
}
