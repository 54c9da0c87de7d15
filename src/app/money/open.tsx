import type {ComponentType} from "preact";
import type {Host} from "../view/host.ts";
import {Money} from "./view.tsx";

/** The view of money. */
export function moneyView(host: Host): ComponentType {
  return () => <Money host={host} />;
}
