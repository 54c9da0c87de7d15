import {dig, keysOf} from "../plain.ts";
import {members, playsSomewhere, type File} from "./file.ts";

/** Products, codes and contents that can do what they are for. */
export function checkResponse(file: File): void {
  const {data, sheets, report} = file;
  const products = keysOf(data.products);
  if (products.length > 15) report(["products"], `${products.length} products; at most 15 are possible`, {at: "key"});
  if (data.products !== undefined && products.length === 0) report(["products"], "there is no product", {at: "key"});
  for (const {sections, path, line, firm, firmPath} of sheets) {
    if (sections.interest !== undefined && products.length === 0)
      report([...path, "interest"], "`interest` has no use without `products`", {at: "key"});
    for (const {name, value, path: at} of members(sections.offers, [...path, "offers"])) {
      const code = line
        .map(sheet => dig(sheet.sections, ["offers", name, "code"]))
        .findLast(said => said !== undefined);
      if (line.length && dig(value, ["remembered"]) !== undefined && code !== true)
        report([...at, "remembered"], `"${name}" is no code`, {hint: "add code: true", at: "key"});
    }
    for (const programme of members(firm.programmes, [...firmPath, "programmes"]))
      for (const {value: rule, path: at} of members(programme.value, programme.path)) checkContent(file, rule, at);
  }
}

function checkContent(file: File, rule: unknown, path: readonly string[]): void {
  const content = dig(rule, ["send", "content"]);
  const at = [...path, "send", "content"];
  const {channels, sheets, report} = file;
  if (content === "invitation") {
    const land = dig(rule, ["land"]);
    const places = typeof land === "string" ? [land] : [...channels.keys()];
    if (!places.some(id => channels.has(id) && playsSomewhere(file, id, "local")))
      report(at, "an invitation needs a place to come to", {hint: "add a store, or land: the store"});
  }
  if (content === "personalised") {
    const tools = sheets.flatMap(({firm}) => members(firm.tools, []));
    if (!tools.some(({value}) => dig(value, ["does"]) === "personalisation"))
      report(at, "nobody can personalise without a tool", {hint: "add tools: {engine: {does: personalisation}}"});
  }
  if (dig(rule, ["on"]) === "interest changed" && keysOf(file.data.products).length < 2)
    report([...path, "on"], "interest cannot change without two products", {hint: "add products"});
}
