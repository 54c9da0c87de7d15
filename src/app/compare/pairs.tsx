import {useSignal} from "@preact/signals";
import {useRef} from "preact/hooks";
import {quantity} from "../state/quantity.ts";
import type {Host} from "../view/host.ts";
import {told} from "./bring.tsx";
import {pairKey, type Links, type ObjectLinks} from "./links.ts";
import {Compute} from "./matrix.tsx";
import {cellKey, objectKey, type Values} from "./value.ts";
import {words} from "./words.ts";

const own = words.matrix;

export interface PairsProps {
  host: Host;
  strategy: string;
  links: Links;
  one: ObjectLinks;
  values: Values;
  attempt: (act: () => Promise<void>) => void;
}

/** One record between all channels: a switch for every directed pair. Arrow keys move between them. */
export function Pairs(props: PairsProps) {
  const {
    host: {bench},
    strategy,
    links: {channels},
    one: {object, pairs, levers},
    values,
    attempt
  } = props;
  const grid = useRef<HTMLDivElement>(null);
  const at = useSignal(pairKey(channels[0]!, channels[1]!));
  if (object === "identity") return <Recognition {...props} />;
  const name = own.names[object];
  const currency = bench.currency.value;

  const move = (event: KeyboardEvent) => {
    const step = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]}[event.key];
    const [from, to] = at.value.split(" ") as [string, string];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    let [row, column] = [channels.indexOf(from), channels.indexOf(to)];
    do {
      row += step[0]!;
      column += step[1]!;
    } while (row === column && row >= 0 && column >= 0 && row < channels.length && column < channels.length);
    const [nextFrom, nextTo] = [channels[row], channels[column]];
    if (nextFrom === undefined || nextTo === undefined) return;
    at.value = pairKey(nextFrom, nextTo);
    grid.current?.querySelector<HTMLElement>(`[data-pair="${at.value}"]`)?.focus();
  };

  return (
    <div class="pairs" ref={grid} onKeyDown={move}>
      <p class="lead">
        {own.direction}{" "}
        {channels.some(from => channels.some(to => values.of(cellKey(strategy, object, from, to)))) && own.near}{" "}
        {levers.length === 0 && own.whole(name.toLowerCase())}
      </p>
      <div class="pair-tools">
        <Compute values={values} name={objectKey(strategy, object)} ask={() => void values.pairs(strategy, object)}>
          {words.value.pairs}
        </Compute>
      </div>
      <div class="pair-scroll">
        <table class="pair-grid">
          <thead aria-hidden="true">
            <tr>
              <td />
              {channels.map(to => (
                <td key={to}>
                  <span>→ {to}</span>
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {channels.map(from => (
              <tr key={from}>
                <th scope="row">{own.fromChannel(from)}</th>
                {channels.map(to => {
                  if (from === to) return <td key={to} class="self" />;
                  const linked = pairs.has(pairKey(from, to));
                  const known = values.of(cellKey(strategy, object, from, to));
                  const worth = known && told(known.bringing, currency);
                  const label = own.cell(name, from, to) + (worth ? `, ${worth}` : "");
                  return (
                    <td key={to}>
                      <button
                        type="button"
                        role="switch"
                        class={`pair${known ? " valued" : ""}${known?.stale ? " old" : ""}`}
                        data-pair={pairKey(from, to)}
                        data-tone={known?.bringing.clear ? (known.bringing.value > 0 ? "good" : "bad") : undefined}
                        aria-checked={linked}
                        aria-label={label}
                        title={label}
                        tabindex={at.value === pairKey(from, to) ? 0 : -1}
                        onFocus={() => (at.value = pairKey(from, to))}
                        onClick={() =>
                          attempt(() => bench.edit([{kind: "link", strategy, object, from, to, on: !linked}]))
                        }
                      >
                        <span class="sign" aria-hidden="true">
                          {linked ? "●" : "○"}
                        </span>
                        <span class="to" aria-hidden="true">
                          {to}
                        </span>
                        {worth && (
                          <span class="worth-of" aria-hidden="true">
                            {known.bringing.clear ? worth.replace("would bring ", "") : "≈ 0"}
                          </span>
                        )}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Recognition is by channel: how many of those who come by are known there. */
function Recognition({host: {reveal, view}, one: {match}}: PairsProps) {
  return (
    <div class="pairs">
      <p class="lead">{own.identity}</p>
      <ul class="recognition">
        {match.map(({channel, share, path}) => (
          <li key={channel}>
            <span>{channel}</span>
            <meter min={0} max={1} value={share} aria-hidden="true" />
            {path === null ? (
              <span>
                {quantity(share, "share")} <span class="place">{own.built}</span>
              </span>
            ) : (
              <button
                type="button"
                class="link"
                aria-label={own.share(channel, quantity(share, "share"))}
                onClick={() => {
                  reveal.value = path;
                  view.value = "scenario";
                }}
              >
                {quantity(share, "share")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
