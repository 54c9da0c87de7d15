import type {ComponentType} from "preact";
import {Person} from "../view/person.tsx";
import type {Host} from "../view/host.ts";

export function journeysView({bench, life}: Host): ComponentType {
  return () => <Person bench={bench} life={life} />;
}
