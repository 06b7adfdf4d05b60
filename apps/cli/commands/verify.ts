import { openHouse } from '@hengjian/office'
import { sealPending, verifyJournal } from '@hengjian/store'
import { type Command, readArguments } from '../command.ts'
import { houseOptions, placeFlags } from '../place.ts'

/** Proves the journal. Exit 0 when everything fits, 1 when something does not. */
export const verify: Command = {
  name: 'verify',
  usage: 'verify [--demo] [--data 目录]',
  says: '核验日志：区块、记录、每一行和每个账号的每一个版本',
  async run(args) {
    const { values } = readArguments(args, placeFlags, this.usage)
    const open = await openHouse({ ...houseOptions(values, true), log: () => undefined })
    try {
      const { keeper, tenant, ledgers } = open.house
      await sealPending(keeper, tenant)
      const result = await verifyJournal(keeper, tenant, [...ledgers.values()])
      console.log(
        `已核验 ${result.blocks} 个区块、${result.sealedEntries} 条日志、${result.versions} 个行版本、${result.accountVersions} 个账号版本；待封存变更 ${result.pendingChanges} 次。`,
      )
      if (result.lastHash) console.log(`最新区块哈希：${result.lastHash}`)
      for (const erasure of result.erasures) console.log(`依法清除：${erasure}`)
      for (const { message } of result.discrepancies) console.log(`不符：${message}`)
      console.log(
        result.discrepancies.length === 0 ? '全部相符。' : `共 ${result.discrepancies.length} 处不符。`,
      )
      process.exitCode = result.discrepancies.length === 0 ? 0 : 1
    } finally {
      await open.close()
    }
  },
}
