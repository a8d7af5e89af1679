import { languageOf, Problem, problemOf } from '../../../functions/runtime/problem'
import { en } from '../../../functions/runtime/texts.en'
import { vi } from '../../../functions/runtime/texts.vi'
import { Inconsistent, Refusal } from '../../../workflows/kernel/errors'

describe('the language of an answer', () => {
  it.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['vi;q=0.5, en;q=0.8', 'en'],
    ['fr, de;q=0.9', 'vi'],
    ['fr, en;q=0.1', 'en'],
    ['en;q=0, *', 'vi'],
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
  ])('for Accept-Language %p is %s', (header, language) => {
    expect(languageOf(header)).toBe(language)
  })
})

describe('a problem', () => {
  it('names wrong fields to the caller, in the caller’s language', () => {
    const refusal = new Refusal('invalid-input', 'inside words', [{ pointer: '/a', message: 'too-small: 3' }])
    const problem = problemOf(refusal, 'vi', 'r1')
    expect(Problem.parse(problem)).toEqual(problem)
    expect(problem.errors).toEqual([{ pointer: '/a', message: 'Phải từ 3 trở lên' }])
    expect(problem.instance).toBe('urn:request:r1')
    expect(JSON.stringify(problem)).not.toContain('inside words')
  })

  it('of our own making tells nothing about it', () => {
    const problem = problemOf(new Inconsistent('HEAD differs', [{ pointer: '/x', message: 'y' }]), 'en', 'r')
    expect(problem).toMatchObject({ status: 500, code: 'inconsistent' })
    expect(problem.errors).toBeUndefined()
    expect(problemOf(new TypeError('x'), 'en', 'r')).toMatchObject({ status: 500, code: 'internal' })
  })

  it('is worded in both languages, whatever it is', () => {
    expect(Object.keys(vi.problems).sort()).toEqual(Object.keys(en.problems).sort())
    expect(Object.keys(vi.fields).sort()).toEqual(Object.keys(en.fields).sort())
    expect(Problem.shape.code.options.toSorted()).toEqual(Object.keys(en.problems).sort())
  })
})
