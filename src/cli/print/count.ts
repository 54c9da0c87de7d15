const grouped = new Intl.NumberFormat("en");

/** "1 customer", "20,000 customers"; the bare number without a noun. */
export function count(n: number, noun = ""): string {
  return grouped.format(n) + (noun === "" ? "" : ` ${noun}${n === 1 ? "" : "s"}`);
}
