/** The page in a real Chromium: choosing, filtering, keyboard, corrections, a hostile document, both themes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  applyCorrections,
  NOTHING_APPLIED,
  pageHtml,
  parseCorrections,
  type ReviewDocument,
} from "../../src/review/index.js";
import { CHROMIUM, launch, open, type Watched } from "./browser.js";
import { documentOf, HOSTILE, PLAN } from "./documents.js";

if (CHROMIUM === undefined)
  console.warn("no Chromium is installed (set CHROMIUM_PATH): the review page is not tried in a browser");

describe.skipIf(CHROMIUM === undefined)("the review page in Chromium", () => {
  const folder = mkdtempSync(join(tmpdir(), "jian-review-"));
  let browser: Browser;
  let plan: ReviewDocument;

  const write = (name: string, html: string): string => {
    writeFileSync(join(folder, name), html);
    return join(folder, name);
  };
  /** A page of its own browser context, so that nothing is kept between tests. */
  const openPlan = async (options = {}): Promise<Watched> => open(browser, join(folder, "plan.html"), options);
  const chosenTitle = (page: Page): Promise<string | null> => page.locator("#list [aria-current] .title").textContent();

  beforeAll(async () => {
    plan = await documentOf(PLAN);
    write("plan.html", pageHtml(plan, NOTHING_APPLIED));
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("goes from a row to its words and back", async () => {
    const { page, said } = await openPlan();
    await page.locator("#list .item.quantities", { hasText: "3公里" }).click();
    const mark = page.locator("mark.on");
    expect(await mark.textContent()).toBe("3公里");
    expect(await mark.isVisible()).toBe(true);
    expect(await page.locator("#detail .card").first().textContent()).toContain("3公里");
    await page.locator("#text mark.q", { hasText: "320家" }).click();
    expect(await chosenTitle(page)).toBe("320家");
    await page.locator("#text mark.i", { hasText: "2100" }).hover();
    await expect.poll(() => page.locator("#hover").textContent()).toContain("地区生产总值");
    expect(said).toEqual([]);
    await page.close();
  });

  it("filters by dataset, dimension, section, role and words", async () => {
    const { page } = await openPlan();
    const titles = (): Promise<string[]> => page.locator("#list .item .title").allTextContents();
    await page.locator("label.chip.quantities").click();
    expect(await page.locator("#list .item:not(.quantities)").count()).toBe(0);
    await page.locator("#f-dimension").selectOption("money");
    expect(await titles()).toEqual(["1452.6亿元", "2.3亿元"]);
    const second = await page.locator("#f-section option", { hasText: "重大工程" }).getAttribute("value");
    await page.locator("#f-section").selectOption(second ?? "");
    expect(await titles()).toEqual(["2.3亿元"]);
    await page.locator("#clear").click();
    await page.locator("#f-role").selectOption("target");
    expect((await titles()).length).toBeGreaterThan(1);
    await page.locator("#clear").click();
    await page.locator("#q").fill("社会消费品");
    await expect.poll(titles).toEqual(["社会消费品零售总额", "社会消费品零售总额", "社会消费品零售总额"]);
    expect(await page.locator("#hits").textContent()).toBe("文中 1 处");
    await page.close();
  });

  it("is used by keyboard, and says what is chosen", async () => {
    const { page } = await openPlan();
    await page.locator("label.chip.quantities").click();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(await chosenTitle(page)).toBe("6.5%");
    expect(await page.locator("#status").textContent()).toContain("6.5%");
    await page.keyboard.press("k");
    expect(await chosenTitle(page)).toBe("1452.6亿元");
    await page.locator("#list [aria-current]").focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("1452.6亿元");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-current"))).toBe("true");
    await page.keyboard.press("/");
    await page.keyboard.type("jk亿元");
    expect(await page.locator("#q").inputValue()).toBe("jk亿元");
    await page.keyboard.press("Escape");
    expect(await page.locator("#q").inputValue()).toBe("");
    await page.locator("#list [aria-current]").focus();
    await page.keyboard.press("?");
    await page.locator("#keys").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    expect(await chosenTitle(page)).toBe("1452.6亿元");
    await page.close();
  });

  it("has a name for everything that can be used", async () => {
    const { page } = await openPlan();
    const nameless = await page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>("button, select, input, a, [role=region], aside, section, nav"))
        .filter(
          (node) =>
            !node.hidden &&
            node.getAttribute("aria-label") === null &&
            (node.closest("label") ?? node).textContent?.trim() === "",
        )
        .map((node) => node.outerHTML),
    );
    expect(nameless).toEqual([]);
    expect(await page.locator("#text h3, #text h4").allTextContents()).toContain("第一篇 发展基础\n");
    await page.close();
  });

  it("leads from charts to the words", async () => {
    const { page } = await openPlan();
    await page.locator("#tab-charts").click();
    await page.locator("#charts a[aria-label='地区生产总值 2025: 2100亿元']").click();
    expect(await page.locator("mark.on").textContent()).toBe("2100");
    await page.locator("#tab-charts").click();
    await page.locator("#charts a[data-dimension=count]").first().click();
    expect(await page.locator("#f-dimension").inputValue()).toBe("count");
    await page.close();
  });

  it("speaks two languages and has two themes", async () => {
    const { page } = await openPlan({ colorScheme: "dark" });
    const background = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await background();
    await page.locator("#theme").click();
    expect(await background()).not.toBe(dark);
    expect(await page.locator("#tab-charts").innerText()).toBe("图表");
    const explained = page.locator("#list .item", { hasText: /得到解释|are explained/ }).first();
    expect(await explained.textContent()).toMatch(/个数字中有 \d+ 个得到解释/);
    await page.locator("#lang").click();
    expect(await explained.textContent()).toMatch(/of \d+ numerals are explained/);
    expect(await page.locator("#tab-charts").innerText()).toBe("Charts");
    expect(await page.locator("#list .kind").first().textContent()).not.toMatch(/\p{Script=Han}/u);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    await page.close();
  });

  it("confirms, corrects and rejects, saves the decisions, and takes them in again", async () => {
    const { page, said } = await openPlan();
    const choose = (words: string): Promise<void> =>
      page.locator("#list .item.quantities", { hasText: words }).first().click();
    await choose("1452.6亿元");
    await page.keyboard.press("c");
    await choose("3公里");
    await page.keyboard.press("x");
    await choose("320家");
    await page.keyboard.press("e");
    await page.locator("form.edit [name=value]").fill("三百");
    await page.keyboard.press("Enter");
    expect(await page.locator(".wrong").textContent()).toContain("三百");
    await page.locator("form.edit [name=value]").fill("321");
    await page.locator("form.edit [name=note-of-decision]").fill("核对过");
    await page.keyboard.press("Enter");
    expect(await page.locator("#detail ins").textContent()).toBe("321");
    const waiting = page.waitForEvent("download");
    await page.locator("#save").click();
    const path = join(folder, "corrections.json");
    await (await waiting).saveAs(path);
    expect(said).toEqual([]);
    await page.reload();
    expect(await page.locator("#list [data-verdict]").count()).toBe(3);
    await page.close();

    const corrections = parseCorrections(readFileSync(path, "utf8"), path);
    const applied = applyCorrections(plan, corrections);
    expect(applied.stale).toEqual([]);
    expect(
      applied.decided.map(({ decision }) => [decision.quote, decision.verdict, decision.changes, decision.note]),
    ).toEqual([
      ["1452.6亿元", "confirmed", {}, null],
      ["320家", "corrected", { value: 321 }, "核对过"],
      ["3公里", "rejected", {}, null],
    ]);

    const marked = await open(browser, write("marked.html", pageHtml(plan, applied)));
    expect(await marked.page.locator("#list [data-verdict]").count()).toBe(3);
    await marked.page.close();

    const changed = await documentOf(PLAN.replace("320家", "330家"));
    const stale = await open(browser, write("stale.html", pageHtml(changed, applyCorrections(changed, corrections))));
    expect(await stale.page.locator("#stale li").allTextContents()).toEqual([expect.stringContaining("320家")]);
    await stale.page.close();

    const loading = await openPlan();
    await loading.page.locator("#file").setInputFiles(path);
    await expect.poll(() => loading.page.locator("#list [data-verdict]").count()).toBe(3);
    await loading.page.reload();
    expect(await loading.page.locator("#list [data-verdict]").count()).toBe(3);
    await loading.page.close();
  });

  it("runs nothing of a hostile document and shows it as it is", async () => {
    const hostile = await documentOf(HOSTILE, `"><img src=x onerror="window.hacked=8">.txt`);
    const { page, said } = await open(browser, write("hostile.html", pageHtml(hostile, NOTHING_APPLIED)));
    for (const item of await page.locator("#list .item").all()) await item.click();
    await page.locator("#tab-charts").click();
    for (const goal of await page.locator("#charts a").all()) {
      await page.locator("#tab-charts").click();
      await goal.click();
    }
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    expect(await page.locator("#text").evaluate((node) => node.textContent)).toBe(
      hostile.text.replaceAll("\0", "\ufffd"),
    );
    expect(said).toEqual([]);
    // What was put into the page afterwards would not run either.
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.hacked = 9";
      document.body.append(script);
    });
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    await page.close();
  });

  it("fits a phone: one view at a time, nothing wider than the window", async () => {
    const { page } = await openPlan({ viewport: { width: 390, height: 800 } });
    expect(await page.locator("#text").isVisible()).toBe(false);
    await page.locator("#list .item.quantities", { hasText: "3公里" }).click();
    expect(await page.locator("mark.on").isVisible()).toBe(true);
    expect(await page.locator("#detail").isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  });

  it("draws all the text of a hundred thousand characters, and of their rows only the first", async () => {
    const long = await documentOf(Array.from({ length: 260 }, () => PLAN).join("\n"), "long.txt", "long");
    expect(Array.from(long.text).length).toBeGreaterThan(100_000);
    const { page } = await open(browser, write("long.html", pageHtml(long, NOTHING_APPLIED)));
    expect(await page.locator("#text mark").count()).toBeGreaterThan(1000);
    const rows = await page.locator("#list .item").count();
    expect(rows).toBeGreaterThan(0);
    expect(rows).toBeLessThan(200);
    await page.close();
  }, 60_000);
});
