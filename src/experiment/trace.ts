import type {ReplayResult} from "../engine/job.ts";
import type {Setting} from "../scenario/setting.ts";

/** One entry of a trace with names instead of indices, so that the traces of two strategies can be laid side by side. */
export interface TraceEntry {
  readonly code: number;
  readonly minute: number;
  readonly channel: string | null;
  readonly a: number;
  readonly b: number;
}

export function entriesOf({entries}: ReplayResult, {channels}: Setting): TraceEntry[] {
  return Array.from({length: entries.length / 5}, (_, i) => {
    const [code, minute, channel, a, b] = entries.subarray(5 * i, 5 * i + 5);
    return {code, minute, channel: channel < 0 ? null : channels[channel].id, a, b};
  });
}

/** "cart-recovery.2" → "cart recovery 2"; a programme's first rule goes by the programme's name, a named one by both. */
export function ruleName(id: string): string {
  const [programme, rule] = id.split(".");
  return readable(rule === "1" ? programme : `${programme} ${rule}`);
}

/** "click-and-collect" → "click and collect"; names of channels, rules and offers as people read them. */
export function readable(id: string): string {
  return id.replaceAll("-", " ");
}
