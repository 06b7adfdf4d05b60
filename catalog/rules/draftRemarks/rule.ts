import { linesOf, rule } from '@hengjian/checker'

/** What drafters leave for themselves: （查预算数）, （待核实）, ××万元, XX年. */
const remarks =
  /[（(](?:此[数处]|该[数处]|本[数处])?(?:待|查|核对|请核|再核|需核|补充|填写)[^（()）]{0,12}[)）]|[（(][\u4e00-\u9fffxX×]{1,8}[科处股室办](?:补充|核实|核对|提供|确认|填写|修改|待定)[^（()）]{0,6}[)）]|[该本此](?:部分|处|项|段)(?:内容|数据|情况|数字)?[^,，。;；]{0,4}待[^,，。;；]{0,12}(?:补充|核实|填写|完善|提供)|由[\u4e00-\u9fff]{1,8}[科处股室]补充(?=[。；;]|$)|[xX×＊*]{2,}(?=\s*(?:年|月|日|万元|元|个|家|次|人|%))|(?:TODO|【待[^】]*】)/

/** No remark of a drafter is left in the text. */
export const draftRemarks = rule({
  id: 'D10',
  name: 'draftRemarks',
  title: '正文不应留有草稿批注',
  level: 'warning',
  status: 'trial',
  basis: '正式文稿',
  fix: '按批注核实并补上数，删去批注。',
  says: { left: '文中留有草稿批注“{remark}”，请核实后删去。' },
  *check(file) {
    for (const { text, document, place } of linesOf(file)) {
      const [remark] = remarks.exec(text) ?? []
      if (remark !== undefined)
        yield { says: 'left', values: { remark }, document, places: [{ place, quote: text.slice(0, 60) }] }
    }
  },
})
