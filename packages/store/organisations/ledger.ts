import { choice, flag, integer, ledger, registered, text } from '@hengjian/ledger'

/** Organisations are part of the kernel, since every right stands on them. A row belongs to the organisation it describes. */
export const organisations = ledger({
  name: 'organisations',
  title: '组织机构',
  group: '系统',
  rowWord: '个单位',
  fields: {
    number: integer('单位编号', { unit: '', min: 1, help: '系统内编号，建立后不再改变。' }),
    parent: integer('上级单位编号', { unit: '', min: 1, optional: true }),
    name: text('单位名称', { maxLength: 120, visibility: 'public' }),
    level: choice('级别', ['省', '市', '县', '单位'], { visibility: 'public' }),
    supervisingDept: text('主管部门', { optional: true, help: '自评表“主管部门”栏照此填写。' }),
    demo: flag('演示数据'),
  },
  key: ['number'],
  caption: 'name',
  search: ['name'],
  states: registered,
  writers: ['systemAdministrator'],
})
