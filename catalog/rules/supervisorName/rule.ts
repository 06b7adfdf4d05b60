import { formsOf, plainWords, rule } from '@hengjian/checker'

/** 市商务局, 县财政局 in running text. */
const bureaus = /[省市州县区]([\u4e00-\u9fff]{2,10}?局)/g

/** The supervising department is called on the form as in the text: an old name stays on forms for years. */
export const supervisorName = rule({
  id: 'D09',
  name: 'supervisorName',
  title: '主管部门名称应与正文一致',
  level: 'notice',
  status: 'trial',
  basis: '机构改革后以现行名称为准',
  fix: '核对主管部门现行名称，自评表和正文统一。',
  says: { other: '主管部门所填“{stated}”，正文称“{told}”，请统一为现行名称。' },
  *check(file) {
    const told = file.documents
      .flatMap(({ sentences }) => sentences)
      .filter(({ text }) => text.text.includes('局'))
      .flatMap(({ text }) => [...text.text.matchAll(bureaus)].map(([, name = '']) => name))
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      if (!form.supervisor) continue
      const stated = plainWords(form.supervisor.text)
      const name = stated.replace(/^.*?[省市州县区](?=[\u4e00-\u9fff]{2,}局)/, '').replace(/机关$/, '')
      const other = told.find((one) => one !== name && one.slice(0, 2) === name.slice(0, 2))
      if (!name.endsWith('局') || other === undefined || count(told, name) >= count(told, other)) continue
      yield {
        says: 'other',
        values: { stated, told: other },
        document,
        places: [{ place: form.supervisor.place, quote: form.supervisor.text }],
      }
    }
  },
})

/** The name that the text uses more often is the one it means; a form's own line may be among the texts. */
const count = (told: readonly string[], name: string): number => told.filter((one) => one === name).length
