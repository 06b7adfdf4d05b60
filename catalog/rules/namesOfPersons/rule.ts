import { placeAt, type ReadTable } from '@hengjian/report'
import { type Claim, type Quoted, rule, textsOf } from '@hengjian/checker'
import { covered, plainName, wholeName } from './personName.ts'

/** Persons that a report is about and who did not sign it. Contacts, leaders and evaluators belong on the forms. */
const roles =
  '投诉人|举报人|信访人|上访人|来访人|来信人|来电人|反映人|求助人|申诉人|受访人|受访者|被访者|被调查人|问卷填写人|答卷人|受助人|受助学生|救助对象|慰问对象|困难职工|困难党员|困难群众|贫困户|脱贫户|监测户|低保户|患病职工|受处分人'
/** Looked for first. */
const any = new RegExp(roles)
/** 投诉人：王小明. */
const labelled = new RegExp(`(${roles})(?:姓名)?\\s*[:：]\\s*(${wholeName})(?=$|[\\s，。；、,;）)（(])`, 'g')
/** 投诉人王小明反映, 困难职工李大山等3人. */
const told = new RegExp(
  `(${roles})[“"]?(${plainName})(?=$|[，。；、）)（("”\\s]|反映|投诉|来电|来信|来访|举报|申请|称|表示|提出|撤诉|等\\s*[\\d一二三四五六七八九十]|同志|本人|一家|家中|因|患)`,
  'g',
)
/** A column of names is about persons by its own head, or by what else the table says of each. */
const ownHead = new RegExp(`^(?:${roles})(?:姓名|名单)?$`)
const nameHead = /^姓名$/
const personal =
  /^(?:身份证.{0,3}|居民身份.{0,3}|家庭住址|住址|(?:慰问|补助|救助|发放)(?:金|金额|标准).{0,6}|投诉(?:内容|事项)|病情|参加工作时间|出生年月|(?:岗位|薪级|基本)工资.{0,4})$/
const alone = new RegExp(`^${wholeName}$`)
/** Heads stand in the first rows. */
const headRows = 3

/** Names of persons do not belong into what is published; the finding itself covers them. */
export const namesOfPersons = rule({
  id: 'P02',
  name: 'namesOfPersons',
  title: '公开的报告不应有投诉人、受访人、受助人等的姓名',
  level: 'warning',
  status: 'trial',
  basis: '个人信息保护法第二十五条；政府信息公开条例第十五条',
  fix: '公开前隐去姓名，写作“王某”或只写人数。',
  says: {
    told: '文中写出了{role}的姓名（{names}），公开前请隐去。',
    listed: '表内“{role}”一列写出了 {count} 人的姓名（{names}），公开前请隐去。',
  },
  *check(file) {
    for (const { text: source, document } of textsOf(file)) {
      if (!any.test(source.text)) continue
      for (const pattern of [labelled, told])
        for (const { 0: words, 1: role = '', 2: name = '', index } of source.text.matchAll(pattern))
          yield {
            says: 'told',
            values: { role, names: covered(name) },
            document,
            places: [{ place: placeAt(source, index), quote: words.replace(name, covered(name)) }],
          }
    }
    for (const { id, blocks } of file.documents)
      for (const block of blocks) if (block.kind === 'table') yield* namesListed(block, id)
  },
})

function* namesListed({ cells }: ReadTable, document: string): Iterable<Claim> {
  const heads = cells.filter(({ row }) => row < headRows)
  const isPersonal = heads.some(({ text }) => personal.test(text.text))
  for (const head of heads) {
    const role = head.text.text.replaceAll(/\s/g, '')
    if (!ownHead.test(role) && !(isPersonal && nameHead.test(role))) continue
    const names = cells.flatMap(({ row, column, text }): readonly (Quoted & { readonly name: string })[] => {
      const name = text.text.replaceAll(/\s/g, '')
      if (row <= head.row || column !== head.column || !alone.test(name)) return []
      return [{ name, place: placeAt(text, 0), quote: covered(name) }]
    })
    if (names.length === 0) continue
    const first = names.slice(0, 3).map(({ name }) => covered(name))
    yield {
      says: 'listed',
      values: {
        role,
        count: String(names.length),
        names: first.join('、') + (names.length > first.length ? '等' : ''),
      },
      document,
      places: names.map(({ place, quote }) => ({ place, quote })),
    }
  }
}
