import {useSignal} from "@preact/signals";
import {useMemo} from "preact/hooks";
import type {RecordObject} from "../../scenario/setting/records.ts";
import {quantity} from "../state/quantity.ts";
import type {Host} from "../view/host.ts";
import {idFor, titleFor} from "./identifiers.ts";
import {linksOf, pairKey, type Links, type ObjectLinks} from "./links.ts";
import {Pairs} from "./pairs.tsx";
import {Bring} from "./bring.tsx";
import {objectKey, type Values} from "./value.ts";
import {words} from "./words.ts";
import {Heads} from "../view/heads.tsx";

const own = words.matrix;
const MONTH = (365 * 1440) / 12;

/** Which record travels between which channels in a strategy, what that costs, and what it brings. */
export function Matrix({host, values}: {host: Host; values: Values}) {
  const {bench, say} = host;
  const chosen = useSignal<string | null>(null);
  const open = useSignal<RecordObject | null>(null);
  const failure = useSignal<string | null>(null);
  const ids = [...bench.titles.value.keys()];
  const [{scenario}, choices] = [bench.opened.value, bench.committed.value];
  const strategy =
    chosen.value !== null && ids.includes(chosen.value) ? chosen.value : ids.at(Math.min(1, ids.length - 1));
  const links = useMemo(() => {
    if (strategy === undefined) return null;
    return linksOf(scenario, strategy, {off: choices.off[strategy], values: choices.values});
  }, [scenario, choices, strategy]);
  if (strategy === undefined || links === null || links.channels.length < 2) return null;
  const title = bench.titles.value.get(strategy)!;

  const attempt = async (act: () => Promise<void>) => {
    failure.value = null;
    try {
      await act();
    } catch (error) {
      failure.value = own.failed(error instanceof Error ? error.message : `${error as string}`);
    }
  };
  const duplicate = () =>
    attempt(async () => {
      const name = titleFor(words.strategies.copy(title), bench.titles.value.values());
      const id = idFor(name, [...ids, ...bench.order.value]);
      await bench.edit([{kind: "duplicate", strategy, id, title: name}]);
      say(words.strategies.added(name));
      chosen.value = id;
    });

  return (
    <section class="compare-card matrix" aria-labelledby="matrix-title">
      <h2 id="matrix-title">{own.title}</h2>
      <p class="lead">{own.lead}</p>
      <div class="matrix-tools">
        <label class="field">
          <span>{own.strategy}</span>
          <select value={strategy} onChange={event => (chosen.value = event.currentTarget.value)}>
            {ids.map(id => (
              <option key={id} value={id}>
                {bench.titles.value.get(id)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => void duplicate()}>
          {own.duplicate(title)}
        </button>
        <Compute values={values} name={strategy} ask={() => void values.objects(strategy)}>
          {words.value.all}
        </Compute>
      </div>
      <Working values={values} />
      {failure.value !== null && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      <table class="plain objects">
        <Heads names={[own.object, own.linked, own.price, own.works, own.brings]} />
        <tbody>
          {links.objects.map(one => {
            const opened = open.value === one.object;
            return [
              <ObjectRow
                key={one.object}
                host={host}
                strategy={strategy}
                links={links}
                one={one}
                values={values}
                opened={opened}
                toggle={() => (open.value = opened ? null : one.object)}
              />,
              opened && (
                <tr key={`${one.object} channels`} class="opened">
                  <td colSpan={5} id={`channels-${one.object}`}>
                    <Pairs
                      host={host}
                      strategy={strategy}
                      links={links}
                      one={one}
                      values={values}
                      attempt={act => void attempt(act)}
                    />
                  </td>
                </tr>
              )
            ];
          })}
        </tbody>
      </table>
    </section>
  );
}

interface ObjectProps {
  host: Host;
  strategy: string;
  links: Links;
  one: ObjectLinks;
  values: Values;
  opened: boolean;
  toggle: () => void;
}

function ObjectRow({host: {bench}, strategy, links: {channels}, one, values, opened, toggle}: ObjectProps) {
  const {object, levers, pairs, match, setup, monthly, works, full} = one;
  const name = own.names[object];
  const off = bench.committed.value.off[strategy];
  const on = levers.some(id => !off?.has(id));
  const currency = bench.currency.value;
  const money = (amount: number) => quantity(amount, currency);
  const all = channels.length * (channels.length - 1);
  const known = match.filter(({path}) => path !== null).length;
  return (
    <tr class={pairs.size + known === 0 ? "unlinked" : ""}>
      <th scope="row">
        <span class="object-name">{name}</span>
        <span class="about">{own.means[object]}</span>
        <button type="button" class="link" aria-expanded={opened} onClick={toggle}>
          {opened ? own.shown : own.hidden} <span class="hidden">{own.forObject(name)}</span>
        </button>
      </th>
      <td class="linked" data-head={own.linked}>
        {levers.length > 0 && (
          <span class="switch">
            <input
              type="checkbox"
              role="switch"
              aria-label={own.switch(name, bench.titles.value.get(strategy)!)}
              checked={on}
              onChange={event => bench.switchLevers(strategy, levers, event.currentTarget.checked)}
            />
          </span>
        )}
        {object !== "identity" && <Glyph channels={channels} pairs={pairs} />}
        <span>{object === "identity" ? own.channels(known, channels.length) : own.of(pairs.size, all)}</span>
      </td>
      <td data-head={own.price}>
        {setup > 0 && <span class="line">{own.once(money(setup))}</span>}
        {monthly > 0 && <span class="line">{own.monthly(money(monthly))}</span>}
        {setup + monthly === 0 && (on ? own.free : own.nothing)}
      </td>
      <td data-head={own.works}>
        {works === null
          ? own.nothing
          : full === 0
            ? own.start
            : own.from(Math.floor(works / MONTH) + 1, Math.floor(full / MONTH) + 1)}
      </td>
      <td data-head={own.brings}>
        <Bring known={values.of(objectKey(strategy, object))} currency={currency} />
      </td>
    </tr>
  );
}

/** All pairs at a glance: rows lead from, columns lead to. */
function Glyph({channels, pairs}: Pick<Links, "channels"> & Pick<ObjectLinks, "pairs">) {
  const n = channels.length;
  return (
    <svg class="glyph" viewBox={`0 0 ${n} ${n}`} width="34" height="34" aria-hidden="true">
      <rect class="ground" width={n} height={n} />
      {channels.flatMap((from, y) =>
        channels.map((to, x) =>
          from === to ? (
            <rect key={`${x} ${y}`} class="self" x={x} y={y} width={1} height={1} />
          ) : pairs.has(pairKey(from, to)) ? (
            <rect key={`${x} ${y}`} class="on" x={x + 0.08} y={y + 0.08} width={0.84} height={0.84} />
          ) : null
        )
      )}
    </svg>
  );
}

/** Starts or stops the computing of what links bring. */
export function Compute({
  values,
  name,
  ask,
  children
}: {
  values: Values;
  name: string;
  ask: () => void;
  children: string;
}) {
  return values.running.value === name ? (
    <button type="button" onClick={values.stop}>
      {words.value.stop}
    </button>
  ) : (
    <button type="button" class="strong" onClick={ask}>
      {children}
    </button>
  );
}

function Working({values}: {values: Values}) {
  const {running, progress, stopped, failure, size} = values;
  return (
    <div class="working">
      <p class="lead" role="status">
        {running.value !== null
          ? words.value.running(progress.value)
          : stopped.value
            ? words.value.stopped
            : `${words.value.lead} ${words.value.size(size.value.customers, size.value.replications)}.`}
      </p>
      {running.value !== null && <progress max={1} value={progress.value} aria-label={words.value.all} />}
      {failure.value !== null && (
        <p class="failure" role="alert">
          {words.value.failed(failure.value)}
        </p>
      )}
    </div>
  );
}
