/** The painted page -> what is recognized: set straight, and without its ruling lines, which are known apart. */
import type { Rule } from "../pdf/ink.js";
import { type Bitmap, toBitmap } from "./bitmap.js";
import { findStrokes, type Stroke, skewOf } from "./find-rules.js";
import type { PageImage } from "./recognizer.js";

/** A page that is turned by less is straight: over its width its lines fall by half a point. */
const STRAIGHT = 0.001;
/** Ink fades out beside a stroke over so many pixels. */
const FADE = 2;
const PAPER = "#ffffff";

type Canvas = import("@napi-rs/canvas").Canvas;
type CreateCanvas = typeof import("@napi-rs/canvas").createCanvas;

function inkOf(canvas: Canvas): Bitmap {
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  return toBitmap(data, width, height);
}

const strokesOf = (canvas: Canvas, scale: number): readonly Stroke[] => findStrokes(inkOf(canvas), scale);

/** The page turned back by its skew around its middle. */
function setStraight(canvas: Canvas, skew: number, createCanvas: CreateCanvas): Canvas {
  const { width, height } = canvas;
  const straight = createCanvas(width, height);
  const pen = straight.getContext("2d");
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, width, height);
  pen.save();
  pen.translate(width / 2, height / 2);
  pen.rotate(-Math.atan(skew));
  pen.drawImage(canvas, -width / 2, -height / 2);
  pen.restore();
  return straight;
}

function erase(canvas: Canvas, strokes: readonly Stroke[]): void {
  const pen = canvas.getContext("2d");
  pen.fillStyle = PAPER;
  for (const { down, runs } of strokes) {
    for (const { row, from, to } of runs) {
      const [along, across] = [to - from + 2 * FADE, 1 + 2 * FADE];
      if (down) pen.fillRect(row - FADE, from - FADE, across, along);
      else pen.fillRect(from - FADE, row - FADE, along, across);
    }
  }
}

const toRule = ({ down, from, to, at }: Stroke, scale: number): Rule => {
  const [start, end, place] = [from / scale, to / scale, (at + 0.5) / scale];
  return down ? { x0: place, x1: place, y0: start, y1: end } : { x0: start, x1: end, y0: place, y1: place };
};

/** `scale` is in pixels a point. */
export async function preparePage(canvas: Canvas, scale: number, createCanvas: CreateCanvas): Promise<PageImage> {
  const found = strokesOf(canvas, scale);
  const skew = skewOf(found);
  const isStraight = Math.abs(skew) < STRAIGHT;
  const straight = isStraight ? canvas : setStraight(canvas, skew, createCanvas);
  const strokes = isStraight ? found : strokesOf(straight, scale);
  erase(straight, strokes);
  const { width, height } = straight;
  const rules = strokes.map((stroke) => toRule(stroke, scale));
  return { png: await straight.encode("png"), ink: inkOf(straight), width, height, scale, rules };
}
