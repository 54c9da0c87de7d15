import type {Comparison} from "../../../experiment/comparison.ts";
import {headline} from "../../../outcome/registry.ts";
import type {PictureName} from "../../view/results.tsx";

/** One idea of a talk: one picture or one question, and one sentence. */
export type Slide =
  | {readonly kind: "question" | "guess" | "verdict" | "person" | "limits"}
  | {readonly kind: "outcome"; readonly outcome: string}
  | {readonly kind: "picture"; readonly picture: PictureName};

const pictures: readonly PictureName[] = ["retention", "cash", "costs", "funnel", "tradeoff", "support"];

const slideOf = (kind: "question" | "guess" | "verdict" | "person" | "limits"): Slide => ({kind});

/** The slides of a comparison, in their order. Nobody is asked to guess where there is nothing to choose from. */
export function slidesOf(comparison: Comparison | null, {person}: {readonly person: boolean}): Slide[] {
  const measured = (id: string) => comparison?.strategies.some(({outcomes}) => Number.isFinite(outcomes[id]?.value));
  const several = (comparison?.strategies.length ?? 0) > 1;
  return [
    slideOf("question"),
    ...(several ? [slideOf("guess")] : []),
    slideOf("verdict"),
    ...headline.filter(measured).map((outcome): Slide => ({kind: "outcome", outcome})),
    ...(comparison === null ? [] : pictures)
      .filter(picture => picture !== "support" || measured("customer-minutes-per-case"))
      .map((picture): Slide => ({kind: "picture", picture})),
    ...(person ? [slideOf("person")] : []),
    slideOf("limits")
  ];
}

/** Stable name of a slide, so that the place is kept when slides come and go. */
export function nameOf(slide: Slide): string {
  return slide.kind === "outcome" ? slide.outcome : slide.kind === "picture" ? slide.picture : slide.kind;
}
