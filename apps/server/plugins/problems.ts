import { OfficeError, StaleEvaluation, StaleRow } from '@hengjian/office'
import { MonthClosedError, StoreError } from '@hengjian/store'
import { WorkbookError } from '@hengjian/workbook'
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { LoginError } from '../accounts/session.ts'
import type { ProblemJson } from '../routes/session/schema.ts'
import { databaseAnswer } from './databaseProblems.ts'
import { sentenceOf } from './validation.ts'

/** Codes that are neither «wrong input» nor «not found»; every other domain error is 422. */
const statuses: Readonly<Record<string, number>> = {
  NO_BUSINESS_DATA: 403,
  NOT_A_WRITER: 403,
  NOT_A_MOVER: 403,
  NOT_ADMINISTRATOR: 403,
  OWN_ACCOUNT: 403,
  ORGANISATION_OUTSIDE: 403,
  ANOTHER_PERSON: 403,
  PASSWORD_CHANGE_ASKED: 403,
  CSRF: 403,
  HOST_UNKNOWN: 421,
  ACCOUNT_LOCKED: 423,
  STALE_ROW: 409,
  DUPLICATE_ROW: 409,
  NAME_TAKEN: 409,
  LAST_ADMINISTRATOR: 409,
  ROW_IN_USE: 409,
  CHANGED_SINCE: 409,
  IMPORT_DONE: 409,
  MONTH_CLOSED: 409,
  FILE_TOO_LARGE: 413,
  DISK_FULL: 507,
  TOO_BUSY: 503,
}

export const statusOf = (code: string): number =>
  statuses[code] ?? (/_UNKNOWN$|_NOT_FOUND$/.test(code) ? 404 : 422)

/** What Fastify and its plugins refuse by themselves, by their codes. */
const refusals: Readonly<Record<string, ProblemJson>> = {
  FST_REQ_FILE_TOO_LARGE: { code: 'FILE_TOO_LARGE', message: '文件超过 50 MB，请压缩或分成几份后上传。' },
  FST_ERR_CTP_BODY_TOO_LARGE: {
    code: 'BODY_TOO_LARGE',
    message: '一次提交的内容太多，请分几次提交，或改用文件导入。',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'REQUEST_WRONG', message: '请求的格式不对，请刷新页面后重试。' },
}

/** The one place where errors become answers: a code, a Chinese sentence, cells where they apply. */
export function registerProblems(server: FastifyInstance): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof StaleRow || error instanceof StaleEvaluation)
      return reply.code(409).send({ code: error.code, message: error.message, current: error.current })
    if (error instanceof LoginError)
      return answer(reply, statuses[error.code] ?? 401, { code: error.code, message: error.message })
    if (error instanceof OfficeError || error instanceof MonthClosedError)
      return answer(reply, statusOf(error.code), {
        code: error.code,
        message: error.message,
        ...(error.issues.length === 0 ? {} : { issues: [...error.issues] }),
      })
    if (error instanceof StoreError || error instanceof WorkbookError)
      return answer(reply, statusOf(error.code), { code: error.code, message: error.message })
    if (hasZodFastifySchemaValidationErrors(error)) {
      const issues = error.validation.map(({ instancePath, keyword, params }) => ({
        field: instancePath.slice(1).replaceAll('/', '.'),
        message: sentenceOf(keyword, params),
      }))
      const message = `提交的内容有 ${issues.length} 处不对：${issues[0]?.message ?? ''}改正后请重新提交。`
      return answer(reply, 400, { code: 'REQUEST_WRONG', message, issues })
    }
    const refusal = refusals[error.code]
    if (refusal) return answer(reply, error.statusCode ?? 400, refusal)
    if (error.statusCode === 429)
      return answer(reply, 429, { code: 'TOO_MANY', message: '操作过于频繁，请稍等一分钟再试。' })
    if (error.statusCode !== undefined && error.statusCode < 500)
      return answer(reply, error.statusCode, {
        code: 'REQUEST_WRONG',
        message: '请求无法处理，请刷新页面后重试。',
      })
    if (request.raw.destroyed && !request.raw.complete) {
      // An upload broken off: nobody waits for an answer, and nothing of ours is wrong.
      request.log.warn('the sender broke off before the request was complete; nothing of it is kept')
      return answer(reply, 400, { code: 'BROKEN_OFF', message: '上传中断，没有保存。请重新上传。' })
    }
    request.log.error(error)
    const known = databaseAnswer(error)
    if (known) return answer(reply, known.status, known.problem)
    return answer(reply, 500, {
      code: 'INTERNAL',
      message: `系统出现故障，您填写的内容没有丢失。请稍后重试；仍不行请把编号 ${request.id} 告诉系统管理员。`,
    })
  })
}

/** Answers an address that cannot be read at all; no plugin has run, so the headers are set here. */
export const refuseAddress = (_error: unknown, _request: unknown, reply: FastifyReply): void =>
  void answer(
    reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    }),
    400,
    { code: 'ADDRESS_UNREADABLE', message: '这个地址无法识别，请从系统首页重新进入。' },
  )

const answer = (reply: FastifyReply, status: number, problem: ProblemJson): FastifyReply =>
  reply.code(status).type('application/json').send(JSON.stringify(problem))
