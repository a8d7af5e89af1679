import type { Procedure } from './procedure'
import { valueAt } from './value-at'

/** By what a filing is found again, whoever files it and however it was written. */
export const likenessesOf = ({ code, alike = [] }: Procedure, answers: unknown): string[][] =>
  alike.flatMap(({ fields }) => {
    const values = fields.map((path) => valueAt(answers, path))
    if (values.some((value) => value === undefined || value === null || value === '')) return []
    return [[code, ...fields, ...values.map((value) => folded(String(value)))]]
  })

export const concernedBy = ({ alike = [] }: Procedure, answers: unknown): unknown[] =>
  alike.flatMap(({ concerns }) => concerns.map((path) => valueAt(answers, path)))

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
