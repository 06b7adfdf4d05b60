import { placeAt } from '@hengjian/report'
import type { Sentence } from '../documents/document.ts'
import type { Figure } from '../figures/figure.ts'
import type { Fact, Period, Scope, Stage } from './fact.ts'
import type { MeasureFamily, MeasureFinder, NamedMeasure } from './measure.ts'
import { distributedNames } from './distributed.ts'
import { measureNamed, type NamedBefore, type NamedNow } from './measureNamed.ts'
import { periodOf } from './periodOf.ts'
import { phraseOf } from './phraseOf.ts'
import { sameFact } from './sameFact.ts'
import { stageOf } from './stageOf.ts'

/** What a document says about all of its sentences. */
export type Surroundings = {
  readonly document: string
  readonly period: Period
  readonly scope: Scope
  /** The project that the document is about; null for the unit. */
  readonly subject: string | null
}

/** A clause ends here; 、 only joins names. */
const clauseEnd = '，,；;：:。（）()'
/** Years, 三类500强 and 第三届 belong to the words of the number behind them. */
const wording = new Set(['year', 'date', 'name', 'ordinal'])
/** 5000 万元以上项目: which things are meant, not how many or how much. */
const criterion = /^\s*(?:以上|以下|及以上|级)的?(?![\s,，。;；、)）])/
/** A year is named not farther than this before its number. */
const periodReach = 60

/** 文旅项目奖补资金执行率: of one of the projects that a unit has. */
const ofOneProject =
  /(?:项目|奖补|补贴|补助|奖励|专项|工程|活动|运维|经费|服务|监管|建设|培训|推介|宣传)(?!支出)[^，,]{0,6}$/

/** 固定资产中在用, 公务接待费人均, 固定资产账实不符, 编制产业图谱: something of the measure, or a word that it begins. */
const ofSomethingElse =
  /^\s*(?:中(?!央)|里|包括|包含|人均|户均|平均|产业|规划|方案)|账实不符|超标|之比|成本|^\s*结转/

/** 执行率最低的, 超过 95%: of one of several, or of all of them. */
const oneOfMany = /最[高低多少大小]|超过|低于|高于|不足|仅|只有|均(?:达|为|超)/

/** What is left over, came or went is told with its details: those of 结转 are not those of the spending. */
const movement = /结转|结余|未支出|剩余|追加|追减|调增|调减|节约|节省|压减|收回|减少|增加|盘活/
/** Measures whose rate of execution is that of the unit, or of the project. */
const ofAll: ReadonlySet<string> = new Set(['totalSpending', 'totalIncome', 'projectFunds'])

/** Whether a number counts as an amount, a share or a count; null for years, names and points. */
export function familyOf({ kind, unit }: Figure): MeasureFamily | null {
  if (unit === '分') return null
  if (kind === 'rate') return unit.endsWith('百分点') ? null : 'rate'
  if (kind === 'amount') return 'amount'
  return kind === 'quantity' && unit !== '' ? 'count' : null
}

/**
 * What the numbers of a sentence say. A number is named by the last measure before it in its clause, or, where the
 * clause only says which of the numbers it is (年终决算为, 同比增长), by the measure of the number before it.
 */
export function factsOfSentence(
  { text: source, figures, intention, headings }: Sentence,
  around: Surroundings,
  find: MeasureFinder,
): readonly Fact[] {
  const { text } = source
  if (intention || isTabular(text)) return []
  const aimed = aimedFrom(text, headings)
  const facts: Fact[] = []
  const named = find(text)
  let before: NamedBefore = { last: null, base: null }
  let divided: string | null = null
  let detail: string | null = null
  let headed = ''
  let about: string | null = null
  let amounts = 0
  const spans = distributedNames(text, figures)
  let from = 0
  for (const figure of figures) {
    const family = familyOf(figure)
    const span = spans.get(figure)
    const start = span?.start ?? clauseStart(text, from, figure.start)
    const end = span?.end ?? figure.start
    if (wording.has(figure.kind) || isCriterion(text, figure)) continue
    if (/[；;]/.test(text.slice(from, figure.start))) [detail, amounts] = [null, 0]
    if (family === 'amount') amounts += 1
    from = endOf(text, figure)
    if (family === null || figure.value === null || figure.upTo !== null) continue
    const window = text.slice(start, end)
    if (/其中|包括/.test(window)) detail = movement.exec(headed)?.[0] ?? null
    headed = window
    // 11家“三类500强”企业、25家行业领军企业: names that stand behind their numbers.
    if (!span && /[、]\s*$/.test(window) && figure.unitPrinted && !/[：:]/.test(window)) continue
    const own = measureBefore(named, start, end, family)
    const rest = own ? window.slice(0, own.start - start) + window.slice(own.end - start) : window
    // 政府采购预算 is a name, and says which number it is.
    const ownName = own ? text.slice(own.start, own.end) : ''
    const stated =
      stageOf(rest, family) ?? (family === 'amount' && ownName.endsWith('预算') ? 'budget' : null)
    const now = measureNamed({ own: own?.measure ?? null, phrase: phraseOf(window), stated, family }, before)
    if (now === null || (now.of === 'project' && around.scope !== 'project')) continue
    const stage = stated ?? inheritedStage(now, before, family)
    // 编制 42 名，其中行政编制 24 名、事业编制 18 名: parts may bear the name of their whole.
    if (/其中|包括|[（(]/.test(window)) divided = before.last?.measure ?? divided
    if (divided === now.measure && now.known && before.last !== null) continue
    if (detail !== null && now.known && stated === null) continue
    if (now.known && family === 'amount') about ??= now.measure
    if (family === 'rate' && oneOfMany.test(window)) continue
    if (own && /(?:人均|户均|平均)\s*$/.test(text.slice(start, own.start))) continue
    // 固定资产中在用, 公务接待费人均: something of the measure, not the measure.
    if (own && own.measure.of !== 'result' && ofSomethingElse.test(text.slice(own.end, end))) continue
    // 预算 100 万元，支出 96 万元，执行率 96%: of the amounts that stand before it, whatever they are.
    const isOwnRate =
      now.measure === 'executionRate' &&
      ((about === null && amounts > 0) ||
        (own !== undefined && around.scope !== 'project' && ofOneProject.test(text.slice(start, own.start))))
    facts.push({
      figure,
      measure: isOwnRate ? `/${now.measure}` : measureOf(now, detail, about),
      known: now.known && !isOwnRate,
      stage: isLeft(text, figure)
        ? 'change'
        : (isAimed(text, aimed, figure) || isWanted(text, figure)) &&
            (stage === 'executed' || stage === 'rate')
          ? 'target'
          : stage,
      period: periodAt(text, figure, window, family, around.period),
      ...ownerOf(now, around),
      source: 'sentence',
      document: around.document,
      quote: text.slice(start, endOf(text, figure)).trim(),
      place: placeAt(source, figure.start),
      certainty: own ? 0.9 : 0.6,
    })
    const said = { ...now, stage }
    before = { last: said, base: family === 'rate' ? before.base : said }
  }
  return facts.filter((fact) => !isPart(fact, facts))
}

/** 项目支出决算 100 万元，执行率 95%: the rate of what the sentence is about, which may not be all of the spending. */
function measureOf({ measure, known }: NamedNow, detail: string | null, about: string | null): string {
  if (!known) return detail === null ? measure : `${detail}/${measure}`
  return measure === 'executionRate' && about !== null && !ofAll.has(about) ? `${about}/${measure}` : measure
}

/**
 * 行政编制 28 名，工勤编制 2 名，合计 30 名: numbers of one name in one sentence are its parts, unless one of them is what the
 * others make.
 */
function isPart(fact: Fact, facts: readonly Fact[]): boolean {
  if (!fact.known || familyOf(fact.figure) !== 'count') return false
  const alike = facts.filter((other) => sameFact(fact, other) === 'same')
  const values = alike.map(({ figure }) => Number(figure.value))
  if (new Set(values).size < 2) return false
  const sum = values.reduce((so, value) => so + value, 0)
  return Math.abs(sum - 2 * Number(fact.figure.value)) > 1e-6
}

/** A list takes the stage of its head: 年初预算 100 万元，其中基本支出 80 万元. */
function inheritedStage(now: NamedNow, { last }: NamedBefore, family: MeasureFamily): Stage {
  if (family === 'rate') return 'rate'
  // 工作经费 4.5 万元 may have been granted or spent.
  if (now.of === 'project') return 'none'
  return now.known && last && (last.known || budgets.has(last.stage)) ? last.stage : 'executed'
}

/** 批复预算 312 万元，其中基本支出 286 万元: whatever is granted, its parts are, too. */
const budgets: ReadonlySet<Stage> = new Set(['budget', 'initialBudget', 'fullYearBudget'])

/** Words outside the dictionary do not say whose result it is. */
function ownerOf(now: NamedNow, { scope, subject }: Surroundings): Pick<Fact, 'scope' | 'subject'> {
  if (!now.known) return { scope: 'unknown', subject: null }
  return now.of === 'unit' ? { scope: 'unit', subject: null } : { scope, subject }
}

/** The cells of a row that a page has put into one line: 成本指标 项目总成本 ≤41 万元. No sentence is without a mark. */
export const isTabular = (text: string): boolean =>
  !/[，。；：、,;:！？]/.test(text) && /\S\s+\S+\s+\S/.test(text.trim())

/** ≥95% and 不少于 20 家 are asked for. */
const isWanted = (text: string, { start, bound }: Figure): boolean =>
  bound !== null &&
  /(?:[≥≤＞＜><]|不低于|不少于|不高于|不超过)\s*$/.test(text.slice(Math.max(0, start - 6), start))

/** 由 85% 提高到 90%: the first number is of another time, whatever its name. */
const isLeft = (text: string, figure: Figure): boolean =>
  /[由从]\s*$/.test(text.slice(Math.max(0, figure.start - 3), figure.start).replace(/\s+$/, '')) ||
  (/[由从][^,，。;；]*$/.test(text.slice(0, figure.start)) &&
    /^\s*(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|压缩|缩短|调整|降|增|升)[到至为]/.test(
      text.slice(endOf(text, figure)),
    ))

/** The people whom a unit had 年初 are those of the year before. */
function periodAt(
  text: string,
  { start }: Figure,
  window: string,
  family: MeasureFamily,
  around: Period,
): Period {
  const period = periodOf(text.slice(Math.max(0, start - periodReach), start), around)
  return family === 'count' && period.year !== null && /年初|期初|上年末|去年底/.test(window)
    ? { ...period, year: period.year - 1 }
    : period
}

const notDone = '(?!.{0,20}已?(?:完成|实现)了)'
const setting = new RegExp(
  `^.{0,12}(?:目标|任务)(?:任务)?(?:数|值|\\d{1,2}|[一二三四五六七八九十])?(?:[（(][^（()）]{1,8}[)）])?(?:为|是|[：:])${notDone}`,
)
const settingLater = new RegExp(`(?:绩效|年度|总体|核心|主要|工作)目标(?:任务)?(?:为|是|[：:])${notDone}`)

const headsTargets = /^(?!.*(?:完成|实现|达成)).*(?:目标|任务)(?:设定)?(?:情况|内容)?[：:]?$/

/** Where a sentence begins to say what is wanted: everywhere under 年度目标, or behind the words; null where it does not. */
function aimedFrom(text: string, headings: readonly string[]): number | null {
  const heading = headings.at(-1)?.trim() ?? ''
  if (setting.test(text) || headsTargets.test(heading)) return 0
  if (
    /年度(?:重点|主要)工作(?:安排)?$/.test(heading) &&
    !/完成|实现|全年|累计|截[至止]|达到?|已|同比|增长/.test(text)
  )
    return 0
  return settingLater.exec(text)?.index ?? null
}

/** 目标 120 家，实际 126 家: what was done ends what is wanted. */
const isAimed = (text: string, from: number | null, { start }: Figure): boolean =>
  from !== null &&
  from < start &&
  !/[，,；;][^，,；;]*实际(?!利用|使用|到位|投)/.test(text.slice(from, start))

const isCriterion = (text: string, figure: Figure): boolean =>
  figure.bound !== null && criterion.test(text.slice(endOf(text, figure)))

/** A printed unit belongs to its number. */
const endOf = (text: string, { end, unit, unitPrinted }: Figure): number =>
  end + (unitPrinted && text.startsWith(unit, end) ? unit.length : 0)

/** The words of a number begin behind the number before it, or where its clause begins. */
function clauseStart(text: string, from: number, to: number): number {
  // A mark right before the number heads it: 项目支出：12.42 万元.
  let at = to - 2
  while (at > from && !clauseEnd.includes(text.charAt(at - 1))) at -= 1
  return Math.max(from, at)
}

const measureBefore = (
  named: readonly NamedMeasure[],
  start: number,
  end: number,
  family: MeasureFamily,
): NamedMeasure | undefined =>
  named.findLast((one) => one.start >= start && one.end <= end && one.measure.family === family)
