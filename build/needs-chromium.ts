import {needChromium} from "./chromium.ts";

/** Stops a browser project before its first test, with a sentence instead of a launch failure. */
export default function setup(): void {
  needChromium();
}
