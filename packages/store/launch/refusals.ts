import { statfs } from 'node:fs/promises'
import { StoreError } from '../errors.ts'

const megabyte = 1024 * 1024

/** Says that a folder cannot be written, or passes the error on. For use in `catch`. */
export function refuseUnwritable(folder: string): (error: unknown) => never {
  return (error) => {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOSPC' || code === 'EDQUOT') throw diskFull(folder)
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
      throw new StoreError(
        'DATA_NOT_WRITABLE',
        `数据目录 ${folder} 不能写入。请检查文件夹的权限，或用 --data 指定另一个文件夹。`,
        { folder },
      )
    if (code === 'ENOTDIR' || code === 'EEXIST')
      throw new StoreError(
        'DATA_NOT_FOLDER',
        `数据目录 ${folder} 的位置上已有同名文件。请移走该文件，或用 --data 指定另一个文件夹。`,
        { folder },
      )
    throw error
  }
}

/**
 * Refuses to start on a disk so full that the database would stop in the middle of the day.
 * @param neededBytes what the step about to run writes
 */
export async function refuseLowSpace(folder: string, neededBytes: number, ask = statfs): Promise<void> {
  const disk = await ask(folder)
  const freeBytes = disk.bavail * disk.bsize
  if (freeBytes < neededBytes) throw diskFull(folder, freeBytes, neededBytes)
}

function diskFull(folder: string, freeBytes?: number, neededBytes?: number): StoreError {
  const amount =
    freeBytes === undefined || neededBytes === undefined
      ? ''
      : `（剩余 ${Math.floor(freeBytes / megabyte)} MB，至少需要 ${Math.ceil(neededBytes / megabyte)} MB）`
  return new StoreError(
    'DISK_FULL',
    `数据目录 ${folder} 所在磁盘空间不足${amount}。请清理磁盘，或用 --data 指定另一个磁盘上的文件夹。已有数据没有改动。`,
    { folder },
  )
}

/**
 * Turns what initdb or the server printed before it gave up into a refusal.
 * @param output standard output or the new part of the server log
 */
export function explainFailure(output: string, folder: string, port: number): StoreError {
  if (/No space left on device|Disk quota exceeded/.test(output)) return diskFull(folder)
  if (/Address already in use|could not bind/.test(output))
    return new StoreError(
      'PORT_IN_USE',
      `端口 ${port} 已被其他程序占用。请换一个端口，或停止占用它的程序。`,
      { port },
    )
  if (/Permission denied|Read-only file system|could not (?:create|access) directory/.test(output))
    return new StoreError(
      'DATA_NOT_WRITABLE',
      `运行数据库的账户不能读写 ${folder}。请检查文件夹的权限，或用 --data 指定另一个文件夹。`,
      { folder },
    )
  const lastLines = output.trim().split('\n').slice(-6).join('\n')
  return new StoreError(
    'DATABASE_NOT_STARTED',
    `数据库没有启动成功，数据目录 ${folder}。请把下面的原文交给系统管理员：\n${lastLines}`,
    { folder },
  )
}
