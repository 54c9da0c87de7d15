export interface DeskSetting {
  readonly id: string;
  readonly channels: readonly string[];
  /** Agents on duty during opening hours for the whole market; null = as many as needed (no waiting, paid by the minute). */
  readonly agents: number | null;
  /** Multiplier of handling time for agents who serve several channels. */
  readonly generalist: number;
  /** Money per agent hour, premium included. */
  readonly wage: number;
  /** Opening hours per week. */
  readonly hours: number;
  /** Minute of the day at which it opens, null = contacts are spread over its hours whatever the time of day; open days from Monday on. */
  readonly opens: number | null;
  readonly days: number;
  /** Share of contacts that the first agent passes on to another. */
  readonly transfer: number;
  /** Agents on duty at least where they are not a fixed number; share of contacts to be answered in time, 0 = as many agents as needed. */
  readonly minimum: number;
  readonly answer: number;
}

export interface SupportSetting {
  /** Share of orders after which a case arises. */
  readonly orderCase: number;
  /** Share of renewals of a contract. */
  readonly renewalCase: number;
  /** Mean minutes from order to such a case. */
  readonly caseDelay: number;
  /** Minutes of repeated explanation when the record of the case is not there: customer's and agent's. */
  readonly repeatCustomer: number;
  readonly repeatAgent: number;
  /** Share of people who try again after an unsolved contact. */
  readonly followUp: number;
  /** Mean minutes until they try again. */
  readonly followGap: number;
  /** Multiplier of the odds of the channel used last for a follow-up, and of the channel where a contact was cut short. */
  readonly habit: number;
  readonly afterInterruption: number;
  /** Multiplier of the odds of a channel whose desk is closed at the time. */
  readonly closed: number;
  /** Shares of handling time that a known case saves: finding out what the matter is; and work done before a contact was cut short. */
  readonly diagnosis: number;
  readonly resume: number;
  /** Minutes of both to pass a contact on to another agent. */
  readonly handOverTime: number;
  /** Multiplier of the cases of people whose case follows them. */
  readonly asksMore: number;
  /** Share of cases given up that are followed by a formal complaint. */
  readonly formalComplaint: number;
  /** Minutes of waiting within which an answer is in time; Infinity = not measured. */
  readonly answerWithin: number;
}
