import {crowd} from "../../charts/crowd.ts";
import {daysOfChannels} from "../../charts/days.ts";
import {flow} from "../../charts/flow.ts";
import {stepMatrix} from "../../charts/step-matrix.ts";
import {strip} from "../../charts/strip.ts";
import {switches} from "../../charts/switches.ts";
import {twin} from "../../charts/twin.ts";

/** Every picture of people and their journeys. */
export const drawings = {crowd, days: daysOfChannels, flow, stepMatrix, strip, switches, twin};
export type Drawings = typeof drawings;
