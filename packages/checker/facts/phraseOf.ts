/** Words that say when and how, not what. */
const filling = new RegExp(
  [
    String.raw`截[至止].{0,8}?(?:底|末|日|前)`,
    String.raw`20\d\d年度?`,
    String.raw`\d{1,2}月份?`,
    '全年|年度|本年|当年|今年|累计|共计|总计|合计|已经|实现|完成|达到|分别|其中|约|为|是|共|已|达|的|了',
    '我(?:市|县|区|州|省)|全(?:市|县|区|州|省)',
  ].join('|'),
  'g',
)

/**
 * What the words before a number name, stripped of dates, verbs and marks, so that the same thing said twice is found
 * again: 2023年“湘商回归”累计到位资金 → 湘商回归到位资金.
 */
export const phraseOf = (words: string): string =>
  words
    .replaceAll(/\d{1,2}\s*[-—–~～至]\s*\d{1,2}\s*月份?/g, '')
    .replaceAll(/[\s“”"‘’《》、，,：:；;（）()【】—.·-]/g, '')
    .replaceAll(filling, '')
    .replace(/^(?:年(?![初终末底])|月份?|日|度)+/, '')
