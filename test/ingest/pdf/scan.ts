/** A scanned page (tools/render-scan.mjs draws it) for PDFs that a test writes. */
import { readFileSync } from "node:fs";
import { PageWriter, type PdfOptions } from "./writer.js";

const PNG = readFileSync(new URL("scan.png", import.meta.url));
/** Object number that the writer leaves free. */
const IMAGE = 90;

/** The compressed rows of the image; a PDF takes them as a PNG has them. */
function imageData(): string {
  const at = PNG.indexOf("IDAT");
  return PNG.subarray(at + 4, at + 4 + PNG.readUInt32BE(at - 4)).toString("latin1");
}

/** Objects for `writePdf` where a page of it is `scannedPage()`. */
export function scanObjects(): PdfOptions {
  const data = imageData();
  const [width, height] = [PNG.readUInt32BE(16), PNG.readUInt32BE(20)];
  const rows = `/DecodeParms << /Predictor 15 /Colors 1 /BitsPerComponent 1 /Columns ${width} >>`;
  const head = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode ${rows} /Length ${data.length} >>`;
  const fonts = "/Font << /F1 4 0 R /F2 5 0 R /F3 6 0 R /F4 8 0 R >>";
  return {
    objects: {
      3: `<< ${fonts} /XObject << /Scan ${IMAGE} 0 R >> >>`,
      [IMAGE]: `${head}\nstream\n${data}\nendstream`,
    },
  };
}

/** The page as it lies under the lid: turned by so many degrees around its lower left corner. */
export function scannedPage(degrees = 0): PageWriter {
  const page = new PageWriter();
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const turn = [cos * page.width, sin * page.width, -sin * page.height, cos * page.height];
  return page.raw(`q ${turn.map((part) => part.toFixed(3)).join(" ")} 0 0 cm /Scan Do Q`);
}
