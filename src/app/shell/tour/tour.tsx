import type {OverlayProps} from "../overlays.tsx";
export function Tour(_: OverlayProps) {
  return null;
}
