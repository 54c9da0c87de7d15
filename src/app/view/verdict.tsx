import {useComputed} from "@preact/signals";
import {answer} from "../state/answer.ts";
import {words} from "../words.ts";
import type {Host} from "./host.ts";

/** The answer in one sentence, and how sure it is. */
export function Verdict({bench}: Pick<Host, "bench">) {
  const question = useComputed(() => {
    const {scenario} = bench.opened.value;
    return scenario.question ?? scenario.title;
  });
  const sentences = useComputed(() =>
    bench.comparison.value ? answer(bench.comparison.value) : [words.verdict.waiting]
  );
  const before = useComputed(() => {
    const old = bench.before.value;
    if (!old || !bench.comparison.value || old === bench.comparison.value || bench.stale.value) return "";
    const text = answer(old).join(" ");
    return text === sentences.value.join(" ") ? "" : text;
  });
  return (
    <section class="verdict" aria-labelledby="question">
      <h1 id="question">{question}</h1>
      <div class={`sentences${sentences.value.length > 1 ? " several" : ""}${bench.stale.value ? " stale" : ""}`}>
        {sentences.value.map((sentence, i) => (
          <p key={i}>{sentence}</p>
        ))}
      </div>
      {before.value && (
        <p class="before">
          <span>{words.verdict.before}: </span>
          {before}
        </p>
      )}
      <Standing bench={bench} />
      {bench.failure.value !== null && (
        <p class="failure" role="alert">
          {words.verdict.failed(bench.failure.value)}{" "}
          <button type="button" onClick={bench.retry}>
            {words.verdict.retry}
          </button>
        </p>
      )}
    </section>
  );
}

/** How much has been simulated, and whether the figures can still move. */
function Standing({bench}: Pick<Host, "bench">) {
  const {comparison, stale, running} = bench;
  const progress = useComputed(() => (stale.value ? 0 : (comparison.value?.progress ?? 0)));
  const result = comparison.value;
  const fixed = result !== null && result.done && !stale.value;
  return (
    <div class="standing">
      <progress
        class={fixed ? "fixed" : ""}
        max={1}
        value={fixed ? 1 : progress.value}
        aria-label={words.verdict.progress}
        hidden={!running.value && !fixed}
      />
      <p>
        <strong class="same" title={words.verdict.sameHelp}>
          {words.verdict.same}
        </strong>
        {result && <span>{words.verdict.size(result.customers, result.replications, result.strategies.length)}</span>}
        {result && <span>{words.verdict.scale(result.market, result.days)}</span>}
        {fixed ? (
          <span class="fixed">
            <strong title={words.verdict.fixedHelp}>{words.verdict.fixed}</strong>{" "}
            <span title={words.verdict.fingerprintHelp}>
              {words.verdict.fingerprint} <code>{result.fingerprint}</code>
            </span>
          </span>
        ) : (
          running.value && (
            <span class="running">
              {stale.value && result ? words.verdict.recomputing : words.verdict.running(progress.value)}
            </span>
          )
        )}
      </p>
    </div>
  );
}
