import {useComputed} from "@preact/signals";
import {moneySentence, outcomesSentence} from "../../outcome/sentence.ts";
import {enough, rolled} from "../state/decision.ts";
import {words} from "../words.ts";
import {Decision} from "./decision.tsx";
import type {Host} from "./host.ts";

/** The decision in a sentence, what else differs, and how sure that is. */
export function Verdict(host: Host) {
  const {bench, comparing} = host;
  const question = useComputed(() => {
    const {scenario} = bench.opened.value;
    return scenario.question ?? scenario.title;
  });
  const sentence = useComputed(() => {
    const result = bench.comparison.value;
    if (result === null) return bench.waiting.value ? words.verdict.held : words.verdict.waiting;
    return outcomesSentence(result, comparing.subject.value ?? undefined);
  });
  const before = useComputed(() => {
    const [old, now, to] = [bench.before.value, bench.comparison.value, comparing.subject.value];
    if (!old || !now || !to || old === now || bench.stale.value) return "";
    if (!old.strategies.slice(1).some(({id}) => id === to)) return "";
    if (bench.history.value.present.change.kind === "seed") return rolled(old, now, to) ?? "";
    const text = moneySentence(old, to);
    return text === moneySentence(now, to) ? "" : `${words.verdict.before}: ${text}`;
  });
  return (
    <section class="verdict" aria-labelledby="question">
      <h1 id="question">{question}</h1>
      <Decision {...host} />
      <p class={`sentences${bench.stale.value && bench.comparison.value ? " stale" : ""}`}>{sentence}</p>
      {before.value && <p class="before">{before}</p>}
      <Standing {...host} />
    </section>
  );
}

/** How much has been simulated, and whether the figures can still move. */
function Standing({bench, comparing}: Pick<Host, "bench" | "comparing">) {
  const {comparison, stale, running} = bench;
  const sure = useComputed(() => {
    const [now, to] = [comparison.value, comparing.subject.value];
    return now === null || to === null || !now.strategies.some(({id}) => id === to) ? null : enough(now, to);
  });
  const progress = useComputed(() => (stale.value ? 0 : (comparison.value?.progress ?? 0)));
  const result = comparison.value;
  const fixed = result !== null && result.done && !stale.value;
  return (
    <div class="standing">
      <details>
        <summary>
          <strong class="same">{words.verdict.same}</strong>{" "}
          {result && <span>{words.verdict.size(result.customers, result.replications)}</span>}{" "}
          {fixed ? (
            <span class="fixed">
              <strong>{words.verdict.fixed}</strong> <code title={words.verdict.fingerprint}>{result.fingerprint}</code>
            </span>
          ) : (
            running.value && (
              <span class="running">
                {stale.value && result ? words.verdict.recomputing : words.verdict.running(progress.value)}
              </span>
            )
          )}
        </summary>
        <ul>
          <li>{words.verdict.sameHelp}</li>
          {result && <li>{words.verdict.scale(result.market, result.days)}</li>}
          <li>{words.verdict.fixedHelp}</li>
          <li>{words.verdict.fingerprintHelp}</li>
        </ul>
      </details>
      {sure.value && (sure.value.clear || sure.value.open) && (
        <p class={`enough${stale.value ? " stale" : ""}`}>
          {sure.value.clear && <span class="clear">{sure.value.clear}</span>}
          {sure.value.open && <span>{sure.value.open}</span>}
        </p>
      )}
    </div>
  );
}
