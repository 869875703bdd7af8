/** Figures that only say which class of things is counted: 亿元以上项目8个, 3岁以下托位600个. */
import type { Context } from "./context.js";
import { isThreshold } from "./role.js";

/** 新增⟦3岁⟧以下托位, 新增⟦亿元⟧以上企业: the class of what is added, not what was added. */
export const isClass = (context: Context): boolean => context.reading.unit === "岁" || isThreshold(context);

/** An age at the head of what is counted; of a figure of ages it is where the movement begins. */
const AGED = /(?:^|、|新增)[0-9-]{1,7}岁[^，；、0-9（）提升增降到至]{2,}$/;

/** 签约⟦亿元⟧以上项目8个, ⟦6岁⟧儿童床位360个: the threshold or age is a part of what is counted. */
export const isOfClass = ({ gap, before, clause }: Context): boolean =>
  gap !== null && gap === before && (/^(?:及?以上|以下|以内)的?[^，；、0-9]{2,}$/.test(gap) || AGED.test(clause));
