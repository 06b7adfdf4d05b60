import { clean } from './clean.ts'
import { nearest } from './nearest.ts'
import { type CellContext, type CellResult, issue, valueOf } from './result.ts'

type Entries = ReadonlyMap<string, string>

const codeThenName = /^[[(【]?([0-9A-Za-z.]+)[\])】]?[\s_:\-—/|]*(.*)$/
const nameThenCode = /^(\D+?)[\s_:\-—/|]*\(?(\d[0-9A-Za-z.]*)\)?$/

/** A code, its label, or both in one cell in either order (`30211 差旅费`), from a dated list. */
export function parseCode(raw: string, label: string, list: string, context: CellContext): CellResult {
  const entries = context.codes.get(list) ?? new Map<string, string>()
  const word = clean(raw)
  if (entries.has(word)) return valueOf(word)
  const named = codesNamed(word, entries)
  if (named.length === 1 && named[0] !== undefined) return valueOf(named[0])
  if (named.length > 1)
    return issue('CODE_AMBIGUOUS', `${label}“${word}”对应代码 ${named.join('、')}，请写明代码。`)
  const [code, name] = split(word, entries)
  const own = entries.get(code)
  if (own !== undefined) {
    return clean(own) === name
      ? valueOf(code)
      : issue(
          'CODE_AND_NAME',
          `${label}代码 ${code} 是“${own}”，这一格写的却是“${name}”，两者不符。请核对后改正。`,
          `${code} ${own}`,
        )
  }
  return unknown(word, label, entries, context)
}

const codesNamed = (word: string, entries: Entries): readonly string[] =>
  [...entries].flatMap(([code, name]) => (clean(name) === word ? [code] : []))

function split(word: string, entries: Entries): readonly [string, string] {
  const [, code = '', name = ''] = codeThenName.exec(word) ?? []
  if (entries.has(code)) return [code, name]
  const [, nameFirst = '', codeLast = ''] = nameThenCode.exec(word) ?? []
  return [codeLast, nameFirst]
}

function unknown(
  word: string,
  label: string,
  entries: Entries,
  { suggests = true }: CellContext,
): CellResult {
  const inside = [...entries.keys()].filter((code) => code !== word && code.startsWith(word))
  if (inside.length > 0 && /^\d+$/.test(word))
    return issue(
      'CODE_TOO_SHORT',
      `${label}“${word}”只写了代码的前 ${word.length} 位，以它开头的代码有 ${inside.length} 个。请填到最末一级。`,
    )
  const suggestion = suggests ? nearestEntry(word, entries) : null
  return issue('UNKNOWN_CODE', `${label}没有“${word}”这个代码或名称，请从代码表中选填。`, suggestion)
}

function nearestEntry(word: string, entries: Entries): string | null {
  const [, code = '', name = ''] = codeThenName.exec(word) ?? ['', '', word]
  const wanted = name === '' ? word : name
  const near = nearest(wanted, [...entries.values()].map(clean))
  const found = [...entries].find(([, own]) => clean(own) === near)
  const byCode = found ?? (name === '' && code.length > 3 ? onlyCodeLike(code, entries) : undefined)
  return byCode ? `${byCode[0]} ${byCode[1]}` : null
}

/** One wrong digit is mended only where exactly one code comes of it. */
function onlyCodeLike(code: string, entries: Entries): readonly [string, string] | undefined {
  const alike = [...entries].filter(([own]) => {
    const differing = [...own].filter((digit, at) => digit !== code[at]).length
    return own.length === code.length && differing === 1
  })
  return alike.length === 1 ? alike[0] : undefined
}
