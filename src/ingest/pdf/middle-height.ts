/** Between the baseline and the top of a Chinese character (em): in the middle of its ink. */
const MIDDLE_EM = 0.35;

/** How far down the page the middle of a glyph or a line stands. */
export const middleY = ({ y, size }: { readonly y: number; readonly size: number }): number => y - MIDDLE_EM * size;
