import { type DocumentLine, linesOf, rule } from '@hengjian/checker'

/** 机密★1年, 密级：秘密★10年: with its star a marking wherever it stands in a short line. */
const starred =
  /(?:^|[\s:：（(【])((?:绝密|机密|秘密)\s*[★☆＊*·]\s*(?:[\d一二三五十]{1,3}\s*(?:年|个?月)|长期|永久)?)(?=$|[\s)）】])/
/** Only alone and among the first lines of a document. */
const classified = /^(?:(?:密级|[秘保]密等级)[:：])?(?:绝密|机密|秘密)$/
const internal =
  /^\p{So}?[（(【[]?(?:(?:密级|[秘保]密等级)[:：])?(?:内部(?:资料|文件|材料|参考|使用)|仅供内部(?:使用|参考)|工作秘密)(?:[，,、!！]?(?:请?注意保[存管密]|妥善保管|[不严请][得禁勿]外[传泄]|[不请][予宜勿](?:对外)?公开)){0,2}[!！)）】\]]{0,2}$/u
/** Looked for first. */
const any = /[密内]/
/** A marking stands above the title, on the cover or in the first lines. */
const first = 8
const longest = 40

const isWord = (text: string): boolean => classified.test(text)

/** What is published bears no marking of secrecy, and what is secret is not handed in here. */
export const secrecyMarks = rule({
  id: 'P03',
  name: 'secrecyMarks',
  title: '公开的报告不应带密级或内部标识',
  level: 'warning',
  status: 'trial',
  basis: '保守国家秘密法；政府信息公开条例第十四条、第十六条',
  fix: '涉密的按保密规定处理，不在本系统流转；不涉密的删去标识。',
  says: {
    classified: '文件标有“{mark}”，请核实是否涉密；涉密的不得公开，也不得在本系统处理。',
    internal: '文件标有“{mark}”，请核实能否公开；可以公开的请删去标识。',
  },
  *check(file) {
    const lines = linesOf(file)
    const seen = new Map<string, number>()
    for (const line of lines) {
      const { text, document, place } = line
      const at = seen.get(document) ?? 0
      seen.set(document, at + 1)
      if (text.length > longest || !any.test(text)) continue
      const words = text.replaceAll(/\s/g, '')
      const star = /[。；]/.test(text) ? undefined : starred.exec(text)?.[1]
      const mark = star ?? words
      const says =
        star !== undefined
          ? 'classified'
          : at >= first
            ? null
            : internal.test(words)
              ? 'internal'
              : isWord(words) && isAlone(lines, line)
                ? 'classified'
                : null
      if (says !== null) yield { says, values: { mark }, document, places: [{ place, quote: text }] }
    }
  },
})

/** The heads of a list of papers name all classes side by side: they mark nothing. */
function isAlone(lines: readonly DocumentLine[], line: DocumentLine): boolean {
  const at = lines.indexOf(line)
  return !lines.slice(Math.max(0, at - 2), at + 3).some((other) => other !== line && isWord(other.text))
}
