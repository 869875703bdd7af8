/** What schools and hospitals hold is theirs, not that of all of them. */
import { expect, it } from "vitest";
import { extract } from "../../src/index.js";

const REPORT = "益阳市2023年国民经济和社会发展统计公报\n\n2024年3月9日\n\n";

const conceptsOf = async (sentence: string) => {
  const { facts } = await extract({ name: "t.txt", text: REPORT + sentence });
  return facts.map(({ concept }) => concept);
};

it.each([
  ["普通高中83所，招生5.3万人，在校生15.6万人。", [null, null, "students_general_senior"]],
  ["初中招生2万人，在校学生5万人；小学84所，在校生9万人。", [null, "students_junior", null, "students_primary"]],
  ["普通高中学校70所，在校生22万人。", [null, "students_general_senior"]],
  ["年末共有卫生机构4985个，床位57848张。", ["health_institutions", "health_beds"]],
  ["年末卫生技术人员66930人。", ["health_workers"]],
  ["乡镇共有卫生院153个，卫生技术人员7410人。", ["township_hospitals", null]],
  ["妇幼卫生机构27个，卫生技术人员710人。", [null, null]],
])("%s", async (sentence, concepts) => {
  expect(await conceptsOf(sentence)).toEqual(concepts);
});
