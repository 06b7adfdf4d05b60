/** Words of a cell without spaces and line ends, which layouts put in and take out. */
export const squeeze = (text: string): string => (/\s/.test(text) ? text.replaceAll(/\s/g, '') : text)

/** Words of a head or a label without what its brackets add behind it: 实施单位（盖章）, 分值（10分）. */
export const unbracketed = (text: string): string => {
  const words = squeeze(text)
  if (!/[（()）：:]$/.test(words)) return words
  let bare = words.replace(/[:：]+$/, '')
  for (;;) {
    const next = bare.replace(/[（(][^（()）]*[)）]$/, '')
    if (next === bare) return bare
    bare = next
  }
}

/** A name without ordinals, 其中, colons and brackets: `其中：1、公务接待（万元）` is 公务接待. */
export const bareName = (text: string): string =>
  squeeze(text)
    .replace(/^其中[:：]?/, '')
    .replace(/^(?:[（(]?\d+[)）]|\d+[、.．]|[（(]?[一二三四五六七八九十]+[)）、])/, '')
    .replace(/[（(][^（）()]*[)）]$/, '')
    .replace(/[:：]+$/, '')

/** A cell that says that it has nothing to say. */
export const isBlankText = (text: string): boolean => /^[\s/／—\-–－]*$/.test(text)
