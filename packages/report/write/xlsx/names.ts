import { sheetName } from '@hengjian/workbook'

/** Names for sheets: titles as far as sheets allow, numbered where two would be the same. */
export function distinctNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return titles.map((title) => {
    const whole = sheetName(title)
    let name = whole
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${whole.slice(0, 27)}（${number}）`
    taken.add(name.toLowerCase())
    return name
  })
}
