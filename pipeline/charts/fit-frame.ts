import type {Frame, FrameSize} from './frame-figure.ts';

/** An image of a fixed shape in pixels, and the widths to draw it at, from the largest text to the smallest. */
export interface ImageShape {
  readonly width: number;
  readonly height: number;
  readonly widths: readonly number[];
}

/** The card that links are shown with, 1200 × 628. */
export const cardShape: ImageShape = {width: 1200, height: 628, widths: [760, 860, 960, 1080]};
/** 1080 × 1080. */
export const squareShape: ImageShape = {width: 1080, height: 1080, widths: [600, 660, 720, 820, 920]};

/** The frame with the largest text that leaves nothing out; else the one that leaves out least. A chart that fits no
 *  width gives `undefined`. */
export function fitFrame(
  {width, height, widths}: ImageShape,
  frame: (size: FrameSize) => Frame,
): Frame | undefined {
  let best: Frame | undefined;
  for (const candidate of widths) {
    const drawn = frame({width: candidate, height: Math.round((height / width) * candidate * 100) / 100});
    if (!drawn.fits) continue;
    if (!best || drawn.leftOut < best.leftOut) best = drawn;
    if (drawn.leftOut === 0) break;
  }
  return best;
}
