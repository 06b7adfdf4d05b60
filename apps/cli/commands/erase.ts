import { randomUUID } from 'node:crypto'
import { openHouse } from '@hengjian/office'
import { connect, eraseField, sealPending } from '@hengjian/store'
import { type Command, readArguments, UsageError } from '../command.ts'
import { ledgerAsked } from '../ledgerAsked.ts'
import { houseOptions, placeFlags } from '../place.ts'

/** Erases the content of one text field of one row by law, at the machine, with a reason and a name. */
export const erase: Command = {
  name: 'erase',
  usage: 'erase --ledger 台账 --row 编号 --field 字段 --reason 理由 --by 姓名 [--demo] [--data 目录]',
  says: '依法清除一行一栏的文字：所有版本都清，日志留痕，不能恢复',
  async run(args) {
    const flags = {
      ...placeFlags,
      ledger: { type: 'string' },
      row: { type: 'string' },
      field: { type: 'string' },
      reason: { type: 'string' },
      by: { type: 'string' },
    } as const
    const { values } = readArguments(args, flags, this.usage)
    const [asked, row, field, reason, by] = [
      values.ledger,
      values.row,
      values.field,
      values.reason,
      values.by,
    ].map((value) => value?.trim())
    if (!asked || !row || !field || !reason || !by)
      throw new UsageError(`台账、编号、字段、理由、姓名都要写明。用法：hengjian ${this.usage}`)
    const open = await openHouse({ ...houseOptions(values, true), log: () => undefined })
    const owner = connect(open.database.ownerUrl, { connections: 1, name: 'hengjian erase' })
    try {
      const { house } = open
      const { tenant, keeper } = house
      const ledger = ledgerAsked(house, asked)
      const request = { tenant, ledger, row, field, reason, by, requestId: randomUUID() }
      const versions = await eraseField(owner, request)
      await sealPending(keeper, tenant)
      console.log(`已清除 ${versions} 个版本中的内容，日志已记下理由和经办人，不能恢复。`)
      console.log('以前的备份、归档、导入时的原文件、佐证文件和已提交的表里仍可能有，请按规定另行处理。')
    } finally {
      await owner.destroy()
      await open.close()
    }
  },
}
