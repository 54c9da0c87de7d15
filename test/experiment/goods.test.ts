import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {tellOfGoods} from "../../src/experiment/tell-goods.ts";
import {Event} from "../../src/model/event.ts";
import {readScenario} from "../../src/scenario/read.ts";
import {resolve} from "../../src/scenario/resolve.ts";

const file = new URL("../../scenarios/click-and-collect.yaml", import.meta.url);
const setting = resolve(readScenario(readFileSync(file, "utf8")).scenario!, "joined");
const store = setting.channels.findIndex(({id}) => id === "store");

test.each([
  [Event.stockSeen, "web", store, 0, "sees at web that store has it"],
  [Event.stockSeen, "web", store, 1, "looks it up at web first: store has it"],
  [Event.stockMissing, "web", store, 0, "sees at web that store does not have it, and stays"],
  [Event.soldOut, "store", 0, 1, "finds it sold out at store and waits for it"],
  [Event.soldOut, "store", 1, 3, "is told at store that it is not there after all and buys elsewhere"],
  [Event.servedElsewhere, "web", 0, 0, "web has none left and sends it from another shelf"],
  [Event.servedElsewhere, "web", 1, 0, "web orders it from another shelf, whose record is wrong"],
  [Event.addOn, "store", 1_500_000, 0, "buys something else at store for $15.00"],
  [Event.cancelled, null, 4_000_000, 0, "cancels the order and gets $40.00 back"],
  [Event.sentBack, "store", 1, 4_000_000, "takes the goods back to store and gets $40.00"],
  [Event.sentBack, null, 0, 4_000_000, "sends the goods back and gets $40.00"],
  [Event.returnRefused, "store", 0, 0, "store does not know the order and does not take it back"],
  [Event.typed, "web", 180, 0, "types in payment and address at web"],
  [Event.sampleOrdered, "web", 0, 0, "orders a sample at web"],
  [Event.sampleTried, null, 0, 0, "has the sample in hand"]
])("entry %d is told in words", (code, channel, a, b, text) => {
  expect(tellOfGoods({code, channel, a, b}, setting)?.text).toBe(text);
});

test("other entries are not about goods", () => {
  expect(tellOfGoods({code: Event.click, channel: "web", a: 0, b: 0}, setting)).toBeNull();
});
