import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {readEventLog} from "../../../src/experiment/event-log.ts";
import {idsOf, kindOfName, namedKind} from "../../../src/experiment/event-log/kinds.ts";
import {ordersOf, purchaseEvents} from "../../../src/experiment/event-log/orders.ts";
import {visitsOf} from "../../../src/experiment/event-log/visits.ts";
import {dateOf, dayNumber, readTime} from "../../../src/experiment/event-log/times.ts";

const read = (...lines: readonly string[]) => readEventLog(lines.join("\n"));
const errorOf = (...lines: readonly string[]) => {
  const {error} = read(...lines);
  return error === null
    ? null
    : `${error.line}:${error.column} ${error.message}${error.hint ? ` — ${error.hint}` : ""}`;
};

describe("times", () => {
  test("are read as logs write them", () => {
    const minutes = Date.UTC(2025, 2, 1, 12, 30) / 60_000;
    for (const text of [
      "2025-03-01T12:30:00Z",
      "2025-03-01 12:30",
      "2025-03-01T14:30:00.000+02:00",
      "2025-03-01T07:30:00-0500",
      String(minutes * 60),
      String(minutes * 60_000),
      String(minutes * 60_000_000)
    ])
      expect(readTime(text)).toBe(minutes);
    expect(readTime("2025-03-01")).toBe(Date.UTC(2025, 2, 1) / 60_000);
  });

  test("that do not exist are none", () => {
    for (const text of ["", "soon", "2025-02-29", "2025-13-01", "2025-04-31", "1/3/2025", "2025-03-01T25:00", "12"])
      expect(readTime(text)).toBeNull();
    expect(readTime("2024-02-29")).not.toBeNull();
  });

  test("are days of the calendar, there and back", () => {
    fc.assert(
      fc.property(fc.integer({min: -100_000, max: 100_000}), day => {
        const text = dateOf(day);
        expect(text).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        const [year, month, of] = text.split("-").map(Number);
        expect(dayNumber(year, month, of)).toBe(day);
      }),
      {numRuns: 300, seed: 1}
    );
  });
});

describe("a log", () => {
  test("of pm4py is read by its names, ordered by customer and time", () => {
    const {log} = read(
      "case:concept:name,concept:name,time:timestamp,org:resource,cost:total",
      'b,"order, paid",2025-03-02T10:00:00Z,web,20.5',
      "a,visit,2025-03-01T10:00:00Z,store,",
      "b,visit,2025-03-01T10:00:00Z,web,"
    );
    expect(log).toMatchObject({
      customers: 2,
      events: ["order, paid", "visit"],
      channels: ["web", "store"],
      has: {user: true, event: true, time: true, channel: true, value: true}
    });
    expect([...log!.customer]).toEqual([0, 0, 1]);
    expect([...log!.event]).toEqual([1, 0, 1]);
    expect([...log!.channel]).toEqual([0, 0, 1]);
    expect([...log!.value]).toEqual([NaN, 20.5, NaN]);
  });

  test("without events is a list of purchases, with semicolons and tabs too", () => {
    for (const mark of [",", ";", "\t"]) {
      const {log} = readEventLog(
        `\uFEFFCustomer ID,Date,Amount\r\n7,2025-03-01,10\r\n\r\n7,2025-03-05,12\r\n`.replaceAll(",", mark)
      );
      expect(log).toMatchObject({events: ["purchase"], channels: [], has: {event: false, value: true}});
      expect(purchaseEvents(log!)).toEqual(["purchase"]);
    }
  });

  test("takes the columns that it is told", () => {
    const {log} = readEventLog("member,what,user_id,when\nx,buy,1,2025-03-01\n", {
      columns: {user: "Member", event: "what", time: "when"}
    });
    expect(log).toMatchObject({customers: 1, events: ["buy"]});
  });

  test.each([
    [[""], "1:1 the log is empty — a head such as user_id,event,timestamp,channel,value, then one row an event"],
    [
      ["user_id,event,timestamp"],
      "1:1 the log has no events — a head such as user_id,event,timestamp,channel,value, then one row an event"
    ],
    [
      ["user_id,event", "a,b"],
      "1:1 no column holds the time of an event — name one time:timestamp, timestamp, event_timestamp, or say which it is: --columns time=NAME"
    ],
    [
      ["user_id,event,timestamp", "a,b,soon"],
      '2:5 "soon" is no time — write 2025-03-01T12:30:00Z, 2025-03-01, or seconds since 1970'
    ],
    [
      ["user_id,event,timestamp,value", 'a,"b,c",2025-03-01,9', "a,b,2025-03-01,9€"],
      '3:16 "9€" is no amount — write a plain number such as 49.90'
    ],
    [
      ["user_id,event,timestamp", '"a,1","b\nc",2025-03-01', ",b,2025-03-01"],
      "4:1 an event has no customer — leave such rows out of the log"
    ],
    [["user_id,event,timestamp", "a,,2025-03-01"], "2:3 an event has no name"],
    [["user_id,event,timestamp", "a,b"], "2:1 2 fields instead of 3"],
    [["user_id,event,timestamp", 'a,"b,2025-03-01'], '2:3 a quoted field has no end — close it with "'],
    [
      ["user_id,event,timestamp", 'a,"b"c,2025-03-01'],
      '2:6 text follows a quoted field — write quotes inside a field twice: ""'
    ]
  ])("%j is refused where it is wrong", (lines, message) => {
    expect(errorOf(...lines)).toBe(message);
  });

  test("whatever its text, comes out as a log or with an error that has a place", () => {
    const piece = fc.constantFrom(
      "user_id",
      "event",
      "timestamp",
      "value",
      ",",
      "\n",
      "a",
      '"',
      "2025-03-01",
      "1",
      ";",
      "\r\n",
      "__proto__",
      "=x"
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 50}), pieces => {
        const {log, error} = readEventLog(pieces.join(""));
        expect((log === null) !== (error === null)).toBe(true);
        expect(error === null || (error.line >= 1 && error.column >= 1)).toBe(true);
      }),
      {numRuns: 1000, seed: 2}
    );
  });

  test("of 200,000 events is read in linear time", () => {
    const line = (i: number) => `c${i % 5000},order,${1_700_000_000 + 40 * i},web,12\n`;
    const begun = process.cpuUsage().user;
    const {log} = readEventLog(
      `user_id,event,timestamp,channel,value\n${Array.from({length: 200_000}, (_, i) => line(i)).join("")}`
    );
    expect(log!.time).toHaveLength(200_000);
    expect((process.cpuUsage().user - begun) / 1e6).toBeLessThan(5);
  });
});

test("purchases become histories in whole days, by hand", () => {
  const {log} = read(
    "user_id,event,timestamp,channel,value",
    "a,order,2025-01-01T09:00,web,10",
    "a,order,2025-01-01T18:00,web,20",
    "a,view,2025-01-05,store,",
    "a,order,2025-01-11,store,30",
    "b,order,2025-01-21,web,60",
    "c,view,2025-01-30,web,"
  );
  const {orders, buyers, histories, value, byChannel, days} = ordersOf(log!, ["order"]);
  expect({orders, buyers, byChannel}).toEqual({orders: 4, buyers: 2, byChannel: [3, 1]});
  expect(days.map(dateOf)).toEqual(["2025-01-01", "2025-01-30"]);
  expect(histories).toEqual([
    {repeats: 1, last: 10, watched: 30, customers: 1},
    {repeats: 0, last: 0, watched: 10, customers: 1}
  ]);
  // means of the two are 20 and 60
  expect(value).toEqual({mean: 30, sd: expect.closeTo(Math.sqrt(800), 10), orders: 4});
});

test("purchases are known by their names", () => {
  const {log} = read(
    "user_id,event,timestamp",
    ...[
      "purchase",
      "Order Completed",
      "order_placed",
      "reorder viewed",
      "order viewed",
      "add to cart",
      "checkout started"
    ].map((name, i) => `a,${name},2025-01-0${i + 1}`)
  );
  expect(purchaseEvents(log!)).toEqual(["purchase", "Order Completed", "order_placed"]);
});

test("channels are known by their names where these are clear", () => {
  const kinds = {
    Website: "website",
    "web-shop": "website",
    iOS: "app",
    "Store Berlin": "store",
    amazon: "marketplace",
    "e-mail": "email",
    live_chat: "live-chat",
    "call center": "phone",
    "Google Ads": "search-ads",
    "app store push": "push",
    "FAQ pages": "self-service"
  };
  for (const [name, kind] of Object.entries(kinds)) expect([name, kindOfName(name)]).toEqual([name, kind]);
  for (const name of ["kiosk 7", "apparel", "partner", ""]) expect(kindOfName(name)).toBeNull();
  expect(() => namedKind("web-site")).toThrow('unknown kind of channel: web-site, did you mean "website"?');
});

test("names of channels become keys of a scenario, each only once", () => {
  expect(idsOf(["Web Shop", "web-shop", "7 Eleven", "店", "E-Mail!"])).toEqual([
    "web-shop",
    "web-shop-2",
    "eleven",
    "channel",
    "e-mail"
  ]);
});

test("visits are told apart by channel and pause, and go from one to the next, by hand", () => {
  const {log} = read(
    "user_id,event,timestamp,channel",
    "a,view,2025-01-01T10:00,web",
    "a,view,2025-01-01T10:20,web",
    "a,view,2025-01-01T10:45,web",
    "a,open,2025-01-01T10:50,email",
    "a,view,2025-01-01T11:00,web",
    "a,view,2025-01-01T12:00,web",
    "a,view,2025-01-02T12:00,store",
    "b,view,2025-01-03T12:00,store",
    "b,view,2025-01-03T12:10,web"
  );
  const {channels, visits, counts, shares} = visitsOf(log!, log!.channels.map(kindOfName));
  expect(channels.map(c => log!.channels[c])).toEqual(["web", "store"]);
  // a: web (one visit until 11:00, an e-mail is none), web after an hour, store; b: store, web
  expect(visits).toEqual([3, 2]);
  expect(counts).toEqual([
    [1, 1],
    [1, 0]
  ]);
  expect(shares[0][1]).toMatchObject({value: 0.5, n: 2});
});
