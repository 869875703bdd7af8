/** What schools and hospitals hold is theirs, not that of all of them. */
import { expect, it } from "vitest";
import { extract } from "../../src/index.js";

const REPORT = "益阳市2023年国民经济和社会发展统计公报\n\n2024年3月9日\n\n";

const conceptsOf = async (sentence: string) => {
  const { facts } = await extract({ name: "t.txt", text: REPORT + sentence });
  return facts.map(({ concept }) => concept);
};

it.each([
  ["普通高中36所，招生1.6万人，在校生4.6万人。", [null, null, "students_general_senior"]],
  ["初中招生2万人，在校学生5万人；小学84所，在校生9万人。", [null, "students_junior", null, "students_primary"]],
  ["普通高中学校36所，在校生4.6万人。", [null, "students_general_senior"]],
  ["年末共有卫生机构364个，床位4680张。", ["health_institutions", "health_beds"]],
  ["年末卫生技术人员3640人。", ["health_workers"]],
  ["乡镇共有卫生院36个，卫生技术人员460人。", ["township_hospitals", null]],
  ["妇幼卫生机构16个，卫生技术人员360人。", [null, null]],
])("%s", async (sentence, concepts) => {
  expect(await conceptsOf(sentence)).toEqual(concepts);
});
