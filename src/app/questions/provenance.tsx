import type {Result} from "../../experiment/result.ts";
import {download} from "./download.ts";
import {words} from "./words.ts";

/** How the answer came about, and ways to take it along. */
export function Provenance({result, id}: {result: Result; id: string}) {
  const {inputs, method, fingerprint, tables} = result;
  const save = async (table: string | null) => {
    const {fileOf} = await import("./files.ts");
    download(fileOf(result, id, table));
  };
  return (
    <details class="answer-method">
      <summary>{words.method}</summary>
      {method.map((sentence, i) => (
        <p key={i}>{sentence}</p>
      ))}
      <p>
        {words.size(inputs.customers, inputs.replications)}, {words.fingerprint} <code>{fingerprint}</code>
      </p>
      <div class="answer-save" role="group" aria-label={words.save}>
        <button type="button" class="small" onClick={() => void save(null)}>
          {words.saveJson}
        </button>
        {tables.map(({id: table, title}) => (
          <button key={table} type="button" class="small" onClick={() => void save(table)}>
            {words.saveCsv(title)}
          </button>
        ))}
      </div>
    </details>
  );
}
