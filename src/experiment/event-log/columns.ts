import {suggester} from "../../scenario/nearest.ts";
import type {Fault} from "./scan.ts";

export const roles = ["user", "event", "time", "channel", "value"] as const;
export type Role = (typeof roles)[number];

/** Names of columns by role, the surest first: pm4py and XES, retentioneering, GA4 and plain exports of shops. */
const names: Readonly<Record<Role, readonly string[]>> = {
  user: [
    "case:concept:name",
    "user_id",
    "customer_id",
    "user_pseudo_id",
    "client_id",
    "userid",
    "customerid",
    "customer",
    "user",
    "case_id",
    "person",
    "id"
  ],
  event: ["concept:name", "event", "event_name", "activity", "activity_id", "action", "event_type"],
  time: ["time:timestamp", "timestamp", "event_timestamp", "time", "datetime", "date", "order_date", "created_at"],
  channel: ["org:resource", "channel", "touchpoint", "source", "platform", "case:channel", "resource_id", "medium"],
  value: [
    "value",
    "revenue",
    "amount",
    "order_value",
    "purchase_revenue",
    "event_value_in_usd",
    "total",
    "price",
    "cost:total"
  ]
};

/** Index of the column of each role; null where the log has none. */
export type Columns = Readonly<Record<Role, number | null>>;

/**
 * Finds the columns of a log by its head, or by the names given for roles. Users and times there must be; without events every row is a purchase, without channels nothing is learnt of
 * them, without values nothing of money.
 */
export function findColumns(
  head: readonly string[],
  given: Readonly<Partial<Record<Role, string>>> = {}
): {columns: Columns} | {fault: Fault} {
  const clean = head.map(name => name.trim().toLowerCase().replaceAll(" ", "_"));
  const columns: Record<Role, number | null> = {user: null, event: null, time: null, channel: null, value: null};
  for (const role of roles) {
    const wanted = given[role];
    const at = wanted === undefined ? -1 : clean.indexOf(wanted.trim().toLowerCase().replaceAll(" ", "_"));
    if (wanted !== undefined && at < 0)
      return {fault: {field: 0, message: `there is no column "${wanted}"`, hint: suggester().suggest(wanted, head)}};
    const found =
      wanted !== undefined
        ? wanted.trim().toLowerCase().replaceAll(" ", "_")
        : names[role].find(name => clean.includes(name));
    columns[role] = found === undefined ? null : clean.indexOf(found);
  }
  for (const role of ["user", "time"] as const)
    if (columns[role] === null)
      return {
        fault: {
          field: 0,
          message: `no column holds the ${role === "user" ? "customer" : "time"} of an event`,
          hint: `name one ${names[role].slice(0, 3).join(", ")}, or say which it is: --columns ${role}=NAME`
        }
      };
  return {columns};
}
