import type { Indicators } from '../../../functions/office/figures/schemas'
import type { Story } from '../story'
import { begin } from './tale'

/** Where the report of the story's days stands, that anybody may read, and what it says. */
export const reportByAgency = async (story: Story): Promise<{ path: string; report: Indicators }> => {
  const today = (await story.now()).slice(0, 10)
  const path = `/api/v1/indicators?from=${new Date(begin).toISOString().slice(0, 10)}&to=${today}&by=agency`
  return { path, report: await story.as('lan').get<Indicators>(path) }
}

/** A heading and one line for each agency: its name, then numbers under their words. */
export const columns = (first: string, words: readonly string[]) => ({
  heading: `${first.padEnd(34)} ${words.join('  ')}`,
  row: (name: string, values: readonly (string | number)[]): string => {
    const cells = values.map((value, index) => String(value).padStart(words[index]?.length ?? 0))
    return `${name.padEnd(34)} ${cells.join('  ')}`
  },
})
