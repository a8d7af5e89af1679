import { countVersions, versionLines } from '../../../bin/commands/versions'
import { shedPermit } from '../../fixtures/procedure'

const at = '2026-12-01T02:00:00.000Z'
const legalBasis = '1/2026/NĐ-CP'
const version = (number: number, from?: string) => ({
  ...shedPermit,
  version: number,
  ...(from && { inForce: { from, legalBasis } }),
})
const all = [version(2, '2026-06-01'), version(1), version(3, '2027-01-01')]

async function* dossiers() {
  const on = (procedureVersion: number) => ({ procedure: '1.999999', procedureVersion })
  yield on(1)
  yield { ...on(2), ended: { how: 'issued' as const, at } }
  yield on(2)
  yield on(7)
}

test('a version says who files by it and who is on it; one with neither may leave its folder', async () => {
  expect(versionLines(all, await countVersions(dossiers()), at)).toEqual([
    '1.999999 v1  no filing goes by it any more; 1 dossiers run on it, 0 have ended: stays',
    '1.999999 v2  filings go by it; 1 dossiers run on it, 1 have ended: stays',
    '1.999999 v3  in force later; no dossier is on it: stays',
    '1.999999 v7  not in the folder; 1 dossiers run on it, 0 have ended: has to come back',
  ])
  const lines = versionLines(all, new Map(), at)
  expect(lines.filter((line) => line.endsWith('may leave its folder'))).toEqual([
    '1.999999 v1  no filing goes by it any more; no dossier is on it: may leave its folder',
  ])
})

test('a procedure that has ended may leave once no dossier is on it', () => {
  const ended = { ...shedPermit, inForce: { until: '2026-06-30', legalBasis } }
  expect(versionLines([ended], new Map(), at)).toEqual([
    '1.999999 v1  no filing goes by it any more; no dossier is on it: may leave its folder',
  ])
})
