import type { Mention } from './mention.ts'

/** What begins a list behind its total. */
export const divider =
  /其中|(?:具体|主要)?(?:包括|包含|分为|分别(?:是|为|用于)|构成)|由|^[^,，。;；、]{0,6}[:：]|^[^,，。;；、]{0,3}\(|^中[,，]|^\s*[^,，。;；:：、(]{2,14}?[^集其]中(?![心央小级国介标西东等期专医共欧亚部层高旬药学])|^\s*主要用于|^\s*[;；,，]?\s*(?:按|从|分)[^,，。;；:：]{1,10}[分看][,，:：]|等[级次](?:为|是)?(?=[“"]?优)/

/** 人员分布：, 学历结构：, 分季度：: the head of a list that divides what was told before it. */
export const isHeaded = (lead: string): boolean =>
  /^[●•·\-—*◆■]?\s*(?:[^,，。;；:：、\d]{0,8}(?:分布|结构|构成|组成|分工)(?:情况|如下|为)?|分(?:季度|月|类型|类别|部门|科室|区域|地区|行业|产业|档次|批次|年龄|学历|县区?|科目|阶段))[:：]/.test(
    lead,
  )

/** 按产业分, 从投向看: all of what the paragraph tells of is divided once more. */
export const isByKind = ({ lead }: Mention): boolean =>
  /^\s*[;；,，]?\s*(?:按|从|分)[^,，。;；:：]{1,10}[分看]/.test(lead) || isHeaded(lead)
