// `npm run cost`: docs/cost.md, from what is kept in lib/cost.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { metered } from '../../lib/cost/metered'
import { prices } from '../../lib/cost/prices'
import { readLaws } from '../../lib/law/read-laws'
import { costPage } from './cost-page'

const root = join(import.meta.dirname, '..', '..')
const { laws } = await readLaws(join(root, 'workflows'))
const procedures = laws.map(({ procedure }) => procedure).sort((a, b) => (a.code < b.code ? -1 : 1))
writeFileSync(join(root, 'docs', 'cost.md'), costPage(procedures, metered, prices))
