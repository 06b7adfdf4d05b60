import { examineApart, shownOf } from '@hengjian/checking'

/** A brought file examined in a thread of its own, with every place in words. */
export const answerFor = async (file: string, bytes: Uint8Array) =>
  shownOf(file, await examineApart(file, bytes))
