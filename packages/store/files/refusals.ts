import { StoreError } from '../errors.ts'

export const unknownFile = (): StoreError =>
  new StoreError('FILE_UNKNOWN', '没有找到这份文件，可能已被移走。请联系系统管理员核对备份。')

export const damagedFile = (digest: string): StoreError =>
  new StoreError(
    'FILE_DAMAGED',
    '这份文件的内容与登记时不一致，可能被改动或磁盘损坏。请联系系统管理员从备份中恢复。',
    {
      digest,
    },
  )

export const fileTooLarge = (limit: number): StoreError =>
  new StoreError('FILE_TOO_LARGE', `文件超过 ${limit / 1024 / 1024} MB，请压缩或分成几份后上传。`, { limit })

/** A full disk in the words of a refusal; every other error as it is. */
export const refusalOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
    ? new StoreError(
        'DISK_FULL',
        '服务器磁盘已满，文件没有保存。您填写的内容没有丢失，请联系系统管理员清理磁盘后重试。',
      )
    : error
