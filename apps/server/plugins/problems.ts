import { OfficeError, StaleEvaluation, StaleRow } from '@hengjian/office'
import { StoreError } from '@hengjian/store'
import { WorkbookError } from '@hengjian/workbook'
import type { FastifyError, FastifyInstance } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { LoginError } from '../accounts/session.ts'

/** Codes that are neither «wrong input» nor «not found»; every other domain error is 422. */
const statuses: Readonly<Record<string, number>> = {
  NO_BUSINESS_DATA: 403,
  NOT_A_WRITER: 403,
  NOT_A_MOVER: 403,
  NOT_ADMINISTRATOR: 403,
  ORGANISATION_OUTSIDE: 403,
  ANOTHER_PERSON: 403,
  PASSWORD_CHANGE_ASKED: 403,
  FILE_NOT_YOURS: 403,
  CSRF: 403,
  ACCOUNT_LOCKED: 423,
  DUPLICATE_ROW: 409,
  ROW_IN_USE: 409,
  CHANGED_SINCE: 409,
  IMPORT_DONE: 409,
  FILE_TOO_LARGE: 413,
  DISK_FULL: 507,
}

function statusOf(code: string): number {
  return statuses[code] ?? (/_UNKNOWN$|_NOT_FOUND$/.test(code) ? 404 : 422)
}

/** The one place where errors become answers: a code, a Chinese sentence, cells where they apply. */
export function registerProblems(server: FastifyInstance): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof StaleRow || error instanceof StaleEvaluation) {
      return reply.code(409).send({ code: error.code, message: error.message, current: error.current })
    }
    if (error instanceof LoginError)
      return reply.code(statuses[error.code] ?? 401).send({ code: error.code, message: error.message })
    if (error instanceof OfficeError)
      return reply
        .code(statusOf(error.code))
        .send({ code: error.code, message: error.message, issues: error.issues })
    if (error instanceof StoreError || error instanceof WorkbookError)
      return reply.code(statusOf(error.code)).send({ code: error.code, message: error.message })
    if (hasZodFastifySchemaValidationErrors(error)) {
      const places = error.validation
        .map(({ instancePath }) => instancePath.replaceAll('/', ' ').trim())
        .filter((place) => place !== '')
      return reply
        .code(400)
        .send({
          code: 'REQUEST_WRONG',
          message: `请求内容不完整或格式不对${places.length > 0 ? `（${places.join('、')}）` : ''}，请刷新页面后重试。`,
        })
    }
    if (error.statusCode === 429)
      return reply.code(429).send({ code: 'TOO_MANY', message: '操作过于频繁，请稍等一分钟再试。' })
    if (error.code === 'FST_REQ_FILE_TOO_LARGE')
      return reply
        .code(413)
        .send({ code: 'FILE_TOO_LARGE', message: '文件超过 50 MB，请压缩或分成几份后上传。' })
    if (error.statusCode !== undefined && error.statusCode < 500)
      return reply
        .code(error.statusCode)
        .send({ code: 'REQUEST_WRONG', message: '请求无法处理，请刷新页面后重试。' })
    request.log.error(error)
    return reply
      .code(500)
      .send({
        code: 'INTERNAL',
        message: `系统出现故障，您填写的内容没有丢失。请稍后重试；仍不行请把编号 ${request.id} 告诉系统管理员。`,
      })
  })
}
