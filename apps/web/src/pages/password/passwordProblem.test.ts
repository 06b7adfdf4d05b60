import { expect, it } from 'vitest'
import { passwordProblem } from './passwordProblem.ts'

it('says what is lacking, one thing at a time', () => {
  expect(passwordProblem({ current: '', next: '', again: '' })).toBe('请填写现在的密码。')
  expect(passwordProblem({ current: 'a', next: 'short', again: 'short' })).toBe('新密码至少10位，请加长。')
  const long = 'long-enough-1'
  expect(passwordProblem({ current: long, next: long, again: long })).toBe('新密码和现在的一样，请换一个。')
  expect(passwordProblem({ current: 'a', next: long, again: 'other' })).toBe('两遍新密码不一样，请重新填写。')
})

it('is content with a new one typed twice', () => {
  expect(passwordProblem({ current: 'a', next: 'long-enough-1', again: 'long-enough-1' })).toBeNull()
})
