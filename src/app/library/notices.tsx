import "./notices.css";
import {useComputed, useSignal, useSignalEffect} from "@preact/signals";
import type {ComponentChildren} from "preact";
import {version} from "../../version.ts";
import {sameChoices} from "../state/choices.ts";
import {shownName} from "../state/shown.ts";
import type {Host} from "../view/host.ts";
import {claimOf, type Claim} from "./claim.ts";
import {words as all} from "./words.ts";

const words = all.notices;

/** All that is to be known about the document on the bench, and about keeping it. */
export function Notices({host}: {host: Host}) {
  return (
    <div class="keeping" role="region" aria-label={words.label}>
      <Unsaved host={host} />
      <Waiting host={host} />
      <Broken host={host} />
      <Unfinished host={host} />
      <TooLarge host={host} />
      <Origin host={host} />
    </div>
  );
}

interface NoticeProps {
  kind: string;
  title?: string;
  /** Asks for attention at once. */
  urgent?: boolean;
  close?: (() => void) | undefined;
  children: ComponentChildren;
}

function Notice({kind, title, urgent = false, close, children}: NoticeProps) {
  return (
    <section class={`notice ${urgent ? "bad" : ""} keep-${kind}`} role={urgent ? "alert" : "status"}>
      {title && <h2>{title}</h2>}
      {children}
      {close && (
        <button type="button" class="small close" aria-label={words.closing(title ?? kind)} onClick={close}>
          {words.close}
        </button>
      )}
    </section>
  );
}

function Unsaved({host: {keeping, commands}}: {host: Host}) {
  const why = keeping.trouble.value;
  if (why === null) return null;
  return (
    <Notice kind="unsaved" title={words.unsaved} urgent>
      <p>{words.unsavedWhy(why)}</p>
      <div class="buttons">
        <button type="button" class="strong" onClick={() => commands.run("share.backup")}>
          {words.backup}
        </button>
      </div>
    </Notice>
  );
}

/** A run that waits until somebody wants it, and one that is smaller than planned. */
function Waiting({host: {bench, keeping}}: {host: Host}) {
  const size = keeping.size.value;
  if (bench.waiting.value)
    return (
      <Notice kind="waiting" title={words.waiting(keeping.seconds.value)}>
        <p>{words.waitingWhy}</p>
        <div class="buttons">
          <button type="button" class="strong" onClick={keeping.runSmaller}>
            {words.runSmaller}
          </button>
          <button type="button" onClick={() => bench.start()}>
            {words.run}
          </button>
        </div>
      </Notice>
    );
  if (size === null) return null;
  const whole = () => {
    keeping.size.value = null;
    bench.start();
  };
  return (
    <Notice kind="smaller">
      <p>{words.smaller(size.customers, size.replications)}</p>
      <div class="buttons">
        <button type="button" onClick={whole}>
          {words.runWhole}
        </button>
      </div>
    </Notice>
  );
}

function Broken({host: {keeping}}: {host: Host}) {
  const broken = keeping.broken.value;
  if (broken === null) return null;
  const {trouble, detail} = broken;
  return (
    <Notice kind="broken" title={words.broken} urgent close={() => (keeping.broken.value = null)}>
      <p>{words.brokenWhy[trouble]}</p>
      {trouble === "invalid" && <p class="why">{detail}</p>}
      <p>{words.intact}</p>
    </Notice>
  );
}

function Unfinished({host: {keeping}}: {host: Host}) {
  const row = keeping.unfinished.value;
  if (row === null) return null;
  return (
    <Notice kind="unfinished" close={() => (keeping.unfinished.value = null)}>
      <p>{words.unfinished(shownName(row.title), row.changes)}</p>
      <div class="buttons">
        <button type="button" onClick={() => void keeping.library().then(library => library.takeUp(row.tab))}>
          {words.takeUp}
        </button>
      </div>
    </Notice>
  );
}

function TooLarge({host: {keeping, commands}}: {host: Host}) {
  if (!keeping.tooLarge.value) return null;
  return (
    <Notice kind="too-large" title={words.tooLarge} close={() => (keeping.tooLarge.value = false)}>
      <p>{words.tooLargeHelp}</p>
      <div class="buttons">
        <button type="button" class="strong" onClick={() => commands.run("share.file")}>
          {words.saveFile}
        </button>
      </div>
    </Notice>
  );
}

/** Whose document it is, how far it is what it claims to be, and whether it gives the result that its link names. */
function Origin({host: {bench, keeping, scenarios}}: {host: Host}) {
  const claim = useSignal<Claim | null>(null);
  useSignalEffect(() => {
    const opened = bench.opened.value;
    const choices = bench.committed.value;
    if (bench.origin.value.shipped) {
      claim.value = null;
      return;
    }
    claimOf(opened, choices, scenarios).then(
      found => {
        if (bench.opened.peek() === opened && bench.committed.peek() === choices) claim.value = found;
      },
      () => (claim.value = null)
    );
  });
  const result = useComputed(() => resultNote({bench, keeping}));
  // What was changed here since does not make it somebody else's.
  const {shipped} = bench.origin.value;
  const linked = keeping.linked.value;
  const other = linked?.said.model;
  /** How many changes the link brought; those made here since are one's own. */
  const brought = useSignal(0);
  useSignalEffect(() => {
    const from = keeping.linked.value;
    if (from === null) brought.value = 0;
    else if (bench.opened.value === from.opened && sameChoices(bench.committed.value, from.choices))
      brought.value = bench.changes.value;
  });
  const lines = [
    ...(shipped
      ? []
      : [[linked ? words.fromLink : words.own, claim.value && claimText(claim.value)].filter(Boolean).join(" ")]),
    ...(shipped && linked && brought.value > 0 ? [words.shippedFromLink(brought.value)] : []),
    ...(other !== undefined && other !== version ? [words.otherVersion(other, version)] : []),
    ...(result.value ? [result.value] : [])
  ];
  if (lines.length === 0) return null;
  return (
    <Notice kind="origin">
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
}

function claimText({title, values, same}: Claim): string {
  return same ? words.exact(title) : words.differs(values, title);
}

/** What became of the result that the link names, as long as the document is still the linked one. */
function resultNote({bench, keeping}: Pick<Host, "bench" | "keeping">): string | null {
  const linked = keeping.linked.value;
  const named = linked?.said.result;
  if (!linked || named === undefined) return null;
  if (bench.opened.value !== linked.opened || !sameChoices(bench.committed.value, linked.choices)) return null;
  const comparison = bench.comparison.value;
  if (keeping.size.value !== null) return words.notCompared;
  if (!comparison?.done || bench.stale.value) return words.pending;
  return comparison.fingerprint === named ? words.reproduced(named) : words.different(named, comparison.fingerprint);
}
