import {element} from "../charts/dom.ts";

export interface QuizOptions {
  readonly question: string;
  /** Every answer has its own reply; nothing is graded or kept. */
  readonly answers: ReadonlyArray<{readonly text: string; readonly right: boolean; readonly reply: string}>;
  readonly document?: Document;
}

/** A question with a reply to every answer. */
export function quiz({question, answers, document = globalThis.document}: QuizOptions): HTMLElement {
  const reply = element(document, "p", {class: "lesson-reply", role: "status"});
  const buttons = answers.map(({text, right, reply: words}) => {
    const button = element(document, "button", {type: "button", "aria-pressed": "false"}, text);
    button.addEventListener("click", () => {
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
      reply.setAttribute("data-right", String(right));
      reply.textContent = words;
    });
    return button;
  });
  return element(
    document,
    "fieldset",
    {class: "lesson-quiz"},
    element(document, "legend", {}, question),
    ...buttons,
    reply
  );
}
