import {beforeEach, expect, test} from "vitest";
import {note} from "../../src/lesson/note.ts";
import {predictionBox} from "../../src/lesson/prediction.ts";
import {quiz} from "../../src/lesson/quiz.ts";
import {words} from "../../src/lesson/words.ts";

const worlds = [
  {id: "apart", title: "Apart"},
  {id: "joined", title: "Joined"}
];
const open = () => {
  const box = predictionBox({question: "How many of 100?", worlds});
  document.body.replaceChildren(box.element);
  const [apart, joined] = box.element.querySelectorAll("input");
  const press = (text: string) =>
    [...box.element.querySelectorAll("button")].find(({textContent}) => textContent === text)!.click();
  const set = (input: HTMLInputElement, value: number) => {
    input.value = String(value);
    input.dispatchEvent(new Event("input", {bubbles: true}));
  };
  return {...box, apart: apart!, joined: joined!, press, set};
};
beforeEach(() => localStorage.clear());

test("a guess for every world is handed over once, and can no longer be changed", async () => {
  const {element, answer, apart, joined, press, set} = open();
  set(apart, 70);
  set(joined, 20);
  press(words.prediction.commit);
  expect(await answer).toEqual({skipped: false, values: {apart: 70, joined: 20}});
  expect([apart, joined].every(({disabled}) => disabled)).toBe(true);
  expect(element.querySelector("button")).toBe(null);
});

test("without a guess for every world nothing is handed over, and the missing one gets the focus", async () => {
  const {element, answer, apart, joined, press, set} = open();
  set(apart, 70);
  press(words.prediction.commit);
  expect(element.textContent).toContain(words.prediction.missing("Joined"));
  expect(document.activeElement).toBe(joined);
  const state = await Promise.race([answer, Promise.resolve("open")]);
  expect(state).toBe("open");
});

test("the guess is shown as so many of a hundred dots", () => {
  const {element, apart, set} = open();
  set(apart, 37);
  const dots = [...element.querySelector("svg.lesson-hundred")!.querySelectorAll("circle")];
  expect(dots).toHaveLength(100);
  expect(dots.filter(dot => dot.getAttribute("fill") !== "none")).toHaveLength(37);
  expect(apart.getAttribute("aria-valuetext")).toBe("37 of 100");
});

test("skipping is allowed and recorded as skipped", async () => {
  const {element, answer, press} = open();
  press(words.prediction.skip);
  expect(await answer).toEqual({skipped: true, values: {}});
  expect(element.textContent).toContain(words.prediction.skipped);
});

test("every answer of a question has its own reply", () => {
  const element = quiz({
    question: "Why?",
    answers: [
      {text: "This", right: true, reply: "Yes."},
      {text: "That", right: false, reply: "No."}
    ]
  });
  const [first, second] = element.querySelectorAll("button");
  second!.click();
  expect(element.querySelector("[role=status]")!.textContent).toBe("No.");
  first!.click();
  expect(element.querySelector("[role=status]")!.textContent).toBe("Yes.");
  expect([first, second].map(button => button!.getAttribute("aria-pressed"))).toEqual(["true", "false"]);
});

test("an explanation stays on the device and is there again", () => {
  const first = note({question: "Why?", name: "test"}).querySelector("textarea")!;
  first.value = "because";
  first.dispatchEvent(new Event("change"));
  expect(note({question: "Why?", name: "test"}).querySelector("textarea")!.value).toBe("because");
});

test("where nothing can be kept the box says so and works all the same", () => {
  const closed = () => {
    throw new DOMException("denied", "SecurityError");
  };
  const element = note({question: "Why?", name: "test", storage: closed});
  expect(element.textContent).toContain(words.note.notKept);
});
