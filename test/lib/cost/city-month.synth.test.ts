import { cityMonth, standing } from '../../../lib/cost/city-month'
import { prices } from '../../../lib/cost/prices'
import { anApp, resourcesOf } from '../../fixtures/app'
import { someMetered } from '../../fixtures/metered'
import { shedPermit } from '../../fixtures/procedure'

const city = {
  dossiersAMonth: 1_000,
  mix: { [shedPermit.code]: 1 },
  workingDays: 20,
  officeHours: 8,
  peak: 10,
  daysOpen: 15,
}
const monthOf = (dossiersAMonth: number) =>
  cityMonth([shedPermit], { ...city, dossiersAMonth }, someMetered, prices)

test('no more keys, alarms and dashboards stand than are paid for', () => {
  const templates = Object.values(anApp().templates)
  const count = (type: string) => templates.flatMap((template) => resourcesOf(template, type)).length
  expect(count('AWS::KMS::Key')).toBeLessThanOrEqual(standing.keys)
  expect(count('AWS::CloudWatch::Alarm')).toBeLessThanOrEqual(standing.alarms)
  expect(count('AWS::CloudWatch::Dashboard')).toBeLessThanOrEqual(standing.dashboards)
})

test('twice the dossiers cost twice as much, and what stands costs the same', () => {
  const [one, two] = [monthOf(1_000), monthOf(2_000)]
  one.once.forEach(({ heading, usd }, index) => {
    expect([heading, two.once[index]!.usd]).toEqual([heading, expect.closeTo(2 * usd, 9)])
  })
  expect(two.allYears).toBeCloseTo(2 * one.allYears, 9)
  expect(two.fixed).toEqual(one.fixed)
})

test('what is needed a second goes with the filings of that second, and what is open with those of the month', () => {
  const { needs } = monthOf(1_000)
  const { openExecutions, mailsADay, ...aSecond } = needs(1)
  for (const [name, need] of Object.entries(aSecond))
    expect([name, needs(3)[name as keyof typeof aSecond]]).toEqual([name, expect.closeTo(3 * need, 9)])
  expect(needs(3)).toMatchObject({ openExecutions, mailsADay })
})
