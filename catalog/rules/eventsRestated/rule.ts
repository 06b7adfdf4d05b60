import { type Mention, type Passage, passagesIn, rule, type Said, termOfMention } from '@hengjian/checker'

/** 第三届丰收食品博览会, 2023甲市优势产业招商推介会: an edition, or a year, makes the event one of its kind. */
const event =
  /(?:第[一二三四五六七八九十百\d]{1,4}届|20\d\d年?)[^,，。;；:：、\d]{2,24}?(?:博览会|交易会|洽谈会|推介会|展销会|展览会|招商会|对接会|订货会|年会|峰会|论坛|大会|博会|签约仪式|文化节|消费节|美食节)/g
/** Most sentences with a year name no event. */
const mayName = /届|20\d\d[^,，。;；:：、\d]*[会坛节式]/
/** 2023年举办招商推介会: that such events were held, no name of one. */
const held = /举办|承办|召开|组织|参加|参与|开展|先后|累计|各类|全年|共/
/** What is counted of an event, right before its number. */
const item =
  /(?:参会|参展|到会|签约|发布|推介|展示|意向|现场|集中|合同|达成|投资|成交|交易|布展|展位|观众|采购商|客商)[^,，。;；、:：()\d]{0,8}$/
/** A sentence that goes on about the event before it. */
const goesOn = /^[\s“]*(?:会上|会议|大会|活动|现场|期间|本届|推介会|博览会|展会)/
/** What is aimed at is another number than what was done. */
const aim = /目标|计划|预期|任务/
/** Whose share of it is told: our own delegation signs less than all. */
const owner = /我[市州县区省]|全[市州县区省]|本[市州县区中单]|代表团|组织|带队|牵头|展区|展馆|分会场|其中/

type Told = {
  readonly mention: Mention
  readonly event: string
  readonly item: string
  readonly key: string
}

const plain = (words: string): string =>
  words
    .replaceAll(/[\s“”"《》]/g, '')
    .replace(/^(20\d\d)年/, '$1')
    .replace(/(?:共计|共|达到?|为|了|(?<!签)约)+$/, '')

/** The same number of the same event is the same in every paragraph. */
export const eventsRestated = rule({
  id: 'N16',
  name: 'eventsRestated',
  title: '同一活动的数在各段应一致',
  level: 'warning',
  status: 'trial',
  basis: '同一届活动的参会、签约情况只有一个数',
  fix: '核对活动方案、签约清单；口径不同的（全部签约、本地签约）请写明。',
  says: {
    wrong: '{event}的{item}，一处写 {stated}，另一处写 {expected}，请核对，或注明口径。',
  },
  *check(file) {
    const first = new Map<string, Told>()
    for (const passage of passagesIn(file))
      for (const told of toldIn(passage)) {
        const known = first.get(told.key)
        if (!known) first.set(told.key, told)
        else
          yield {
            relation: {
              kind: 'restate',
              one: termOfMention(told.mention),
              other: termOfMention(known.mention),
            },
            document: passage.document,
            certainty: 0.7,
            values: { event: told.event, item: told.item },
          }
      }
  },
})

/** The numbers of a paragraph about events that it names, each under its event and what it counts. */
function toldIn({ said }: Passage): readonly Told[] {
  const told: Told[] = []
  let open: string | null = null
  for (const [at, one] of said.entries()) {
    const { text } = one.sentence.text
    // Names are looked for where numbers follow.
    const follows = one.mentions.length > 0 || goesOn.test(said[at + 1]?.sentence.text.text ?? '')
    const named = follows && mayName.test(text) ? [...text.matchAll(event)] : []
    const [name] = named
    // A list of two events does not say whose its numbers are.
    const isOne = name !== undefined && !held.test(name[0]) && named.every(([other]) => other === name[0])
    const about: string | null = isOne ? name[0] : named.length === 0 && goesOn.test(text) ? open : null
    if (about !== null && !isAimed(one))
      told.push(...countsOf(one, about, isOne ? name.index + about.length : 0))
    open = about
  }
  return told
}

const isAimed = ({ sentence: { headings } }: Said): boolean => {
  const heading = headings.at(-1) ?? ''
  return aim.test(heading) && !/完成|实现/.test(heading)
}

/** What a sentence counts of an event, from a character on. */
function countsOf({ sentence, mentions }: Said, about: string, from: number): readonly Told[] {
  const told = mentions.flatMap((mention): readonly Told[] => {
    const { figure, lead, depth, turn, family } = mention
    // The name of an event may hold such words, too: 招商推介会.
    const words = lead.slice(Math.max(0, from + lead.length - figure.start)).trimEnd()
    const counted = item.exec(words)?.[0]
    if (figure.start < from || depth > 0 || turn || family === 'rate' || counted === undefined) return []
    if (owner.test(sentence.text.text.slice(from, figure.start)) || figure.bound !== null) return []
    const [name, counts] = [plain(about), plain(counted)]
    return [{ mention, event: name, item: counts, key: `${name}|${counts}|${figure.unit}` }]
  })
  // 签约项目 5 个……签约项目 3 个: what is told twice in one sentence is told of parts.
  return told.filter(({ key }) => told.filter((other) => other.key === key).length === 1)
}
