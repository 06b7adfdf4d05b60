import {
  type CheckedFile,
  type FormCell,
  formsOf,
  isBlank,
  quoted,
  rule,
  squeezed,
  textsOf,
} from '@hengjian/checker'

const fields = [
  ['supervisor', '主管部门'],
  ['unitName', '实施单位'],
] as const

/** Two names that share this part of their pairs of characters are meant to be one. */
const alike = 0.6
/** A name that a file prints so often is that of the office whose it is. */
const often = 3

/** A form that was taken from another unit keeps its name, which then stands nowhere else in the file. */
export const unitsOfForms = rule({
  id: 'X34',
  name: 'unitsOfForms',
  title: '各自评表的主管部门、实施单位名称应一致',
  level: 'warning',
  status: 'trial',
  basis: '同一单位报送的自评表使用同一个单位名称',
  fix: '核对是否用错了其他单位的表；确由其他单位实施的，在正文中写明。',
  says: {
    other: '{field}所填“{stated}”，其余 {count} 张表为“{told}”，别处也没有出现过前一名称，请核对。',
    nowhere: '{field}所填“{stated}”，报告各处为“{told}”，别处没有出现过前一名称，请核对。',
  },
  *check(file) {
    // Where only words tell cells apart a name takes the label behind it along.
    const forms = formsOf(file, 'departmentForm', 'projectForm').filter(({ form }) => form.known !== 'words')
    for (const [field, title] of fields) {
      const cells = forms.flatMap(({ form: { [field]: cell }, document }) => {
        const name = nameIn(cell)
        return cell && name !== null ? [{ cell, name, document }] : []
      })
      for (const { cell, name, document } of cells) {
        const own = cells.length === 1 ? ownOf(file, name, field) : null
        if (own !== null)
          yield {
            says: 'nowhere',
            values: { field: title, stated: name, told: own },
            document,
            places: [quoted(cell)],
            stated: name,
            expected: own,
            atMost: 'notice',
          }
        const others = cells.filter((one) => one.cell !== cell)
        const [told, ...more] = new Set(others.map((one) => one.name))
        if (told === undefined || more.length > 0 || name.includes(told) || told.includes(name)) continue
        const isAlike = shared(name, told) >= alike
        if (timesIn(file, name) > 1 || timesIn(file, told) < (isAlike ? 2 : often)) continue
        yield {
          says: 'other',
          values: { field: title, stated: name, count: String(others.length), told },
          document,
          places: [cell, others[0]?.cell].flatMap((one) => (one ? [quoted(one)] : [])),
          stated: name,
          expected: told,
          // Another unit may carry out one of the projects.
          ...(isAlike ? {} : { atMost: 'notice' as const }),
        }
      }
    }
  },
})

/**
 * The office of a file, where a name on its only form belongs to another of the same place that stands nowhere else. Who
 * supervises it may stand nowhere else; a 局 is its own 主管部门.
 */
function ownOf(file: CheckedFile, name: string, field: string): string | null {
  const units = new Set(file.documents.flatMap(({ unit }) => unit ?? []).filter((unit) => unit !== name))
  const [own, ...more] = units
  if (own === undefined || more.length > 0 || own.includes(name) || name.includes(own)) return null
  const [place] = /^.{1,5}?[省州市县区旗]/.exec(own) ?? []
  const isOfItsPlace = place !== undefined && name.startsWith(place)
  const isAsked = field === 'unitName' || own.endsWith('局')
  return isOfItsPlace && isAsked && timesIn(file, name) === 1 && timesIn(file, own) >= often ? own : null
}

/** A single name without its code and what brackets add; null for lists and what is no name. */
function nameIn(cell: FormCell | null): string | null {
  if (isBlank(cell)) return null
  const name = squeezed(cell?.text ?? '').replaceAll(/[（(][^（()）]*[)）]|\d+/g, '')
  return /^[\u4e00-\u9fff]{4,30}$/.test(name) ? name : null
}

/** How often a file prints a name; 演示县商务局 within a longer one counts as well. */
const timesIn = (file: CheckedFile, name: string): number =>
  textsOf(file).reduce((sum, { text }) => sum + squeezed(text.text).split(name).length - 1, 0)

const pairs = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)))

function shared(one: string, other: string): number {
  const [left, right] = [pairs(one), pairs(other)]
  return [...left].filter((pair) => right.has(pair)).length / Math.min(left.size, right.size)
}
