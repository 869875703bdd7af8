/** A real Chromium, where one is installed. */
import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";

const CANDIDATES = [
  process.env.CHROMIUM_PATH ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];
export const CHROMIUM = CANDIDATES.find((path) => path !== "" && existsSync(path));

const FLAGS =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

export const launch = (): Promise<Browser> =>
  chromium.launch({ ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }), args: FLAGS.split(" ") });

export interface Watched {
  readonly page: Page;
  /** Errors and everything that the console or the network said. */
  readonly said: string[];
}

/** Opens a page from disk and writes down whatever goes wrong in it. */
export async function open(
  browser: Browser,
  path: string,
  options: Parameters<Browser["newPage"]>[0] = {},
): Promise<Watched> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "zh-CN", ...options });
  const said: string[] = [];
  page.on("console", (message) => said.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => said.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => said.push(`dialog: ${dialog.message()}`));
  page.on("request", (request) => {
    if (!/^(?:file|blob):/.test(request.url())) said.push(`request: ${request.url()}`);
  });
  await page.goto(`file://${encodeURI(path)}`);
  return { page, said };
}
