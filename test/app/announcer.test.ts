import {expect, test} from "vitest";
import {announcer} from "../../src/app/state/announcer.ts";

function speaker() {
  const said: string[] = [];
  let waiting: (() => void) | null = null;
  const {tell} = announcer(text => said.push(text), {
    wait: callback => {
      waiting = callback;
      return () => (waiting = null);
    }
  });
  const pause = () => {
    waiting?.();
    waiting = null;
  };
  return {said, tell, pause};
}

test("a text that keeps changing is said only once it stands still", () => {
  const {said, tell, pause} = speaker();
  tell("0.7 points more");
  tell("0.8 points more");
  tell("0.8 points more");
  expect(said).toEqual([]);
  pause();
  expect(said).toEqual(["0.8 points more"]);
});

test("the same text is not said twice in a row", () => {
  const {said, tell, pause} = speaker();
  tell("better");
  pause();
  tell("");
  tell("better");
  pause();
  expect(said).toEqual(["better"]);
  tell("worse");
  pause();
  expect(said).toEqual(["better", "worse"]);
});

test("a text that is taken back is never said", () => {
  const {said, tell, pause} = speaker();
  tell("better");
  tell("");
  pause();
  expect(said).toEqual([]);
});
