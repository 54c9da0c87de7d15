import type {ChannelSetting} from "./setting/channel.ts";
import type {InterestSetting, JourneySetting, OfferSetting, ProductSetting} from "./setting/journey.ts";
import type {
  AwarenessSetting,
  ConsistencySetting,
  MarketSetting,
  RivalsSetting,
  SegmentSetting
} from "./setting/market.ts";
import type {
  ConflictsSetting,
  ContentsSetting,
  FrequencySetting,
  HoursSetting,
  MessagesSetting,
  RemindingSetting
} from "./setting/messages.ts";
import type {AdvocacySetting, RelationshipSetting} from "./setting/people.ts";
import type {BudgetSetting, RuleSetting} from "./setting/programme.ts";
import type {IdentityLayer, LinkSetting, ToolSetting} from "./setting/records.ts";
import type {DeskSetting, SupportSetting} from "./setting/service.ts";
import type {FulfilmentSetting, PaymentSetting, ReturnsSetting, StockSetting, TouchSetting} from "./setting/stores.ts";

/**
 * A setting is one strategy's world in full: the scenario's base, the strategy's patch and every default filled in,
 * in plain numbers. Durations are minutes, shares 0..1, money in units of the scenario's currency, rates per year.
 * Lists are in canonical order (channels by key, everything else by id), so that the order of keys in the file never matters.
 */
export interface Setting {
  readonly currency: string;
  /** Length of the run, minutes. */
  readonly horizon: number;
  /** Calendar month of day 0, 0 = January. */
  readonly startMonth: number;
  readonly market: MarketSetting;
  readonly segments: readonly SegmentSetting[];
  readonly channels: readonly ChannelSetting[];
  readonly offers: readonly OfferSetting[];
  readonly journey: JourneySetting;
  /** Recognition of persons by channel; later layers raise the rates as they come into effect. */
  readonly identity: readonly IdentityLayer[];
  readonly links: readonly LinkSetting[];
  readonly desks: readonly DeskSetting[];
  readonly support: SupportSetting;
  readonly rules: readonly RuleSetting[];
  readonly tools: readonly ToolSetting[];
  readonly fulfilment: FulfilmentSetting;
  readonly relationship: RelationshipSetting;
  readonly messages: MessagesSetting;
  readonly money: MoneySetting;
  readonly advocacy: AdvocacySetting;
  /** How people come to know the firm; null = everybody does. */
  readonly awareness: AwarenessSetting | null;
  /** Products that needs are about; none = there is only one. */
  readonly products: readonly ProductSetting[];
  readonly interest: InterestSetting;
  /** Null where the file does not use it, here and below. */
  readonly contents: ContentsSetting | null;
  readonly reminding: RemindingSetting | null;
  readonly hours: HoursSetting | null;
  readonly conflicts: ConflictsSetting | null;
  readonly frequency: FrequencySetting | null;
  /** What can run out; null = nothing ever does. */
  readonly stock: StockSetting | null;
  /** What is sent back; null = nothing is. */
  readonly returns: ReturnsSetting | null;
  /** The work of paying; null = none. */
  readonly payment: PaymentSetting | null;
  /** What people learn by touching the product; null = it helps in the journey under way only. */
  readonly touch: TouchSetting | null;
  /** What people find who compare; null = nobody compares. */
  readonly rivals: RivalsSetting | null;
  /** What people see of one product in several channels; null = the same everywhere, at once. */
  readonly consistency: ConsistencySetting | null;
  /** Money for messages; null or left out = there is always enough. */
  readonly budgets?: BudgetSetting | null;
}

export interface MoneySetting {
  /** Gross margin, share of revenue before discount. */
  readonly margin: number;
  /** Discount rate per year. */
  readonly discountRate: number;
  /** Share of revenue paid for payment processing. */
  readonly paymentFee: number;
  /** Money per hour of agent time at desks without a wage of their own. */
  readonly wage: number;
}
