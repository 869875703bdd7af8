/** Starts a text recognition engine; the code of each is loaded for it alone. */
import type { OcrEngine } from "../../model.js";
import type { Recognizer } from "./recognizer.js";

export type { PageImage, RecognizedLine, RecognizedWord, Recognizer } from "./recognizer.js";

export type OpenRecognizer = (engine: OcrEngine) => Promise<Recognizer>;

export const openRecognizer: OpenRecognizer = async (engine) => {
  if (engine === "gutenye") return (await import("./gutenye.js")).openGutenye();
  return (await import("./tesseract.js")).openTesseract();
};
