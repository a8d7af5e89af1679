import { assumptions } from '../../lib/cost/assumed'
import type { Line } from '../../lib/cost/bill'
import { type City, cityMonth, filingsASecond } from '../../lib/cost/city-month'
import type { Metered } from '../../lib/cost/metered'
import type { Prices } from '../../lib/cost/prices'
import { type Quota, quotas } from '../../lib/cost/quotas'
import { takesOf } from '../../lib/cost/takes'
import type { Procedure } from '../../workflows/kernel/procedure'

/** Ho Chi Minh City, as we assume it. */
export const assumedCity: City = {
  dossiersAMonth: 320_000,
  mix: { '2.000635': 0.75, '3.000722': 0.1, '1.013225': 0.13, '9.000001': 0.015, '9.000002': 0.005 },
  workingDays: 22,
  officeHours: 8,
  peak: 10,
  daysOpen: 15,
}
/** What `npm run bench` aims at. */
const aimASecond = 50

const number = (count: number) =>
  count.toLocaleString('en', count < 100 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 0 })
const micro = (usd: number) => number(usd * 1e6)
const dollars = (usd: number) => number(usd)
const percent = (share: number) => `${number(share * 100)} %`
const rows = (head: readonly string[], body: readonly (readonly string[])[]) =>
  [head, head.map((_, index) => (index ? '--:' : '---')), ...body].map((cells) => `| ${cells.join(' | ')} |`)
const amountsOf = ({ amounts }: Line) => amounts.map(({ count, of }) => `${number(count)} ${of}`).join(', ')
const total = (lines: readonly Line[]) => lines.reduce((sum, { usd }) => sum + usd, 0)

/** To two digits, upwards. */
const roundedUp = (count: number) => {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1)
  return Math.ceil(count / unit) * unit
}

/** Twice what is needed has room for what nobody foresaw. */
const toAsk = (need: number, { allowed }: Quota) =>
  2 * need > allowed ? number(roundedUp(2 * need)) : 'nothing'

/** `docs/cost.md`. */
export const costPage = (procedures: readonly Procedure[], metered: Metered, prices: Prices): string => {
  const city = assumedCity
  const month = cityMonth(procedures, city, metered, prices)
  const { bills } = month
  const codes = bills.map(({ procedure }) => procedure.code)
  const perDossier = rows(
    ['millionths of a USD', ...codes],
    [
      ...(bills[0]?.bill.once ?? []).map(({ heading }, index) => [
        heading,
        ...bills.map(({ bill }) => micro(bill.once[index]!.usd)),
      ]),
      ['**from filing to result**', ...bills.map(({ bill }) => `**${micro(total(bill.once))}**`)],
      ...(['firstYear', 'allYears'] as const).map((span) => [
        bills[0]!.bill[span].heading,
        ...bills.map(({ bill }) => micro(bill[span].usd)),
      ]),
      ['**in all**', ...bills.map(({ bill }) => `**${micro(bill.usd)}**`)],
    ],
  )
  const isOf = rows(
    ['a dossier takes', ...codes],
    (['answers', 'papers', 'transitions', 'executions'] as const).map((what) => [
      what,
      ...bills.map(({ procedure }) => number(takesOf(procedure)[what])),
    ]),
  )
  const lines = [...month.once, ...month.fixed]
  const perMonth = rows(
    ['a month', 'takes', 'USD'],
    [
      ...lines.map((line) => [line.heading, amountsOf(line), dollars(line.usd)]),
      ['**in the month**', '', `**${dollars(total(lines))}**`],
    ],
  )
  const peak = filingsASecond(city)
  const [atPeak, atAim] = [month.needs(peak), month.needs(aimASecond)]
  const perQuota = rows(
    ['quota', 'default', 'this peak', `${aimASecond} filings a second`, 'ask for'],
    (Object.entries(quotas) as [keyof typeof quotas, Quota][]).map(([name, quota]) => [
      `${quota.of}${quota.note ? ` (${quota.note})` : ''}`,
      number(quota.allowed),
      number(atPeak[name]),
      number(atAim[name]),
      toAsk(atPeak[name], quota),
    ]),
  )
  const perPrice = rows(
    ['price', 'USD', 'said on', ''],
    Object.values(prices).map(({ usd, per, unit, on, confirmed }) => [
      `${per === 1 ? '' : `${per.toLocaleString('en')} `}${unit}`,
      String(usd),
      on,
      confirmed,
    ]),
  )
  return `${[
    '# What it costs',
    '',
    '`npm run cost` writes this page from `lib/cost/`: `metered.json` (`npm run bench:cost`), `prices.ts`, `quotas.ts` and `assumed.ts`.',
    '`motcua check` prints the same bill for any procedure. List prices of ap-southeast-1, without what is free; prices and quotas marked',
    '*recalled* are from memory: look them up before you quote them.',
    '',
    '## A dossier',
    ...isOf,
    '',
    'Answers are those of people, if every step and question is gone through, nobody is silent and nothing is missing.',
    '',
    ...perDossier,
    '',
    `Metered on ${metered.on} from ${metered.dossiers} dossiers of ${metered.procedure} on the embedded runtime (${metered.machine}), calls and table units counted at`,
    'the endpoint; every procedure is put together from what a filing, a paper, an answer, a result and a reading took there. Times are the',
    'processor’s, stretched to the share of one that comes with a function’s memory, and waits for AWS: an estimate, not a measurement of Lambda.',
    '',
    `Assumed: ${assumptions.join('; ')}. A page costs what the API’s call costs.`,
    '',
    'Not in it: what is sent out to readers, a CDN and a firewall before it (`-c edge=yes`), daily copies (`-c backup=yes`), metrics by address,\nsupport, taxes, the payment gateway, people.',
    '',
    '## A city’s month',
    `${number(city.dossiersAMonth)} dossiers, of them ${bills.map(({ procedure }) => `${percent(city.mix[procedure.code]!)} ${procedure.code}`).join(', ')} (assumed).`,
    '',
    ...perMonth,
    '',
    `What a month leaves behind costs ${dollars(month.firstYear)} USD in its first year and ${dollars(month.allYears)} USD in all its years; from then on, what lies there costs as much each month.`,
    '',
    '## Quotas that it meets',
    `Filed on ${city.workingDays} days of ${city.officeHours} hours, in the busiest minute ${city.peak} times as often as on average: ${number(peak)} filings a second, with all that follows from them at the`,
    `same rate; open for ${city.daysOpen} days (all assumed). Executions are counted as if each stood open as long as its dossier. Beside it what the`,
    `benchmark aims at: ${number(aimASecond * 60)} filings a minute. Asked for is twice the peak, where that is more than the default.`,
    '',
    ...perQuota,
    '',
    'An account’s real quotas are in Service Quotas; all of these are recalled. Whatever else, a new account asks for 1,000 functions at work at',
    'once before it deploys, and for SES out of the sandbox before it mails.',
    '',
    '## Prices',
    ...perPrice,
  ].join('\n')}\n`
}
