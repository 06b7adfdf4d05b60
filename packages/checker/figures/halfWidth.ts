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

/** By character code; digits in full width follow each other. */
const narrow: ReadonlyMap<number, string> = new Map([
  ...Object.entries(wide).map(([one, other]) => [one.charCodeAt(0), other] as const),
  ...Array.from({ length: 10 }, (_, digit) => [0xff10 + digit, String(digit)] as const),
])
/** Latin letters and Chinese characters: most of any text. */
const isNarrow = (code: number): boolean => code < 0x2013 || (code > 0x3000 && code < 0xff05)

/** The same text in half width, character for character, so that places stay what they are. */
export function halfWidth(text: string): string {
  let [made, from] = ['', 0]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const other = isNarrow(code) ? undefined : narrow.get(code)
    if (other === undefined) continue
    made += text.slice(from, at) + other
    from = at + 1
  }
  return from === 0 ? text : made + text.slice(from)
}
