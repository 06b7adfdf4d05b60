/** How the names of offices, institutions and companies of the state end. */
const ending =
  '(?:中心|[局厅委院馆站队校室]|委员会|办公室|事务所|管委会|促进会|贸促会|联合会|协会|总公司|公司|学校|大学|医院|政府|办事处|示范区|开发区|园区)'
/** What follows the name of an office in a title: 甲市商务局2023年度部门整体支出…, 乙县投资促进中心项目支出…. */
const behind = '(?=(?:机关)?(?:20\\d\\d年|关于|部门|单位|整体|项目|预算|绩效|支出|招商|专项|的|[（(]|$))'
const inTitle = new RegExp(
  `^(?:附[件表]\\d*[:：]?)?(?:20\\d\\d年度?)?([\\u4e00-\\u9fff]{2,26}?${ending})${behind}`,
)
const named = /(?:部门|单位)(?:名称)?[（(]?(?:盖章|公章)?[)）]?[:：](.{4,30}?)(?:[（(]|$)/
const alone = new RegExp(`^[\\u4e00-\\u9fff]{2,28}${ending}$`)
/** Words that end like an office and name none. */
const noOffice = /^(?:本|全|各|该|我)|部门整体|绩效|支出|自评|项目实施|基本情况|负责人|主管|年度/

/** The office that a title names: 2023年度甲市商务局部门整体支出绩效自评报告 → 甲市商务局. Null where it names none. */
export function officeInTitle(title: string): string | null {
  const [, name] = inTitle.exec(title.replaceAll(/\s/g, '')) ?? []
  return name === undefined || noOffice.test(name) || name.length < 4 ? null : name
}

/** The office that stands on a line of its own, or behind 单位名称, 编制单位, 实施单位. */
export function officeOnLine(line: string): string | null {
  const plain = line.replaceAll(/\s/g, '')
  const [, behindLabel] = named.exec(plain) ?? []
  if (behindLabel !== undefined) return behindLabel
  const heading = plain.replace(/^(?:预算)?(?:部门|单位)名称/, '')
  return alone.test(heading) && heading.length >= 4 && !noOffice.test(heading) ? heading : null
}
