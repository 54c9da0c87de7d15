/** Something that the source texts say, and where the product shows it. */
export interface Shown {
  readonly kind: "shown";
  /** The texts' content in our words. */
  readonly says: string;
  /** The model's terms; keys of the scenario language, outcomes and commands between backticks. */
  readonly as: string;
  /** A scenario file without folder and ending, `#`, and words that stand in it. */
  readonly scenario: string;
  /** A test file without folder and ending, and perhaps `#` and words of a test's title. */
  readonly test: string;
  /** A file of `src` without folder and ending, or any file in full, and perhaps `#` and words that stand in it. */
  readonly place: string;
}

/** Nothing that a model could hold: a slogan, a date, an invitation. */
export interface Slogan {
  readonly kind: "slogan";
  readonly says: string;
}

/** Not in the product; `why` = the reason, or that it is still to be done. */
export interface Missing {
  readonly kind: "todo" | "absent";
  readonly says: string;
  readonly why: string;
}

export type Row = Shown | Slogan | Missing;

export const row = (says: string, as: string, scenario: string, test: string, place: string): Shown => ({
  kind: "shown",
  says,
  as,
  scenario,
  test,
  place
});
export const slogan = (says: string): Slogan => ({kind: "slogan", says});
export const absent = (says: string, why: string): Missing => ({kind: "absent", says, why});
export const todo = (says: string, why: string): Missing => ({kind: "todo", says, why});

/** Rows of one text or part of a text. */
export interface Part {
  readonly title: string;
  readonly about: string;
  readonly rows: Readonly<Record<string, Row>>;
}

/** Path of a link within the repository, and the words that must stand in the file. */
export function target(link: string, folder: "scenarios" | "test" | "src"): {path: string; words: string | null} {
  const [file, words = null] = split(link);
  const ending = {scenarios: ".yaml", test: ".test.ts", src: ".ts"}[folder];
  return {path: /\.\w+$/.test(file) ? file : `${folder}/${file}${ending}`, words};
}

function split(link: string): [file: string, words?: string] {
  const at = link.indexOf("#");
  return at < 0 ? [link] : [link.slice(0, at), link.slice(at + 1)];
}
