import "../shell/over.css";
import {formatInterval, formatValue} from "../../outcome/format.ts";
import type {RatioRule} from "../../outcome/ratio.ts";
import {outcome, ratioOutcomes} from "../../outcome/registry.ts";
import {Modal} from "../shell/modal.tsx";
import {askWhy} from "../view/decision.tsx";
import type {Host} from "../view/host.ts";
import {words} from "./words.ts";

const own = words.method;

/** What a figure means, how it is counted, how sure it is, and what the model behind it leaves out. */
export function Method(host: Host) {
  const {bench, comparing} = host;
  const id = comparing.explained.value;
  if (id === null) return null;
  const {label, per, unit, better, definition} = outcome(id);
  const rule = ratioOutcomes.find(one => one.id === id)?.rule;
  const result = bench.comparison.value;
  const method = result?.differences.find(one => one.outcome === id)?.method ?? "";
  const close = () => (comparing.explained.value = null);
  const title = own.title(label);
  return (
    <Modal label={title} class="method" close={close}>
      <header>
        <h2>{title}</h2>
        <button type="button" onClick={close}>
          {own.close}
        </button>
      </header>
      <h3>{own.definition}</h3>
      <p>
        {definition} <span class="place">({per})</span> {own.better[better]}
      </p>
      <h3>{own.formula}</h3>
      {rule === undefined ? <p>{own.derived}</p> : <Formula rule={rule} />}
      {result && (
        <>
          <h3>{own.now}</h3>
          <ul>
            {result.strategies.map(({id: strategy, title: name, outcomes}) => {
              const {value, low, high} = outcomes[id] ?? {value: NaN, low: null, high: null};
              const range =
                low === null || high === null || low === high
                  ? ""
                  : ` (${formatInterval(low, high, unit, {currency: result.currency})})`;
              return (
                <li key={strategy}>
                  {name}: <strong>{formatValue(value, unit, {currency: result.currency})}</strong>
                  {range}
                </li>
              );
            })}
          </ul>
          <h3>{own.how}</h3>
          <p>
            {method === "exact"
              ? own.methods.exact
              : method.includes("replications")
                ? own.methods.replications
                : own.methods.customers}{" "}
            {method.includes("anytime") && own.methods.anytime}{" "}
            {own.size(result.customers, result.replications, result.market)} {own.outside}
          </p>
        </>
      )}
      <p>
        <button
          type="button"
          onClick={() => {
            close();
            askWhy(host, id);
          }}
        >
          {own.why}
        </button>
      </p>
      <h3>{own.limits}</h3>
      <ul>
        {own.leftOut.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Modal>
  );
}

/** Weighted sum over weighted sum, in the names of the counters. */
function Formula({rule}: {rule: RatioRule}) {
  const {over, under, fixed = [], fixedWeight = 1, discounted, market} = rule;
  const top = [...over.map(spoken), ...(fixed.length > 0 ? [sign(fixedWeight, own.fixed(fixed.join(", ")))] : [])];
  return (
    <>
      <p class="formula">
        <span>{joined(top)}</span> <span aria-hidden="true">÷</span>
        <span class="hidden">/</span> <span>{joined(under.map(spoken))}</span>
      </p>
      {(discounted || market) && (
        <p>
          {discounted && own.discounted} {market && own.market}
        </p>
      )}
    </>
  );
}

function spoken([name, weight]: readonly [string, number]): string {
  return sign(weight, name.replaceAll(/([A-Z])/g, " $1").toLowerCase());
}

function sign(weight: number, text: string): string {
  const size = Math.abs(weight) === 1 ? "" : `${Math.abs(weight)} × `;
  return `${weight < 0 ? "− " : ""}${size}${text}`;
}

/** "a + b − c". */
function joined(parts: readonly string[]): string {
  return parts.map((part, i) => (i === 0 ? part : part.startsWith("− ") ? ` ${part}` : ` + ${part}`)).join("");
}
