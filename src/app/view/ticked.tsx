/** A message in which what stands between backticks is text of the scenario, and set as such. */
export function Ticked({text}: {text: string}) {
  return (
    <>
      {text
        .split("`")
        .map((piece, i, all) =>
          i % 2 === 1 && i < all.length - 1 ? <code key={i}>{piece}</code> : i % 2 === 1 ? `\`${piece}` : piece
        )}
    </>
  );
}
