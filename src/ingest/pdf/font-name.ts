/** What the name of a font says of it. */

const BOLD_NAME = /bold|black|heavy|[-,]b(?:d|old)?$/i;

export const isBoldName = (name: string): boolean => BOLD_NAME.test(name);
