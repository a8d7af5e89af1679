import { assumptions } from '../../lib/cost/assumed'
import { billOf, type Line } from '../../lib/cost/bill'
import { metered } from '../../lib/cost/metered'
import { prices } from '../../lib/cost/prices'
import { takesOf } from '../../lib/cost/takes'
import { transitionCost, usuallyAsked } from '../../lib/transition-cost'
import { kindOf } from '../../workflows/kernel/kind-of'
import type { Procedure } from '../../workflows/kernel/procedure'

const shown = (count: number) => count.toLocaleString('en', { maximumSignificantDigits: count < 100 ? 2 : 3 })
const usd = (amount: number) => `${amount.toFixed(6)} USD`
const told = ({ heading, amounts, usd: amount }: Line) =>
  `    ${heading}: ${amounts.map(({ count, of }) => `${shown(count)} ${of}`).join(', ')}, ${usd(amount)}`

/** What a dossier costs, by headings. */
export const billLines = (procedure: Procedure): string[] => {
  const { externalEvents, budget } = transitionCost(procedure)
  const { once, firstYear, allYears, usd: whole } = billOf(takesOf(procedure), metered, prices)
  const finds = procedure.route.some((step) => kindOf(procedure, step).asksOn)
  const asked = finds ? `, if ${usuallyAsked} agencies are asked` : ''
  return [
    `  bill: ${usd(whole)} a dossier, ${externalEvents} external events (at most ${budget} transitions)${asked}`,
    ...[...once, firstYear, allYears].map(told),
  ]
}

/** What all bills stand on. */
export const billGrounds = (): string[] => {
  const recalled = Object.values(prices).filter(({ confirmed }) => confirmed === 'recalled').length
  return [
    `bills: metered on ${metered.on}, ${metered.dossiers} dossiers of ${metered.procedure}; list prices of ${prices.transition.on}, ${recalled} of them recalled; nobody is silent, nothing is missing`,
    `  assumed: ${assumptions.join('; ')}`,
  ]
}
