import type { Row } from '@hengjian/ledger'
import type { StoredRow } from './codec.ts'
import { StoreError } from '../errors.ts'

/** What a person wants to happen to one row. Versions are the ones the person saw. */
export type Intent =
  | {
      readonly verb: 'create'
      readonly id?: string
      readonly org: number
      readonly fields: Row
      readonly state?: string
      readonly occurrence?: number
    }
  | { readonly verb: 'change'; readonly id: string; readonly version: number; readonly fields: Row }
  | { readonly verb: 'move'; readonly id: string; readonly version: number; readonly to: string }
  | { readonly verb: 'remove'; readonly id: string; readonly version: number }

/** Somebody else wrote the row since it was read; both versions are shown to the person. */
export class StaleRowError extends StoreError {
  readonly current: StoredRow

  constructor(current: StoredRow) {
    super('STALE_ROW', '这一行在您打开之后已被修改，您填写的内容没有丢失。请对照两个版本后再保存。')
    this.current = current
  }
}

export const rowNotFound = (): StoreError =>
  new StoreError('ROW_NOT_FOUND', '没有找到这一行，可能已被删除，或不在您的单位范围内。请刷新后再试。')
