import {allFixed, MONEY, purchases, ratio, serving, type RatioOutcome} from "../ratio.ts";

export const money: readonly RatioOutcome[] = [
  ratio(
    {
      id: "average-order-value",
      label: "Order value",
      unit: "money",
      per: "per order",
      better: "higher",
      group: "money",
      definition: "Revenue after discount divided by orders and renewals."
    },
    "revenue",
    purchases,
    {scale: MONEY}
  ),
  ratio(
    {
      id: "revenue-per-customer",
      label: "Revenue",
      unit: "money",
      per: "per person in the market",
      better: "higher",
      group: "money",
      definition: "Revenue after discount over the whole run divided by people in the market."
    },
    "revenue",
    "customers",
    {scale: MONEY}
  ),
  ratio(
    {
      id: "margin-per-customer",
      label: "Contribution margin",
      unit: "money",
      per: "per person in the market",
      better: "higher",
      group: "money",
      definition:
        "Revenue after discount less goods, channel service, messages, fulfilment, fees and support, over the whole run, divided by people in the market. Links and tools are not in it."
    },
    [["revenue", 1], ["goods", -1], ...serving.map(([name]) => [name, -1] as const)],
    "customers",
    {scale: MONEY, fixed: ["desks"], fixedWeight: -1}
  ),
  ratio(
    {
      id: "cost-per-order",
      label: "Cost per order",
      unit: "money",
      per: "per order",
      better: "lower",
      group: "money",
      definition:
        "All costs but the goods themselves (channel service, messages, fulfilment, fees, support, links, tools) divided by orders and renewals."
    },
    serving,
    purchases,
    {scale: MONEY, fixed: allFixed, fixedWeight: 1}
  ),
  ratio(
    {
      id: "cost-per-customer",
      label: "Cost",
      unit: "money",
      per: "per person in the market",
      better: "lower",
      group: "money",
      definition: "All costs but the goods themselves over the whole run divided by people in the market."
    },
    serving,
    "customers",
    {scale: MONEY, fixed: allFixed, fixedWeight: 1}
  ),
  ratio(
    {
      id: "cost-of-service",
      label: "Channel service",
      unit: "money",
      per: "per person in the market",
      better: "lower",
      group: "money",
      definition: "Cost of sessions in the channels divided by people in the market."
    },
    "serviceCost",
    "customers",
    {scale: MONEY}
  ),
  ratio(
    {
      id: "cost-of-messages",
      label: "Messages and media",
      unit: "money",
      per: "per person in the market",
      better: "lower",
      group: "money",
      definition: "Cost of messages and advertisements divided by people in the market."
    },
    "messageCost",
    "customers",
    {scale: MONEY}
  ),
  ratio(
    {
      id: "cost-of-fulfilment",
      label: "Fulfilment",
      unit: "money",
      per: "per person in the market",
      better: "lower",
      group: "money",
      definition:
        "Cost of shipping, handing out, collecting, keeping stock, returns and samples divided by people in the market."
    },
    [
      ["fulfilmentCost", 1],
      ["stockCost", 1],
      ["returnCost", 1],
      ["sampleCost", 1]
    ],
    "customers",
    {scale: MONEY}
  ),
  ratio(
    {
      id: "cost-of-fees",
      label: "Fees",
      unit: "money",
      per: "per person in the market",
      better: "lower",
      group: "money",
      definition: "Marketplace and payment fees divided by people in the market."
    },
    "feeCost",
    "customers",
    {scale: MONEY}
  ),
  ratio(
    {
      id: "cost-of-support",
      label: "Support",
      unit: "money",
      per: "per person in the market",
      better: "lower",
      group: "money",
      definition: "Agents on duty, and agent minutes at desks staffed as needed, divided by people in the market."
    },
    "agentCost",
    "customers",
    {scale: MONEY, fixed: ["desks"], fixedWeight: 1}
  ),
  ratio(
    {
      id: "cost-of-integration",
      label: "Links and tools",
      unit: "money",
      per: "per person in the market",
      better: "lower",
      group: "money",
      definition: "One-off and monthly cost of links and tools divided by people in the market."
    },
    [],
    "customers",
    {scale: MONEY, fixed: ["links", "tools"], fixedWeight: 1}
  ),
  ratio(
    {
      id: "net-present-value",
      label: "Net present value",
      unit: "money",
      per: "whole market, whole run",
      better: "higher",
      group: "money",
      definition:
        "Cash of the whole market by month, discounted to day 0: revenue less every cost, links and tools included."
    },
    "presentValue",
    "customers",
    {scale: MONEY, fixed: allFixed, fixedWeight: -1, discounted: true, market: true}
  )
];
