import {parquetMetadataAsync, parquetReadObjects, parquetSchema} from "hyparquet";
import {expect, test} from "vitest";
import type {DataTable} from "../../src/experiment/table.ts";
import {tableParquet} from "../../src/export/parquet.ts";

const table: DataTable = {
  id: "runs",
  title: "Runs",
  columns: [
    {id: "point", label: "point", unit: "count", whole: true},
    {id: "strategy", label: "strategy", unit: "text"},
    {id: "journey.effort", label: "effort", unit: "number"},
    {id: "net-present-value", label: "NPV", unit: "money"}
  ],
  rows: [
    [0, "apart", 0.1, -1234.5678901234567],
    [1, "joined — 商店 🛍", 5, NaN],
    [2_000_000_000, "=1+1", null, Infinity],
    [-3, "", -0, 5e-324]
  ]
};
const result = {
  question: "sweep" as const,
  fingerprint: "0123456789abcdef",
  inputs: {
    version: "9.9.9",
    scenario: "A shop, “quoted”",
    seed: "seed ü",
    currency: "USD",
    customers: 1000,
    replications: 5,
    market: 8000,
    days: 365,
    strategies: [],
    options: {}
  }
};
const bufferOf = async (of: DataTable) => {
  const bytes = await tableParquet(of, result);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
};

test("a reader gets back every cell; what has no meaning is nothing", async () => {
  const rows = await parquetReadObjects({file: await bufferOf(table)});
  expect(rows).toEqual([
    {point: 0, strategy: "apart", "journey.effort": 0.1, "net-present-value": -1234.5678901234567},
    {point: 1, strategy: "joined — 商店 🛍", "journey.effort": 5, "net-present-value": null},
    {point: 2_000_000_000, strategy: "=1+1", "journey.effort": null, "net-present-value": Infinity},
    {point: -3, strategy: "", "journey.effort": -0, "net-present-value": 5e-324}
  ]);
});

test("columns have types that do not depend on what happens to be in them", async () => {
  for (const rows of [table.rows, table.rows.slice(0, 1), [[0, "a", null, null]], []]) {
    const {children} = parquetSchema(await parquetMetadataAsync(await bufferOf({...table, rows})));
    expect(children.map(({element: {name, type, converted_type: as}}) => [name, type, as])).toEqual([
      ["point", "INT32", undefined],
      ["strategy", "BYTE_ARRAY", "UTF8"],
      ["journey.effort", "DOUBLE", undefined],
      ["net-present-value", "DOUBLE", undefined]
    ]);
  }
});

test("the file says what it was computed from", async () => {
  const metadata = await parquetMetadataAsync(await bufferOf(table));
  expect(metadata.created_by).toBe("throughline version 9.9.9");
  const said = Object.fromEntries(metadata.key_value_metadata!.map(({key, value}) => [key, value]));
  expect(said).toEqual({
    "throughline.question": "sweep",
    "throughline.scenario": "A shop, “quoted”",
    "throughline.seed": "seed ü",
    "throughline.customers": "1000",
    "throughline.replications": "5",
    "throughline.currency": "USD",
    "throughline.version": "9.9.9",
    "throughline.fingerprint": "0123456789abcdef"
  });
});

test("many rows of many groups come back in their order, and the same table is the same bytes", async () => {
  const rows = Array.from({length: 3500}, (_, i) => [i, i % 2 === 0 ? "apart" : "joined", i / 7, i * i]);
  const large = {...table, rows};
  const read = await parquetReadObjects({file: await bufferOf(large)});
  expect(read.map(row => Object.values(row))).toEqual(rows);
  expect(await tableParquet(large, result)).toEqual(await tableParquet(large, result));
});
