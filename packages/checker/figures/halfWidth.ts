const wide: Readonly<Record<string, string>> = {
  '％': '%',
  '．': '.',
  '，': ',',
  '－': '-',
  '−': '-',
  '–': '-',
  '＜': '<',
  '＞': '>',
  '＝': '=',
  '＋': '+',
  '／': '/',
  '＊': '*',
  '（': '(',
  '）': ')',
  '～': '~',
  '　': ' ',
}

/** The same text in half width, character for character, so that places stay what they are. */
export const halfWidth = (text: string): string =>
  text.replaceAll(/[％．，－−–＜＞＝＋／＊（）～　０-９]/g, (one) =>
    one >= '０' && one <= '９' ? String.fromCodePoint(one.charCodeAt(0) - 0xff10 + 0x30) : (wide[one] ?? one),
  )
