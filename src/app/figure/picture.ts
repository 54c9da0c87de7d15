import {svgFile, type Origin} from "../../export/svg.ts";
import {compose} from "./compose.ts";
import {descriptionOf, titleOf} from "./parts.ts";
import {words} from "./words.ts";

/** A figure as it stands, in daylight, as one SVG file: title, sentence and legends included. */
export function pictureFile(figure: HTMLElement, origin: Origin | undefined): string {
  const svg = compose(figure, {foot: origin && words.line(origin)});
  return svgFile(svg, {title: titleOf(figure), description: descriptionOf(figure), origin});
}

/** Pixels of a PNG for each of the page. */
const SCALE = 2;

/** An SVG file as PNG. Rejects where the browser cannot read it: the last check of what was written. */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], {type: "image/svg+xml"}));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error("the picture is too large"))), "image/png")
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
