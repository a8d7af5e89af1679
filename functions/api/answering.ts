import type { z } from 'zod'
import type { NamedFile } from '../office/named-file'
import type { ApiResponse } from './api-call'
import type { CallOf, Core } from './api-stack'
import type { Answer, Contract, Named } from './contracts/contract'

type Answered<A extends Answer> = A extends Named
  ? z.output<A[keyof A]>
  : A extends 'application/pdf'
    ? NamedFile
    : A extends 'elsewhere'
      ? string
      : object

/** What a use case answers, so that it is what its call's contract says. */
export type AnswerOf<C extends Contract> =
  C extends Contract<infer _W, infer _T, infer _G, infer A> ? Answered<A> : never

/** A call as its use case is given it: what was sent, by whom. */
type Asked<C extends Contract> = CallOf<C, AnswerOf<C>>

export type UseCase<C extends Contract = Contract> = (call: Asked<C>) => Promise<AnswerOf<C>> | AnswerOf<C>

/** A use case of the office behind a call: the answer's status, headers and body are as its contract says. */
export const answering =
  (contract: Contract, useCase: UseCase): Core =>
  async (call) => {
    const responseTo = (answer: unknown) => responseOf(contract, answer, call.language)
    const alsoWrite = (answer: unknown) => call.alsoWrite?.(responseTo(answer)) ?? []
    return responseTo(await useCase({ ...call, alsoWrite }))
  }

const responseOf = (
  { status, answer: kind, worded }: Contract,
  answer: unknown,
  language: string,
): ApiResponse => {
  if (kind === 'application/pdf') return { status, file: answer as NamedFile }
  if (kind === 'elsewhere') return { status, headers: { location: String(answer) } }
  return { status, body: answer, ...(worded && { headers: { 'content-language': language } }) }
}
