import {exactExp} from "../random/exact.ts";
import {Event} from "./event.ts";
import {add, draw, type Kernel} from "./kernel.ts";
import {Owner} from "./owner.ts";
import {deviate, mark, scaleOf} from "./opinion.ts";
import {RELATION} from "./state.ts";
import {T} from "./tally.ts";

export interface Surveys {
  /** Threshold of being asked after an experience. */
  readonly asked: number;
  /** Share of those asked who answer, and its rise per point that their answer lies off the ordinary. */
  readonly response: number;
  readonly extremity: number;
  /** Answer (0 to 10) = ordinary − fall × loss of score + spread × a deviate. */
  readonly ordinary: number;
  readonly fall: number;
  readonly spread: number;
}

/** Answers of 9 and 10 promote, those up to 6 detract; from 7 on people are satisfied. Bounds lie between two answers. */
const PROMOTES = 8.5;
const DETRACTS = 6.5;

/**
 * What people would say if all were asked and all answered, and what those say who are and do. Whether somebody would recommend
 * the firm hangs on the relationship, whether they are satisfied on the experience. `kind` and `item` name the luck.
 */
export function survey(k: Kernel, minute: number, item: number, kind: number, score: number): void {
  const {world, F, o, out} = k;
  const {asked, response, extremity, ordinary, fall, spread} = world.surveys!;
  const recommends = ordinary - fall * (world.baseline - F[o + RELATION]);
  const likes = ordinary - fall * (world.baseline - score);
  const scale = scaleOf(spread);
  const promoters = 1 / (1 + exactExp((PROMOTES - recommends) / scale));
  const detractors = 1 / (1 + exactExp((recommends - DETRACTS) / scale));
  const satisfied = 1 / (1 + exactExp((DETRACTS - likes) / scale));
  add(k, T.promoterShare, Math.floor(promoters * 1000 + 0.5));
  add(k, T.detractorShare, Math.floor(detractors * 1000 + 0.5));
  add(k, T.satisfiedShare, Math.floor(satisfied * 1000 + 0.5));
  draw(k, Owner.survey, item, kind, 0);
  if (out[0] >>> 0 >= asked) return;
  add(k, T.surveysSent, 1);
  const latent = recommends + spread * deviate(out[2]);
  const willing = response * exactExp(extremity * Math.abs(latent - ordinary));
  if (out[1] >>> 0 >= willing * 4294967296) return;
  const answer = mark(latent, 0, 10);
  add(k, T.surveysAnswered, 1);
  if (answer > PROMOTES) add(k, T.promoters, 1);
  if (answer < DETRACTS) add(k, T.detractors, 1);
  if (mark(likes + spread * deviate(out[3]), 0, 10) > DETRACTS) add(k, T.satisfied, 1);
  if (k.trace !== null) k.trace.add(Event.answeredSurvey, minute, -1, answer, 0);
}
