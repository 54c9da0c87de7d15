import {expect, test} from "vitest";
import type {Entry} from "../../src/app/shell/palette/entries.ts";
import {fuzzy} from "../../src/app/shell/palette/fuzzy.ts";
import {searchEntries} from "../../src/app/shell/palette/search.ts";

const marked = (query: string, text: string) =>
  fuzzy(query, text)
    ?.at.map(i => text[i])
    .join("") ?? null;

test("words are found in any order, inside of words too, and letters in their order from three on", () => {
  expect(marked("cart", "Switch off: cart in Joined up")).toBe("cart");
  expect(marked("joined cart", "Switch off: cart in Joined up")).toBe("cartJoined");
  expect(marked("art", "Switch off: cart in Joined up")).toBe("art");
  expect(marked("swof", "Switch off: cart in Joined up")).toBe("Swof");
  expect(marked("xy", "Switch off: cart in Joined up")).toBeNull();
  expect(marked("cart nowhere", "Switch off: cart in Joined up")).toBeNull();
  expect(fuzzy("", "anything")).toMatchObject({at: []});
});

test("a whole word beats the beginning of one, which beats the inside of one, which beats scattered letters", () => {
  const scores = ["cost of a cart", "cost of a carton", "cost of a discarton", "cost of a ct and art"].map(
    text => fuzzy("cart", text)?.score ?? -1
  );
  expect(scores.toSorted((a, b) => b - a)).toEqual(scores);
  expect(new Set(scores).size).toBe(4);
});

const entry = (group: Entry["group"], title: string, also = ""): Entry => ({
  id: `${group} ${title}`,
  group,
  title,
  also,
  run() {}
});
const entries = [
  entry("command", "Undo"),
  entry("scenario", "Open: A bank"),
  entry("lever", "Switch off: cart in Joined up"),
  entry("number", "Pull of the competitor, market", "market competitor pull"),
  entry("outcome", "What drives conversion?", "conversion orders per journey")
];
const titles = (query: string, limit?: number) =>
  searchEntries(entries, query, {...(limit !== undefined && {limit})}).shown.flatMap(({found}) =>
    found.map(({entry: {title}}) => title)
  );

test("an empty query shows what can be done and opened; any other looks through everything", () => {
  expect(titles("  ")).toEqual(["Undo", "Open: A bank"]);
  expect(titles("cart")).toEqual(["Switch off: cart in Joined up"]);
  expect(titles("orders journey")).toEqual(["What drives conversion?"]);
  expect(titles("pull")).toEqual(["Pull of the competitor, market"]);
  expect(titles("zebra")).toEqual([]);
});

test("the group with the best match comes first, and no more are shown than asked for", () => {
  const {found, shown} = searchEntries(
    [entry("command", "Go to discarting"), entry("lever", "cart"), entry("lever", "carton")],
    "cart"
  );
  expect(found).toBe(3);
  expect(shown.map(({group}) => group)).toEqual(["lever", "command"]);
  expect(shown[0]!.found[0]).toMatchObject({at: [0, 1, 2, 3]});
  expect(titles("o", 2)).toHaveLength(2);
});

test("letters found only in what an entry is also called are not marked in its title", () => {
  const [group] = searchEntries(entries, "tornado", {}).shown;
  expect(group).toBeUndefined();
  const [found] = searchEntries(entries, "conversion orders").shown[0]!.found;
  expect(found!.at.map(i => found!.entry.title[i]).join("")).toBe("conversion");
});
