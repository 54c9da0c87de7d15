import {show} from "../scenario/quantity.ts";
import type {CsvError} from "./csv-rows.ts";
import {findColumns, type Columns, type Role} from "./event-log/columns.ts";
import {logLimits, scanRows, separatorOf, type Fault} from "./event-log/scan.ts";
import {readTime} from "./event-log/times.ts";

/** Events of customers, ordered by customer and time. All lists have the same length. */
export interface EventLog {
  /** Index of the customer, from 0 on. */
  readonly customer: Int32Array;
  /** Minutes since 1970. */
  readonly time: Float64Array;
  /** Index into `events`. */
  readonly event: Int32Array;
  /** Index into `channels`; −1 where none is written. */
  readonly channel: Int32Array;
  /** Money; NaN where none is written. */
  readonly value: Float64Array;
  readonly customers: number;
  readonly events: readonly string[];
  readonly channels: readonly string[];
  /** Roles for which the log has a column. */
  readonly has: Readonly<Record<Role, boolean>>;
}

export interface ReadLogOptions {
  /** Names of columns by role, where the head does not tell. */
  readonly columns?: Readonly<Partial<Record<Role, string>>> | undefined;
}

const most = {rows: 2_000_000, events: 2000, channels: 200} as const;
/** What a row is where a log has no column of events. */
const PURCHASE = "purchase";

/**
 * Reads an event log from a CSV text: columns of customer, event and time, of channel and value if there are any, found by their names (pm4py's `case:concept:name`, `concept:name`,
 * `time:timestamp`, `org:resource`, or plain ones such as `user_id`, `event`, `timestamp`, `channel`, `value`). Never throws: the first thing that is wrong comes back with line and column.
 */
export function readEventLog(
  text: string,
  {columns: given}: ReadLogOptions = {}
): {log: EventLog; error: null} | {log: null; error: CsvError} {
  let columns: Columns | null = null;
  let width = 0;
  const customers = new Map<string, number>();
  const events = new Map<string, number>();
  const channels = new Map<string, number>();
  const rows = {
    customer: [] as number[],
    time: [] as number[],
    event: [] as number[],
    channel: [] as number[],
    value: [] as number[]
  };

  function onRow(fields: readonly string[]): Fault | null {
    if (columns === null) {
      const found = findColumns(fields, given);
      if ("fault" in found) return found.fault;
      ({columns} = found);
      width = fields.length;
      return null;
    }
    if (fields.length !== width)
      return {field: 0, message: `${fields.length} ${fields.length === 1 ? "field" : "fields"} instead of ${width}`};
    if (rows.time.length >= most.rows) return {field: 0, message: `there are more than ${most.rows} events`};
    const at = (role: Role) => (columns![role] === null ? "" : fields[columns![role]!].trim());
    const fault = (role: Role, message: string, hint?: string): Fault => ({field: columns![role] ?? 0, message, hint});
    for (const role of ["user", "event", "channel"] as const)
      if (at(role).length > logLimits.field) return fault(role, `a field has more than ${logLimits.field} characters`);
    if (at("user") === "") return fault("user", "an event has no customer", "leave such rows out of the log");
    const time = readTime(at("time"));
    if (time === null)
      return fault(
        "time",
        `"${show(at("time"))}" is no time`,
        "write 2025-03-01T12:30:00Z, 2025-03-01, or seconds since 1970"
      );
    const written = at("value");
    const value = written === "" ? NaN : /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(written) ? Number(written) : null;
    if (value === null) return fault("value", `"${show(written)}" is no amount`, "write a plain number such as 49.90");
    const named = columns.event === null ? PURCHASE : at("event");
    if (named === "") return fault("event", "an event has no name");
    for (const [role, list, name] of [
      ["event", events, named],
      ["channel", channels, at("channel")]
    ] as const) {
      if (list.size > most[`${role}s`])
        return fault(
          role,
          `there are more than ${most[`${role}s`]} names of ${role}s`,
          `is this the column of the ${role}? say --columns ${role}=NAME`
        );
      if (name !== "" && !list.has(name)) list.set(name, list.size);
    }
    if (!customers.has(at("user"))) customers.set(at("user"), customers.size);
    rows.customer.push(customers.get(at("user"))!);
    rows.time.push(time);
    rows.event.push(events.get(named)!);
    rows.channel.push(at("channel") === "" ? -1 : channels.get(at("channel"))!);
    rows.value.push(value);
    return null;
  }

  if (text.length > logLimits.bytes)
    return {
      log: null,
      error: {line: 1, column: 1, message: `the log is larger than ${logLimits.bytes / 1024 / 1024} MiB`}
    };
  const error = scanRows(text, {separator: separatorOf(text), onRow});
  if (error !== null) return {log: null, error};
  if (columns === null || rows.time.length === 0) {
    const message = columns === null ? "the log is empty" : "the log has no events";
    return {
      log: null,
      error: {
        line: 1,
        column: 1,
        message,
        hint: "a head such as user_id,event,timestamp,channel,value, then one row an event"
      }
    };
  }
  const order = rows.time
    .map((_, i) => i)
    .sort((a, b) => rows.customer[a] - rows.customer[b] || rows.time[a] - rows.time[b] || a - b);
  const {user, event, time, channel, value} = columns as Columns;
  return {
    log: {
      customer: Int32Array.from(order, i => rows.customer[i]),
      time: Float64Array.from(order, i => rows.time[i]),
      event: Int32Array.from(order, i => rows.event[i]),
      channel: Int32Array.from(order, i => rows.channel[i]),
      value: Float64Array.from(order, i => rows.value[i]),
      customers: customers.size,
      events: [...events.keys()],
      channels: [...channels.keys()],
      has: {
        user: user !== null,
        event: event !== null,
        time: time !== null,
        channel: channel !== null,
        value: value !== null
      }
    },
    error: null
  };
}
