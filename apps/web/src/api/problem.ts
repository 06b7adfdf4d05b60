import type { ProblemJson } from './contract.ts'

/** A refusal of the server, in its own words; `body` holds what came with it (the current row, findings). */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly issues: NonNullable<ProblemJson['issues']>
  readonly body: unknown
  constructor(status: number, body: ProblemJson) {
    super(body.message)
    this.status = status
    this.code = body.code
    this.issues = body.issues ?? []
    this.body = body
  }
}

/** The server was not reached. What was typed is still on the page and in the local copy. */
export class NetworkProblem extends Error {
  constructor() {
    super('连不上服务器。填写的内容还在本机，请检查网络，稍后会自动再试。')
  }
}

/** What the page refuses by itself, before anything is sent. */
export class PageProblem extends Error {}

const isProblem = (body: unknown): body is ProblemJson =>
  typeof body === 'object' && body !== null && 'code' in body && 'message' in body

/** Reads a refusal; an answer that is no problem of ours (a proxy's page) gets a sentence too. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null)
  if (isProblem(body)) return new Problem(response.status, body)
  return new Problem(response.status, {
    code: 'UNREADABLE_ANSWER',
    message: `服务器没有正常应答（${response.status}），请稍后重试；仍不行请联系系统管理员。`,
  })
}

/** The sentence for the page, whatever went wrong. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Problem || error instanceof NetworkProblem || error instanceof PageProblem
    ? error.message
    : '页面出了问题，填写的内容已保留。请刷新页面重试；仍不行请联系系统管理员。'
