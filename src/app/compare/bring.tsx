import {formatInterval, formatValue} from "../../outcome/format.ts";
import type {Bringing, Values} from "./value.ts";
import {words} from "./words.ts";

const own = words.value;

/** What something brings, in a cell of a table. */
export function Bring({known, currency}: {known: ReturnType<Values["of"]>; currency: string}) {
  if (known === undefined) return <span>{words.matrix.nothing}</span>;
  const {bringing, stale} = known;
  const {value, low, high, clear, there, priceless} = bringing;
  const range =
    low === null || high === null || low === high ? "" : formatInterval(low, high, "money", {currency, signed: true});
  const tone = clear ? (value > 0 ? "good" : "bad") : "unclear";
  return (
    <span class={`bring${stale ? " old" : ""}`}>
      <span class="judged" data-tone={tone}>
        {unbroken(told(bringing, currency))}
      </span>
      {range !== "" && <span class="interval">{range}</span>}
      {!there && priceless && clear && <span class="interval">{own.priceless}</span>}
      {stale && <span class="interval">{own.stale}</span>}
    </span>
  );
}

/** A minus sign stays with its number at the end of a line. */
export function unbroken(text: string): string {
  return text.replaceAll("−", "−\u2060");
}

/** "+$12 k", "no clear difference", "would bring +$3 k". */
export function told({value, low, high, clear, there}: Bringing, currency: string): string {
  if (value === 0 && low === 0 && high === 0) return own.same;
  if (!clear) return there ? own.unclear : own.wouldNot;
  const written = formatValue(value, "money", {currency, signed: true});
  return there ? written : own.would(written);
}
