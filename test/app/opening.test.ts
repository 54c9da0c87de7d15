import {expect, test} from "vitest";
import {openFile, type Reading} from "../../src/app/state/opening.ts";
import {words} from "../../src/app/words.ts";

const read = async (text: string, name: string): Promise<Reading> => ({
  scenario: null,
  errors: [{file: name, line: 3, column: 5, path: "market", message: text}]
});
const file = (name: string, text: string, size = text.length) => ({name, size, text: async () => text});

test("a scenario file is handed to the reader with its name", async () => {
  const {errors} = await openFile(file("mine.yaml", "some text"), read, words.file);
  expect(errors).toEqual([{file: "mine.yaml", line: 3, column: 5, path: "market", message: "some text"}]);
});

test.each(["picture.png", "yaml", "mine.yaml.exe"])("%s is refused by its name", async name => {
  const {scenario, errors} = await openFile(file(name, ""), read, words.file);
  expect(scenario).toBe(null);
  expect(errors[0]!.message).toBe(words.file.wrongKind);
});

test("a file of more than 256 KiB is refused without being read", async () => {
  let wasRead = false;
  const large = {name: "large.json", size: 256 * 1024 + 1, text: async () => ((wasRead = true), "")};
  const {errors} = await openFile(large, read, words.file);
  expect(errors[0]!.message).toBe(words.file.tooLarge);
  expect(wasRead).toBe(false);
});

test("a reader that fails makes an error of the file, not a crash", async () => {
  const {errors} = await openFile(file("mine.yaml", ""), () => Promise.reject(new Error("too slow")), words.file);
  expect(errors[0]).toMatchObject({file: "mine.yaml", message: words.file.unreadable("too slow")});
});
