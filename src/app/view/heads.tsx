/** The head of a table: one row of names of columns. */
export function Heads({names, class: name = ""}: {names: readonly string[]; class?: string}) {
  return (
    <thead class={name}>
      <tr>
        {names.map(head => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
