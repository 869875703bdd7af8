// Prints pages with Chromium. CHROMIUM names another binary.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-pdf-tagging",
  "--no-pdf-header-footer",
];

export const chromium = process.env.CHROMIUM ?? "chromium";

export const startsChromium = () => spawnSync(chromium, ["--version"]).status === 0;

/** The time of making is not part of the file. */
const withoutTime = (pdf) =>
  Buffer.from(
    pdf.toString("latin1").replace(/(?<=\/(?:CreationDate|ModDate) \(D:)\d{14}/g, "20260101000000"),
    "latin1",
  );

/** The PDF of a page; throws what Chromium says last where it cannot print. */
export function printPdf(folder, name, html) {
  const [page, pdf] = [join(folder, `${name}.html`), join(folder, `${name}.pdf`)];
  writeFileSync(page, html);
  const profile = join(folder, `profile-${name}`);
  const args = [...FLAGS, `--user-data-dir=${profile}`, `--print-to-pdf=${pdf}`, pathToFileURL(page).href];
  const { status, stderr } = spawnSync(chromium, args, { encoding: "utf8", timeout: 120_000 });
  if (status !== 0) throw new Error(`${chromium} could not print ${name}: ${(stderr ?? "").trim().split("\n").at(-1)}`);
  return withoutTime(readFileSync(pdf));
}
