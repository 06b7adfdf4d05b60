import type { Reading } from '../../model/reading.ts'
import { ReadError } from '../errors.ts'
import { limits, tooLarge } from '../limits.ts'
import { readText } from './readText.ts'

/** Control characters that no text has, and what stands where bytes are no character of the encoding. */
const brokenCharacter = /[^\P{Cc}\s]|\uFFFD/gu
/** One in so many may be broken, by a disk or a program; more of them, and it is no text. */
const tolerated = 50

/**
 * Reads a plain text. A few broken characters do not hold it up: they stay visible in their place, so that no number
 * closes over the gap, and are said.
 * @throws ReadError for what is no text
 */
export function readPlain(decoded: string): Reading {
  const text = decoded.replace(/\0+$/, '')
  if (text.trim() === '') throw new ReadError('EMPTY', '文件里没有文字，请换一份有内容的文件。')
  if (text.length > limits.characters) throw tooLarge()
  const broken = text.match(brokenCharacter)?.length ?? 0
  if (broken * tolerated > text.length)
    throw new ReadError(
      'FORMAT_UNKNOWN',
      '认不出文件的格式，没有读取。请换成 Word、Excel、PDF、OFD 或纯文本。',
    )
  const reading = readText(text.replaceAll(brokenCharacter, '\uFFFD'))
  if (broken === 0) return reading
  const line = text.slice(0, text.search(brokenCharacter)).split(/\r\n|\n|\r/).length
  const sentence = `有 ${broken} 个字符读不出，第一个在第 ${line} 行，记作“\uFFFD”；请核对原文。`
  return { ...reading, remarks: [...reading.remarks, { kind: 'brokenText', sentence, place: { line } }] }
}
