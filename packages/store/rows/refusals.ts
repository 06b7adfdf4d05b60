import type { Ledger } from '@hengjian/ledger'
import { columnOf } from '@hengjian/ledger'
import { StoreError } from '../errors.ts'

const uniqueViolation = '23505'
const foreignKeyViolation = '23503'

/** Turns a constraint of the database that a person ran into into a sentence; anything else passes unchanged. */
export function refusalOf(ledger: Ledger, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const constraint = 'constraint' in error ? String(error.constraint) : ''
  if (error.code === uniqueViolation && constraint === `${columnOf(ledger.name)}_key`) {
    const key = ledger.key.map((name) => ledger.fields[name]?.label).join('、')
    return new StoreError(
      'DUPLICATE_ROW',
      `${ledger.title}里已有${key}相同的一行。请查看原来的那一行；确实不是重复的，请注明后作为另一笔登记。`,
    )
  }
  if (error.code === foreignKeyViolation) {
    return new StoreError(
      'ROW_IN_USE',
      `${ledger.title}的这一行与其他台账有引用关系：被引用的行不能删除，引用的行必须存在。请先处理引用它的记录。`,
    )
  }
  return error
}
