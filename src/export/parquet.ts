import type {Result} from "../experiment/result.ts";
import type {Cell, Column, DataTable} from "../experiment/table.ts";

/**
 * A table as an Apache Parquet file: text columns as strings, indices as int32, all other numbers as float64, nothing where there is no value or the figure has
 * no meaning, infinities as they are. The file's own metadata say what it was computed from. The same table gives the same bytes.
 */
export async function tableParquet(
  {columns, rows}: Pick<DataTable, "columns" | "rows">,
  {question, inputs, fingerprint}: Pick<Result, "question" | "inputs" | "fingerprint">
): Promise<Uint8Array> {
  const {parquetWriteBuffer} = await import("hyparquet-writer");
  const {version, scenario, seed, customers, replications, currency} = inputs;
  const metadata = {question, scenario, seed, customers, replications, currency, version, fingerprint};
  const buffer = parquetWriteBuffer({
    columnData: columns.map((column, c) => ({
      name: column.id,
      type: typeOf(column),
      data: rows.map(row => valueOf(row[c] ?? null))
    })),
    createdBy: `throughline version ${version}`,
    kvMetadata: Object.entries(metadata).map(([name, value]) => ({key: `throughline.${name}`, value: String(value)}))
  });
  return new Uint8Array(buffer);
}

function typeOf({unit, whole}: Column): "STRING" | "INT32" | "DOUBLE" {
  return unit === "text" ? "STRING" : whole === true ? "INT32" : "DOUBLE";
}

function valueOf(cell: Cell): Cell {
  return typeof cell === "number" && Number.isNaN(cell) ? null : cell;
}
